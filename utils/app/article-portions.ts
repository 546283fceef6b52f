import type { ShownBlock } from '@/utils/core/article/shown-block.ts';
import type { Work } from '@/utils/core/work/work.ts';
import { createHolders } from '@/utils/dom/find-holders.ts';
import type { PageText } from '@/utils/dom/page-text.ts';
import { findFirst } from '@/utils/dom/resolve-span.ts';
import { showBlock } from '@/utils/dom/show-block.ts';

/** Some of an article's blocks, and whether more follow. */
export interface ArticlePortion {
  readonly blocks: readonly ShownBlock[];
  readonly extent: 'growing' | 'complete';
}

/** An article to be shown, one portion after the other. */
export interface ArticlePortions {
  /** The next blocks, until `characters` of text are reached. */
  take(characters: number): Work<ArticlePortion>;
}

/** What a block weighs beside its characters: a list of a thousand short items is no small message. */
const BLOCK_WEIGHT = 100;

export function createPortions({ article, pieces }: PageText): ArticlePortions {
  const { languages } = article;
  const findHolders = createHolders();
  const blocks = article.blocksOrNull[Symbol.iterator]();
  return {
    *take(characters) {
      const taken: ShownBlock[] = [];
      for (let length = 0; length < characters; ) {
        const next = blocks.next();
        if (next.done === true) return { blocks: taken, extent: 'complete' };
        const block = next.value;
        yield;
        if (block === null) continue;
        if (languages?.known(block) === null) yield languages.find(block);
        const first = findFirst(pieces, ({ span }) => span.end > block.span.start);
        const end = findFirst(pieces, ({ span }) => span.start >= block.span.end);
        taken.push(showBlock(languages?.known(block) ?? block, pieces.slice(first, end), findHolders));
        length += block.text.length + BLOCK_WEIGHT;
      }
      return { blocks: taken, extent: 'growing' };
    },
  };
}
