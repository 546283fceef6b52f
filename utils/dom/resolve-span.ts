import type { TextSpan } from '@/utils/core/text/span.ts';
import { isText } from './node-types.ts';
import type { Piece } from './page-text.ts';
import { nodeOf, readSource } from './text-source.ts';
import { slotAround } from './traverse.ts';

/**
 * The place on the page of a span of the article, from its first to its last character (the breaks
 * at its ends belong to no node and are passed over). A range cannot leave its document or shadow
 * root, so there is one range for each stretch within one of them, in reading order.
 *
 * Empty if the span covers no character of the page, or if the page has changed there.
 */
export function resolveSpan(pieces: readonly Piece[], span: TextSpan): readonly Range[] {
  if (span.start >= span.end) return [];
  const first = findFirst(pieces, (piece) => piece.span.end > span.start);
  const end = findFirst(pieces, (piece) => piece.span.start >= span.end);
  const covered = pieces.slice(first, end);
  if (!covered.every(isUnchanged)) return [];
  const ranges = groupByRoot(covered).map((group) => coverPieces(group, span));
  return ranges.every((range) => range !== null) ? ranges : [];
}

/** From the first to the last of some pieces of one root. Null where they have changed places. */
function coverPieces(pieces: readonly Piece[], span: TextSpan): Range | null {
  const head = pieces[0];
  const tail = pieces.at(-1);
  const start = head && nodeOf(head.source);
  const end = tail && nodeOf(tail.source);
  if (!head || !tail || !start || !end) return null;
  const range = start.ownerDocument.createRange();
  // What an attribute says, or a field holds, is marked where the element stands.
  if (!isText(head.source)) range.setStartBefore(start);
  else range.setStart(start, head.offset + Math.max(0, span.start - head.span.start));
  const { startContainer } = range;
  if (!isText(tail.source)) range.setEndAfter(end);
  else range.setEnd(end, tail.offset + Math.min(tail.text.length, span.end - tail.span.start));
  // Nodes that have changed places: setting the end has moved the start.
  return range.startContainer === startContainer ? range : null;
}

/** What is in slots is shown in the slots' order, and may stand in another order, or apart, in its root. */
function groupByRoot(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const groups: { readonly place: Place; readonly pieces: Piece[] }[] = [];
  for (const piece of pieces) {
    const node = nodeOf(piece.source);
    const place = { root: node?.getRootNode() ?? null, slot: node && slotAround(node) };
    const last = groups.at(-1);
    if (last && last.place.root === place.root && last.place.slot === place.slot) last.pieces.push(piece);
    else groups.push({ place, pieces: [piece] });
  }
  return groups.map((group) => group.pieces);
}

interface Place {
  readonly root: Node | null;
  readonly slot: Element | null;
}

function isUnchanged({ source, offset, text }: Piece): boolean {
  return (nodeOf(source)?.isConnected ?? false) && readSource(source).startsWith(text, offset);
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
