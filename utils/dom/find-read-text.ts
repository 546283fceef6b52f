import type { LivePlace } from './live-place.ts';
import type { PageText, Piece } from './page-text.ts';

/** Where a place that was read itself stands on the article's number line; null for any other. */
export function findReadText({ pieces }: Pick<PageText, 'pieces'>, { node, offset }: LivePlace): number | null {
  const piece = pieces.find(({ source }) => source === node);
  return piece === undefined ? null : offsetIn(pieces, piece, offset);
}

/** Where a place within the text of a piece stands. One text node may have been read in several pieces. */
export function offsetIn(pieces: readonly Piece[], first: Piece, offset: number): number {
  const own = pieces.filter(({ source }) => source === first.source);
  const piece = own.findLast((each) => each.offset <= offset) ?? first;
  const along = Math.min(Math.max(0, offset - piece.offset), piece.text.length - 1);
  return piece.span.start + along;
}
