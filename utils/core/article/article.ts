import type { TextSpan } from '../text/span.ts';

/** What a block is on the page. */
export type BlockKind = 'heading' | 'paragraph' | 'list item' | 'table cell' | 'caption' | 'quote' | 'code';

/** One block of an article: a stretch that a reader sees as one unit. */
export interface Block {
  readonly kind: BlockKind;
  /** Where it stands in the article's text. Blocks are in order and do not overlap. */
  readonly span: TextSpan;
  /** BCP 47 tag from the nearest `lang` attribute, or null where the page says nothing. */
  readonly lang: string | null;
}

/**
 * What will be read, as one string and spans over it (UTF-16 code units).
 *
 * `text` is the page's own characters, unchanged (white space included), block after block with
 * one `\n` between two blocks. A `<br>` inside a block is one U+2028 (LINE SEPARATOR).
 */
export interface Article {
  readonly title: string;
  readonly text: string;
  readonly blocks: readonly Block[];
  /** Page language as a BCP 47 tag, or null where the page says nothing. */
  readonly lang: string | null;
}
