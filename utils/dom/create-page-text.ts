import type { Article, Block } from '@/utils/core/article/article.ts';
import { finishWork, type Work } from '@/utils/core/work/work.ts';
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
  return finishWork(preparePageText(items, about));
}

/** The same, to be done bit by bit: the first block may stand far down the page. */
export function* preparePageText(
  items: Iterable<TextItem>,
  about: Pick<Article, 'title' | 'lang' | 'measureLength'>,
): Work<PageText | null> {
  const source = assembleBlocks(items);
  const read: Block[] = [];
  const pieces: Piece[] = [];
  const readOn = (): 'block' | 'nothing yet' | 'end' => {
    const next = source.next();
    if (next.done === true) return 'end';
    if (next.value === null) return 'nothing yet';
    read.push(next.value.block);
    for (const piece of next.value.pieces) pieces.push(piece);
    return 'block';
  };
  for (let found = readOn(); found !== 'block'; found = readOn()) {
    if (found === 'end') return null;
    yield;
  }

  const blocksOrNull: Iterable<Block | null> = {
    *[Symbol.iterator]() {
      for (let index = 0; ; ) {
        const block = read[index];
        if (block) {
          yield block;
          index += 1;
          continue;
        }
        const found = readOn();
        if (found === 'end') return;
        if (found === 'nothing yet') yield null;
      }
    },
  };
  const blocks: Iterable<Block> = {
    *[Symbol.iterator]() {
      for (const block of blocksOrNull) if (block) yield block;
    },
  };
  let length: number | undefined;
  const measureLength = () => {
    length ??= about.measureLength();
    return length;
  };
  return { article: { ...about, blocks, blocksOrNull, measureLength }, pieces };
}
