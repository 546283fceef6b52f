import type { SpokenSentence } from '../article/script.ts';
import type { TextSpan } from '../text/span.ts';

/** What the player reads: it arrives in portions, always in order and from the first sentence on. */
export interface PlayerScript {
  /** The sentences that have arrived. */
  readonly sentences: readonly SpokenSentence[];
  /** `growing` while more sentences may follow. */
  readonly extent: 'growing' | 'complete';
  /** The stretch of the article's number line that is read. Its end is an estimate while the script grows. */
  readonly passage: TextSpan;
  /** BCP 47 tag for the sentences that have none of their own. */
  readonly lang: string;
  /** The words of a sentence's spoken form, in order. */
  readonly wordsOf: (sentence: SpokenSentence) => readonly TextSpan[];
}
