import type { Work } from '@/utils/core/work/work.ts';
import type { PageText } from '@/utils/dom/page-text.ts';
import type { ArticleFinder, ReadArticleOptions } from '@/utils/dom/prepare-article.ts';
import type { createArticleFinder } from './article-finder.ts';
import { findPart, type PageParts } from './page-parts.ts';
import { createPartLoader } from './part-loader.ts';

interface ArticleReader {
  /** Prepares articles as `prepare-article.ts` does. */
  prepareArticle(document: Document, options?: ReadArticleOptions): Work<PageText | null>;
  /** The part itself, and what finds on a portrait what is asked for. Rejects where it may not come. */
  readonly bring: () => Promise<PageParts['article'] & ArticleFinder>;
}

/**
 * What has a page read on its portrait comes into the page when it is asked for first.
 * Throws where the browser does not let it in.
 */
export function createArticleReader(parts: Parameters<typeof createArticleFinder>[0]): ArticleReader {
  const loader = createPartLoader('article');
  let finder: ArticleFinder | null = null;
  const find = () => {
    const part = findPart('article');
    if (part === null) throw new Error('What finds articles did not come.');
    finder ??= part.createArticleFinder(parts);
    return { ...part, ...finder };
  };
  // Beside all that comes before it is asked.
  const begin = () => {
    void parts.openHost();
    return loader.load();
  };
  return {
    *prepareArticle(document, options) {
      yield begin();
      const part = find();
      return yield* part.prepareArticle(document, { ...options, ...part });
    },
    bring: () => begin().then(find),
  };
}
