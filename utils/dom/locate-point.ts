import { isText } from './node-types.ts';
import type { Piece } from './page-text.ts';

/**
 * The place in the article's text of a point on the page (as a `Range` end or a caret position
 * gives it), or null if none of the article's text is there. White space that the article left
 * out at a block's border leads to the nearest character of the same text node.
 */
export function locatePoint(pieces: readonly Piece[], node: Node, offset: number): number | null {
  if (!isText(node)) {
    const child = node.childNodes[offset];
    return (child && pieces.find((piece) => child.contains(piece.node))?.span.start) ?? null;
  }
  const own = pieces.filter((piece) => piece.node === node);
  const piece = own.find((candidate) => offset <= candidate.offset + candidate.text.length) ?? own.at(-1);
  if (!piece) return null;
  return piece.span.start + Math.min(Math.max(0, offset - piece.offset), piece.text.length);
}
