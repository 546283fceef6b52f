import { createSegmentersBy, type Segmenters } from './language-segmenters.ts';
import { findSentenceLanguage } from './sentence-language/find-sentence-language.ts';
import { laterLanguages } from './sentence-language/later-languages.ts';

/** Segmenters with the sentence data of every language. */
export function createSegmenters(): Segmenters {
  return createSegmentersBy((lang) => findSentenceLanguage(lang, laterLanguages));
}
