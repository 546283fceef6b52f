import type { Article, Block } from '@/utils/core/article/article.ts';
import { assembleBlocks } from './assemble-blocks.ts';
import type { PageText, Piece } from './page-text.ts';
import type { TextItem } from './text-item.ts';

/**
 * An article out of what a walk meets, taken only as far as its blocks are asked for.
 * Null if there is nothing but white space.
 */
export function createPageText(
  items: Iterable<TextItem>,
  about: Pick<Article, 'title' | 'lang' | 'measureLength'>,
): PageText | null {
  const source = assembleBlocks(items);
  const read: Block[] = [];
  const pieces: Piece[] = [];
  const readOne = (): boolean => {
    const next = source.next();
    if (next.done === true) return false;
    read.push(next.value.block);
    for (const piece of next.value.pieces) pieces.push(piece);
    return true;
  };
  if (!readOne()) return null;

  const blocks: Iterable<Block> = {
    *[Symbol.iterator]() {
      for (let index = 0; index < read.length || readOne(); index += 1) {
        const block = read[index];
        if (block) yield block;
      }
    },
  };
  let length: number | undefined;
  const measureLength = () => {
    length ??= about.measureLength();
    return length;
  };
  return { article: { ...about, blocks, measureLength }, pieces };
}
