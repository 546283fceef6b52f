import type { TextSpan } from '@/utils/core/text/span.ts';
import type { PageText, Piece } from './page-text.ts';
import { findFirst } from './resolve-span.ts';
import type { TextSource } from './text-source.ts';

/** Leads spans of one reading of a page to where the same characters stand in another one. */
export interface SpanLeader {
  /** Null where the other reading has not got the first or the last character of the span. */
  lead(span: TextSpan): TextSpan | null;
}

/** By the live nodes that both were read from: what is highlighted and what the article says there are the same nodes. */
export function createSpanLeader(from: PageText, to: PageText): SpanLeader {
  if (from === to) return { lead: (span) => span };
  const bySource = new Map<TextSource, Piece[]>();
  let known = 0;
  const learn = () => {
    for (; known < to.pieces.length; known += 1) {
      const piece = to.pieces[known];
      if (piece) bySource.set(piece.source, [...(bySource.get(piece.source) ?? []), piece]);
    }
  };
  const leadCharacter = (at: number): number | null => {
    const piece = from.pieces[findFirst(from.pieces, ({ span }) => span.end > at)];
    if (!piece || piece.span.start > at) return null;
    const offset = piece.offset + at - piece.span.start;
    const other = bySource
      .get(piece.source)
      ?.find((each) => each.offset <= offset && offset < each.offset + each.text.length);
    return other ? other.span.start + offset - other.offset : null;
  };
  return {
    lead({ start, end }) {
      learn();
      const first = leadCharacter(start);
      const last = end > start ? leadCharacter(end - 1) : first;
      return first === null || last === null || last < first
        ? null
        : { start: first, end: last + (end > start ? 1 : 0) };
    },
  };
}
