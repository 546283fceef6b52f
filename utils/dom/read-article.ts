import { finishWork, type Work } from '@/utils/core/work/work.ts';
import { answerOnPortrait } from './answer-on-portrait.ts';
import type { PageText } from './page-text.ts';
import * as elsewhere from './prepare-article.ts';
import { readLargeArticle } from './read-large-article.ts';

/** The page's article, found where the page is: for tools and tests, which have no speech host. */
export function readArticle(document: Document, options?: elsewhere.ReadArticleOptions): PageText | null {
  return finishWork(prepareArticle(document, options));
}

/** The same, to be done bit by bit. */
export function prepareArticle(document: Document, options: elsewhere.ReadArticleOptions = {}): Work<PageText | null> {
  return elsewhere.prepareArticle(document, { ...options, ...findHere(document) });
}

/** Finds it where it is asked, at once. */
export function findHere(document: Document): elsewhere.ArticleFinder {
  return { find: (question) => finishWork(answerOnPortrait(document, question)), bringLarge: () => readLargeArticle };
}
