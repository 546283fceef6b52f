import type { Pronunciation } from '../text/pronunciations/pronunciation.ts';
import type { SiteWords } from './site-words.ts';

/** A page and the list of words that it names. */
export interface WordListLink {
  readonly origin: string;
  readonly address: string;
}

/** The page on which a reader looks at a site's list of words, step by step. */
export interface SiteWordsModel {
  readonly step: SiteWordsStep;
  /** Sites whose words are in use. */
  readonly used: readonly SiteWords[];
}

export type SiteWordsStep =
  /** The page it was opened from names no list. */
  | { readonly kind: 'none' }
  /** A list is named and nothing has been fetched. */
  | { readonly kind: 'offered'; readonly link: WordListLink }
  | { readonly kind: 'fetching'; readonly link: WordListLink }
  /** It was not taken; `why` is a sentence. */
  | { readonly kind: 'refused'; readonly link: WordListLink; readonly why: string }
  /** It is here and not in use. `unused`: how many of its words may not be said so. */
  | {
      readonly kind: 'shown';
      readonly link: WordListLink;
      readonly entries: readonly Pronunciation[];
      readonly unused: number;
    }
  | { readonly kind: 'accepted'; readonly link: WordListLink };
