import type { CompiledLanguage } from './sentence-language/compile-language.ts';

/** What one language needs for cutting text: Unicode segmenters and the sentence data. */
export interface LanguageSegmenters {
  readonly sentence: Intl.Segmenter;
  readonly word: Intl.Segmenter;
  readonly grapheme: Intl.Segmenter;
  readonly language: CompiledLanguage;
}

/** Gives the segmenters of a BCP 47 tag. Never throws: an unknown or malformed tag counts as `und`. */
export type Segmenters = (lang: string | null) => LanguageSegmenters;
