import type { Article, Block } from './article.ts';

/** The rest of an article, from the block at `offset` on. Its number line stays what it is. */
export function articleFrom(article: Article, offset: number): Article {
  if (offset <= 0) return article;
  return {
    ...article,
    blocks: skipTo(offset, article.blocks),
    blocksOrNull: skipTo(offset, article.blocksOrNull),
  };
}

function skipTo<Item extends Block | null>(offset: number, blocks: Iterable<Item>): Iterable<Item> {
  return {
    *[Symbol.iterator]() {
      for (const block of blocks) if (block === null || block.span.end > offset) yield block;
    },
  };
}
