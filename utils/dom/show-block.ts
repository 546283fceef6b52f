import type { Block } from '@/utils/core/article/article.ts';
import type { ShownBlock } from '@/utils/core/article/shown-block.ts';
import type { FindHolders } from './find-holders.ts';
import { findShapes } from './find-shapes.ts';
import { isElement } from './node-types.ts';
import type { Piece } from './page-text.ts';
import { nodeOf } from './text-source.ts';
import { ancestorsOf } from './traverse.ts';

/** A block with what its page makes of it, to be shown elsewhere. @param pieces those of the block */
export function showBlock(block: Block, pieces: readonly Piece[], findHolders: FindHolders): ShownBlock {
  const source = pieces[0]?.source;
  const node = source ? nodeOf(source) : null;
  const level = block.kind === 'heading' ? { level: (node && findLevel(node)) ?? 2 } : {};
  return {
    block,
    direction: node && findDirection(node) === 'rtl' ? 'rtl' : 'ltr',
    ...level,
    within: node ? findHolders(node) : [],
    shapes: findShapes(block, pieces),
  };
}

function findLevel(node: Element | Text): number | null {
  for (const element of ancestorsOf(node)) {
    const isSaid = element.getAttribute('role') === 'heading';
    const said = isSaid ? element.getAttribute('aria-level') : /^h([1-6])$/.exec(element.localName)?.[1];
    const level = Number.parseInt(said ?? '', 10);
    if (level >= 1) return Math.min(level, 6);
  }
  return null;
}

function findDirection(node: Element | Text): string | undefined {
  const element = isElement(node) ? node : node.parentElement;
  return element?.ownerDocument.defaultView?.getComputedStyle(element).direction;
}
