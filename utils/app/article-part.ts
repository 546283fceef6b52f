import type { Work } from '@/utils/core/work/work.ts';
import type { PageText } from '@/utils/dom/page-text.ts';
import type { ReadArticleOptions } from '@/utils/dom/read-article.ts';
import { loadPart } from './load-part.ts';
import { findPart } from './page-parts.ts';

/**
 * As `prepareArticle` in `utils/dom/read-article.ts`, which comes into the page when it is asked for first.
 * Throws where the browser does not let it in.
 */
export function* prepareArticle(document: Document, options?: ReadArticleOptions): Work<PageText | null> {
  if (findPart('article') === null) yield loadPart('article').then(() => {});
  const part = findPart('article');
  return part === null ? null : yield* part.prepareArticle(document, options);
}
