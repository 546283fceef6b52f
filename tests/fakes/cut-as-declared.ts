import type { Article, Block } from '../../utils/core/article/article.ts';
import type { BlockCut } from '../../utils/core/article/block-cutter.ts';
import { cutBlock } from '../../utils/core/article/cut-block.ts';
import { createSegmenters } from '../../utils/core/text/segmenters.ts';

/** The article with a cutter that answers at once, in this context, in the languages that the page declares. */
export function cutAsDeclared(article: Omit<Article, 'cutter'>): Article {
  const segmenters = createSegmenters();
  const cuts = new WeakMap<Block, BlockCut>();
  return {
    ...article,
    cutter: {
      known(block) {
        const { lang, runs } = block;
        const cut = cuts.get(block) ?? { lang, runs, sentences: cutBlock(block, lang ?? article.lang, segmenters) };
        cuts.set(block, cut);
        return cut;
      },
      cut: async () => {},
      findPageLanguage: async () => article.lang ?? 'en',
    },
  };
}
