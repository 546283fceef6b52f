import type { Article } from '../../utils/core/article/article.ts';
import { cutBlock } from '../../utils/core/article/cut-block.ts';
import { createSegmenters } from '../../utils/core/text/segmenters.ts';

/** The article with a cutter that answers at once, in this context, in the languages that the page declares. */
export function cutAsDeclared(article: Omit<Article, 'cutter'>): Article {
  const segmenters = createSegmenters();
  return {
    ...article,
    cutter: {
      known: (block) => ({
        lang: block.lang,
        runs: block.runs,
        sentences: cutBlock(block, block.lang ?? article.lang, segmenters),
      }),
      cut: async () => {},
      findPageLanguage: async () => article.lang ?? 'en',
    },
  };
}
