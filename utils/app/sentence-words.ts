import { createSegmentersBy, type Segmenters } from '@/utils/core/text/language-segmenters.ts';
import { findSentenceLanguage, sentenceCode } from '@/utils/core/text/sentence-language/find-sentence-language.ts';
import { LATER_CODES } from '@/utils/core/text/sentence-language/later-codes.ts';
import type { laterLanguages } from '@/utils/core/text/sentence-language/later-languages.ts';

type Languages = typeof laterLanguages;

/** For a text whose languages nobody finds out: English, and what holds for all. */
export function createFirstSegmenters(): Segmenters {
  return createSegmentersBy((lang) => findSentenceLanguage(lang, new Map()));
}

/** What sentences are cut with: English is there at once, and what else a page is in comes when it is prepared for. */
export interface SentenceWords {
  /** Never rejects: without its words a language is cut by what holds for all of them. */
  prepare(langs: readonly (string | null)[]): Promise<void>;
  /** For one article. A language must be prepared for before it is asked for. */
  createSegmenters(): Segmenters;
}

export function createSentenceWords(load: () => Promise<Languages>): SentenceWords {
  let loading: Promise<void> | null = null;
  let languages: Languages = new Map();
  return {
    async prepare(langs) {
      if (languages.size > 0 || !langs.some((lang) => LATER_CODES.includes(sentenceCode(lang)))) return;
      loading ??= load().then(
        (loaded) => {
          languages = loaded;
        },
        () => {
          loading = null;
        },
      );
      await loading;
    },
    createSegmenters: () => createSegmentersBy((lang) => findSentenceLanguage(lang, languages)),
  };
}
