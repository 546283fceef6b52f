import type { TextSpan } from '../text/span.ts';
import type { Block, LanguageRun } from './article.ts';

/** Where a sentence stands in its block, and in which language. What is written there is the block's own. */
export interface SentenceCut {
  /** Counts from the block's start, UTF-16 code units. */
  readonly span: TextSpan;
  /** BCP 47 tag, or null where nothing is known. */
  readonly lang: string | null;
  /** BCP 47 tag of the text around a stretch in another language. */
  readonly within?: string;
  /** How many of the block's cues belong to it, behind those of the sentences before. */
  readonly cues: number;
}

/** A block's sentences, and the languages that it was found to be in. */
export interface BlockCut {
  /** As in `Block`. */
  readonly lang: string | null;
  readonly otherwise?: string;
  readonly runs: readonly LanguageRun[];
  /** In order, not overlapping; without those that nothing is ever said for ("•"). */
  readonly sentences: readonly SentenceCut[];
}

/** Cuts the blocks of one article into sentences, and finds out what they are in where the page does not say, or says what is evidently wrong. */
export interface BlockCutter {
  /** Null while it is not known. */
  known(block: Block): BlockCut | null;
  /**
   * Settles once `known` answers for these.
   * @throws HostUnreachable where there is nobody to cut them
   */
  cut(blocks: readonly Block[]): Promise<void>;
  /** What the page as a whole is in, as a BCP 47 tag. Throws as `cut` does. */
  findPageLanguage(): Promise<string>;
}

/** The block in the languages that it was found to be in. */
export function inFoundLanguages(block: Block, { lang, otherwise, runs }: BlockCut): Block {
  return { ...block, lang, runs, ...(otherwise === undefined ? {} : { otherwise }) };
}
