import type { Article } from '@/utils/core/article/article.ts';
import type { PageLanguage } from '@/utils/core/messages/page-language.ts';
import { type AskForCuts, findSentences } from './find-sentences.ts';

interface LanguageChoiceParts {
  readonly ask: AskForCuts;
  /** BCP 47 tag of the reader's browser. */
  readonly readerLang: string;
  /** The page's address, as far as another one means another page. */
  readonly readAddress: () => string;
}

/**
 * In which language the page that is open is read: as Hark finds it, or as the reader has set it by hand. It is kept
 * nowhere, and holds for this page alone: it is over when the page is left, or goes on to another address by script.
 */
export interface LanguageChoice {
  /** The article, whose sentences are in the languages that hold whenever they are asked for. */
  findIn(article: Article): Article;
  /** @param lang BCP 47 tag; null: as Hark finds it */
  choose(lang: string | null): void;
  /** What holds, and what would hold without a choice by the article that is open. */
  tell(article: Article | null): Promise<PageLanguage>;
}

export function createLanguageChoice({ ask, readerLang, readAddress }: LanguageChoiceParts): LanguageChoice {
  let choice: { readonly lang: string; readonly address: string } | null = null;
  const chosen = () => (choice !== null && choice.address === readAddress() ? choice.lang : null);
  return {
    findIn: (article) => findSentences(article, { ask, readerLang, chosen }),
    choose(lang) {
      choice = lang === null ? null : { lang, address: readAddress() };
    },
    async tell(article) {
      // Without a host nobody knows.
      const found = await article?.cutter?.findPageLanguage().catch(() => null);
      return { chosen: chosen(), found: found ?? null };
    },
  };
}
