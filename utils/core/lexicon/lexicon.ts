import type { Pronunciation } from '../text/pronunciations/pronunciation.ts';

/** W3C Pronunciation Lexicon Specification 1.0, https://www.w3.org/TR/pronunciation-lexicon/ */
export const PLS_NAMESPACE = 'http://www.w3.org/2005/01/pronunciation-lexicon';

/** For what PLS has no attribute for: where an entry holds and whether capital letters count. */
export const OWN_NAMESPACE = 'urn:hark:pronunciations';

/** What a file says that Hark cannot use ("phoneme"), to be written out again. */
export interface KeptPart {
  /** `xml:lang` of the lexicon it stood in. */
  readonly language: string;
  /** One element, whole by itself inside a lexicon. */
  readonly xml: string;
}

export interface Lexicon {
  readonly entries: readonly Pronunciation[];
  readonly kept: readonly KeptPart[];
}

/** Hark's own bound for a file, in bytes: 500 entries with phonemes and remarks take a fifth of it. */
export const LARGEST_FILE = 500_000;
