import { BOX, TEXT } from '@/utils/core/article/layout-bits.ts';
import type { FoundArticle, SelectionQuestion } from '@/utils/core/messages/article-question.ts';
import type { Work } from '@/utils/core/work/work.ts';
import { isElement, isText } from './node-types.ts';
import { findPageLanguage } from './page-language.ts';
import { createStructure } from './page-structure.ts';
import { type RestoredPage, restorePage } from './restore-page.ts';
import type { NodeStretch } from './stretch-nodes.ts';
import { tellBlocks } from './tell-blocks.ts';
import { shadowRootOf } from './traverse.ts';
import { walkSelection } from './walk-selection.ts';

/**
 * Reads what is highlighted on a page on its portrait, bit by bit: with the walk and the structure by which the page itself
 * is read. `here` is the document of whoever reads it. Throws where a stretch has no place in the portrait.
 */
export function* readDrawnSelection(here: Document, question: SelectionQuestion): Work<FoundArticle> {
  const { closedSections, portrait, selection } = question;
  const page = yield* restorePage(here, portrait);
  const { document, nodes } = page;
  const layout = {
    ...page.layout,
    of: (element: Element) => (isOutermost(element) ? BOX | TEXT : page.layout.of(element)),
  };
  const stretches = selection.places.map((places) => restoreStretch(places, nodes));
  const unselectable = new Set<Node | undefined>(selection.unselectable.map((number) => nodes[number]));
  const items = walkSelection(stretches, {
    layout,
    structure: selection.holds === 'paragraphs' ? null : createStructure(layout),
    closedSections,
    isSelectable: (text) => !unselectable.has(text),
  });
  const blocks = yield* tellBlocks(items, page);
  const inner = stretches[0]?.startContainer.ownerDocument ?? document;
  return {
    title: document.title.trim(),
    lang: findPageLanguage(inner) ?? findPageLanguage(document),
    length: blocks.flatMap(({ pieces }) => pieces).reduce((sum, { length }) => sum + length, 0),
    blocks,
    unmapped: [],
  };
}

/** What stands around the body has no layout in a portrait. Where it is not seen, the body is not either. */
function isOutermost(element: Element): boolean {
  return element === element.ownerDocument.documentElement && element.localName === 'html';
}

function restoreStretch(places: readonly number[], nodes: RestoredPage['nodes']): NodeStretch {
  const [start, startOffset, startIn, end, endOffset, endIn] = places;
  const [startContainer, endContainer] = [
    findContainer(nodes[start ?? -1], startIn),
    findContainer(nodes[end ?? -1], endIn),
  ];
  return {
    type: 'nodes',
    startContainer,
    startOffset: within(startContainer, startOffset),
    endContainer,
    endOffset: within(endContainer, endOffset),
  };
}

function findContainer(node: Element | Text | undefined, isInShadow: number | undefined): Node {
  const container = node && isInShadow === 1 ? isElement(node) && shadowRootOf(node) : node;
  if (!container) throw new Error('No such place is in the portrait.');
  return container;
}

function within(container: Node, offset = 0): number {
  return Math.min(offset, isText(container) ? container.data.length : container.childNodes.length);
}
