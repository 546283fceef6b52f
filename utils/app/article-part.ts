import type { Work } from '@/utils/core/work/work.ts';
import type { PageText } from '@/utils/dom/page-text.ts';
import type { ArticleFinder, ReadArticleOptions } from '@/utils/dom/prepare-article.ts';
import type { createArticleFinder } from './article-finder.ts';
import { loadPart } from './load-part.ts';
import { findPart } from './page-parts.ts';

/**
 * Prepares articles as `prepare-article.ts` does, which comes into the page when it is asked for first.
 * Throws where the browser does not let it in.
 */
export function createPrepareArticle(parts: Parameters<typeof createArticleFinder>[0]) {
  let finder: ArticleFinder | null = null;
  return function* prepareArticle(document: Document, options?: ReadArticleOptions): Work<PageText | null> {
    // Beside all that comes before it is asked.
    void parts.openHost();
    if (findPart('article') === null) yield loadPart('article').then(() => {});
    const part = findPart('article');
    if (part === null) return null;
    finder ??= part.createArticleFinder(parts);
    return yield* part.prepareArticle(document, { ...options, ...finder });
  };
}
