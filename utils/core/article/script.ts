import type { SpokenForm } from '../text/alignment.ts';
import type { SiteHint } from '../text/pronunciations/site-hint.ts';
import type { TextSpan } from '../text/span.ts';
import type { BlockKind } from './article.ts';
import type { Cue } from './cue.ts';

/** One sentence of the script: what will be spoken in one go, as it is written. */
export interface ScriptSentence {
  /** Where it stands in the article's text. */
  readonly span: TextSpan;
  /** The page's own characters, as many as the span has. */
  readonly text: string;
  /** What is said beside the text, in order; their places count from the sentence's start. */
  readonly cues: readonly Cue[];
  /** The stretches that are alternative texts of pictures, in order, from the sentence's start in UTF-16 code units. */
  readonly alternatives: readonly TextSpan[];
  /** The stretches that are marks of notes, counted in the same way. Left out where there is none. */
  readonly notes?: readonly TextSpan[];
  /** How the site wants stretches said, counted in the same way. Left out where there is none. */
  readonly hints?: readonly SiteHint[];
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

/** A sentence with what is said for it. */
export interface SpokenSentence extends ScriptSentence {
  /**
   * What the voice is asked to say; its alignment's written offsets count from `span.start`. Without a
   * letter or number where the reader's choices leave nothing to say: such a sentence is passed over.
   */
  readonly spoken: SpokenForm;
}
