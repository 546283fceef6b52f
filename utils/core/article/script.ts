import type { SpokenForm } from '../text/alignment.ts';
import type { TextSpan } from '../text/span.ts';
import type { BlockKind } from './article.ts';

/** One sentence of the script: what will be spoken in one go, and where it is written. */
export interface ScriptSentence {
  /** Where it stands in the article's text. */
  readonly span: TextSpan;
  /** What the voice is asked to say; its alignment's written offsets count from `span.start`. Never empty of letters and digits. */
  readonly spoken: SpokenForm;
  /** BCP 47 tag of the text, or null where nothing is known. */
  readonly lang: string | null;
  /** BCP 47 tag of the text around a stretch in another language: whose voice reads it where none speaks `lang`. */
  readonly within?: string;
  readonly kind: BlockKind;
  /**
   * What ends with it: its block (or the block and a table's row), or nothing more than a sentence or a
   * part of one.
   */
  readonly ends: SentenceEnd;
}

export const SENTENCE_ENDS = ['sentence', 'block', 'row'] as const;
export type SentenceEnd = (typeof SENTENCE_ENDS)[number];
