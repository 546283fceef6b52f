import type { Article } from '@/utils/core/article/article.ts';
import type { PageLanguage } from '@/utils/core/messages/page-language.ts';
import { findLanguages } from './find-languages.ts';
import { findPageLanguage } from './find-page-language.ts';
import type { DetectLanguage } from './judge-text.ts';
import type { SentenceWords } from './sentence-words.ts';

interface LanguageChoiceParts {
  readonly detect: DetectLanguage;
  /** BCP 47 tag of the reader's browser. */
  readonly readerLang: string;
  /** The page's address, as far as another one means another page. */
  readonly readAddress: () => string;
  readonly words: SentenceWords;
}

/**
 * In which language the page that is open is read: as Hark finds it, or as the reader has set it by hand. It is kept
 * nowhere, and holds for this page alone: it is over when the page is left, or goes on to another address by script.
 */
export interface LanguageChoice {
  /** The article, in the languages that hold whenever they are asked for. */
  findIn(article: Article): Article;
  /** @param lang BCP 47 tag; null: as Hark finds it */
  choose(lang: string | null): void;
  /** What holds, and what would hold without a choice by the article that is open. */
  tell(article: Article | null): Promise<PageLanguage>;
}

export function createLanguageChoice({ detect, readerLang, readAddress, words }: LanguageChoiceParts): LanguageChoice {
  let choice: { readonly lang: string; readonly address: string } | null = null;
  const chosen = () => (choice !== null && choice.address === readAddress() ? choice.lang : null);
  return {
    findIn: (article) => findLanguages(article, { detect, readerLang, chosen, words }),
    choose(lang) {
      choice = lang === null ? null : { lang, address: readAddress() };
    },
    async tell(article) {
      const found = article && (await findPageLanguage(article, { detect, readerLang })).lang;
      return { chosen: chosen(), found };
    },
  };
}
