import type { TextSpan } from '@/utils/core/text/span.ts';
import type { Piece } from './page-text.ts';

/**
 * The place on the page of a span of the article's text, from its first to its last character
 * (the separators at its ends belong to no node and are passed over).
 * Null if it covers no character of the page, or if the page has changed there.
 */
export function resolveSpan(pieces: readonly Piece[], span: TextSpan, document: Document): Range | null {
  const first = findFirst(pieces, (piece) => piece.span.end > span.start);
  const end = findFirst(pieces, (piece) => piece.span.start >= span.end);
  const covered = pieces.slice(first, end);
  const head = covered[0];
  const tail = covered.at(-1);
  if (!head || !tail || span.start >= span.end) return null;
  if (!covered.every((piece) => isUnchanged(piece, document))) return null;

  const range = document.createRange();
  range.setStart(head.node, head.offset + Math.max(0, span.start - head.span.start));
  range.setEnd(tail.node, tail.offset + Math.min(tail.text.length, span.end - tail.span.start));
  // Nodes that have changed places: setting the end has moved the start.
  return range.startContainer === head.node ? range : null;
}

function isUnchanged({ node, offset, text }: Piece, document: Document): boolean {
  return node.isConnected && node.ownerDocument === document && node.data.startsWith(text, offset);
}

/** The index of the first piece that passes, by halving: the pieces that pass follow those that do not. */
export function findFirst(pieces: readonly Piece[], passes: (piece: Piece) => boolean): number {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const piece = pieces[middle];
    if (piece && passes(piece)) high = middle;
    else low = middle + 1;
  }
  return low;
}
