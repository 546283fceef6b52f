import { isLargePage } from '@/utils/dom/is-large-page.ts';
import { prepareArticle, readDrawn } from '@/utils/dom/prepare-article.ts';
import { watchChanges } from '@/utils/dom/watch-changes.ts';
import { createArticleFinder } from './article-finder.ts';
import { createPageKeeper } from './page-keeper.ts';
import type { PageParts } from './page-parts.ts';

/** All that comes into a page when an article is asked for first. */
export const articleParts: PageParts['article'] = {
  prepareArticle,
  readDrawn,
  isLargePage,
  createArticleFinder,
  createPageKeeper,
  watchChanges,
};
