import type { Article } from '@/utils/core/article/article.ts';
import type { TextSpan } from '@/utils/core/text/span.ts';
import type { TextSource } from './text-source.ts';

/** One stretch of one live text node (or attribute), and where it stands on the article's number line. */
export interface Piece {
  readonly source: TextSource;
  /** On the article's number line, UTF-16 code units. Pieces are in order and do not overlap. */
  readonly span: TextSpan;
  /** Where the stretch starts in the source's characters, UTF-16 code units. */
  readonly offset: number;
  /** The source's own characters when it was read: tells a changed node from an unchanged one. */
  readonly text: string;
}

/**
 * An article and the live text it was read from.
 *
 * For every piece the article's characters at `span` are `text`, and so were the source's at
 * `offset`. What belongs to no piece: the break between two blocks, the U+2028 of a `<br>`, and the
 * U+2009 that keeps raised and lowered characters, and boxes of their own, apart.
 */
export interface PageText {
  readonly article: Article;
  /** Those of the blocks that have been asked for so far. */
  readonly pieces: readonly Piece[];
}
