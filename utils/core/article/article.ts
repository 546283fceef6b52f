import type { SiteHint } from '../text/pronunciations/site-hint.ts';
import type { TextSpan } from '../text/span.ts';
import type { BlockCutter } from './block-cutter.ts';
import type { Cue } from './cue.ts';

/** What a block can be on the page. */
export const BLOCK_KINDS = [
  'heading',
  'paragraph',
  'list item',
  'table cell',
  'caption',
  'quote',
  'code',
  'alternative text',
] as const;

export type BlockKind = (typeof BLOCK_KINDS)[number];

/** A stretch of a block that says a language of its own. */
export interface LanguageRun {
  /** Counts from the block's start, UTF-16 code units. */
  readonly span: TextSpan;
  /** BCP 47 tag. */
  readonly lang: string;
}

/** One block of an article: a stretch that a reader sees as one unit. */
export interface Block {
  readonly kind: BlockKind;
  /**
   * The page's own characters, unchanged (white space included). A `<br>` is one U+2028 (LINE
   * SEPARATOR), and one U+2009 (THIN SPACE) stands where a raised or lowered character ("5¹") or a
   * box of its own would otherwise run into its neighbour. Neither is a character of the page.
   */
  readonly text: string;
  /** Where it stands on the article's number line. */
  readonly span: TextSpan;
  /** BCP 47 tag from the nearest `lang` attribute, or null where the page says nothing. */
  readonly lang: string | null;
  /** BCP 47 tag of what the page's word would make of it, where it was found to be in another language: whose voice reads it where none speaks its own. */
  readonly otherwise?: string;
  /** In order, not overlapping. What no run covers is in the block's own language. */
  readonly runs: readonly LanguageRun[];
  /**
   * The stretches that are alternative texts of pictures, in order, from the block's start in UTF-16
   * code units: text of the page that is not shown as text.
   */
  readonly alternatives: readonly TextSpan[];
  /**
   * The stretches that are marks of notes, in order, from the block's start, with the thin space before them: raised
   * numbers that lead to a note. Left out where there is none.
   */
  readonly notes?: readonly TextSpan[];
  /** How the site wants stretches said, in order, from the block's start, not overlapping. Left out where there is none. */
  readonly hints?: readonly SiteHint[];
  /** What is said beside the text, in order of their places. */
  readonly cues: readonly Cue[];
  /** Stands in the last cell of a table's row. */
  readonly ends?: 'row';
}

/**
 * What will be read: blocks on one number line (UTF-16 code units).
 *
 * A block's span is as long as its text, the first starts at 0, and one number stands between two
 * blocks for the break. There is no string of the whole: a page may hold a million words.
 */
export interface Article {
  readonly title: string;
  /** In reading order, taken from the page only as they are asked for. Going through them again gives the same ones. */
  readonly blocks: Iterable<Block>;
  /** The same, with null wherever a while was spent on finding nothing: whoever must not hold up the page may rest there. */
  readonly blocksOrNull: Iterable<Block | null>;
  /** Page language as a BCP 47 tag, or null where the page says nothing. */
  readonly lang: string | null;
  /** Whoever makes sentences of it. Missing where none are asked for. */
  readonly cutter?: BlockCutter;
  /** About how long the number line will be, to show progress by. Looks at the whole page. */
  measureLength(): number;
}
