import type { readAttributes } from '@/utils/core/article/portrait.ts';
import type { FoundBlock } from '@/utils/core/messages/article-question.ts';
import type { Work } from '@/utils/core/work/work.ts';
import { type AssembledBlock, assembleBlocks } from './assemble-blocks.ts';
import type { RestoredPage } from './restore-page.ts';
import type { TextItem } from './text-item.ts';
import { isAttribute, nodeOf } from './text-source.ts';

/** What a walk over a page's portrait meets, as it is told to the page, bit by bit. */
export function* tellBlocks(items: Iterable<TextItem>, { numbers }: Pick<RestoredPage, 'numbers'>): Work<FoundBlock[]> {
  const blocks: FoundBlock[] = [];
  for (const assembled of assembleBlocks(items)) {
    yield;
    if (assembled) blocks.push(tellBlock(assembled, numbers));
  }
  return blocks;
}

/** A block as it is told to the page that has its text: by the numbers of the nodes it was read from. */
function tellBlock({ block, pieces }: AssembledBlock, numbers: ReadonlyMap<Node, number>): FoundBlock {
  const { text, span, otherwise: _, ...about } = block;
  let told = 0;
  return {
    ...about,
    pieces: pieces.map(({ source, offset, ...piece }) => {
      const start = piece.span.start - span.start;
      const between = text.slice(told, start);
      told = piece.span.end - span.start;
      const node = nodeOf(source);
      return {
        node: (node && numbers.get(node)) ?? 0,
        offset,
        length: piece.text.length,
        ...(between !== '' && { between }),
        ...(isAttribute(source) && { attribute: source.name as (typeof readAttributes)[number] }),
      };
    }),
  };
}
