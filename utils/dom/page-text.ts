import type { Article } from '@/utils/core/article/article.ts';
import type { TextSpan } from '@/utils/core/text/span.ts';

/** One stretch of one live text node, and where it stands in the article's text. */
export interface Piece {
  readonly node: Text;
  /** In the article's text, UTF-16 code units. Pieces are in order and do not overlap. */
  readonly span: TextSpan;
  /** Where the stretch starts in `node.data`, UTF-16 code units. */
  readonly offset: number;
  /** The node's own characters when it was read: tells a changed node from an unchanged one. */
  readonly text: string;
}

/**
 * An article and the live text nodes it was read from.
 *
 * For every piece `article.text.slice(span.start, span.end) === text`, and so was
 * `node.data.slice(offset, offset + text.length)`. The `\n` between two blocks and the U+2028 of
 * a `<br>` belong to no piece.
 */
export interface PageText {
  readonly article: Article;
  readonly pieces: readonly Piece[];
}
