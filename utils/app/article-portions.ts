import type { Block } from '@/utils/core/article/article.ts';
import { inFoundLanguages } from '@/utils/core/article/block-cutter.ts';
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
  const { cutter } = article;
  const findHolders = createHolders();
  const blocks = article.blocksOrNull[Symbol.iterator]();
  function* readOn(characters: number): Work<Pick<ArticlePortion, 'extent'> & { readonly read: readonly Block[] }> {
    const read: Block[] = [];
    for (let length = 0; length < characters; ) {
      const next = blocks.next();
      if (next.done === true) return { read, extent: 'complete' };
      yield;
      if (next.value === null) continue;
      read.push(next.value);
      length += next.value.text.length + BLOCK_WEIGHT;
    }
    return { read, extent: 'growing' };
  }
  const show = (block: Block): ShownBlock => {
    const first = findFirst(pieces, ({ span }) => span.end > block.span.start);
    const end = findFirst(pieces, ({ span }) => span.start >= block.span.end);
    const cut = cutter?.known(block);
    return showBlock(cut ? inFoundLanguages(block, cut) : block, pieces.slice(first, end), findHolders);
  };
  return {
    *take(characters) {
      const { read, extent } = yield* readOn(characters);
      const unknown = read.filter((block) => cutter?.known(block) === null);
      // Where nobody answers they are shown in what the page declares.
      if (cutter && unknown.length > 0) yield cutter.cut(unknown).catch(() => {});
      const taken: ShownBlock[] = [];
      for (const block of read) {
        taken.push(show(block));
        yield;
      }
      return { blocks: taken, extent };
    },
  };
}
