import { BOX, FLOATED, INLINE, INLINE_BOX } from '@/utils/core/article/layout-bits.ts';
import type { Work } from '@/utils/core/work/work.ts';
import { isElement, isText } from './node-types.ts';
import type { PageLayout } from './page-layout.ts';
import { isBareDrawing } from './textless.ts';
import { listSteps } from './traverse.ts';
import { isUnseenKind } from './unseen-kind.ts';
import { endsInWord, startsInWord } from './word-edges.ts';

/** A letter and its marks. */
const FEW = 8;
/** So many texts may be left out between two that are read. */
const MOST_PENDING = 8;
/** `Node.DOCUMENT_POSITION_CONTAINS` */
const CONTAINS = 8;

/**
 * Where characters stand that would run into one another if the texts between them were left out: which ones are, is
 * found elsewhere, by `standApart`. Few: between most texts there is a space.
 */
export function* drawTextBoxes(
  body: Element,
  nodes: readonly Node[],
  layout: PageLayout,
): Work<readonly (readonly number[])[]> {
  const numbers = new Map(nodes.map((node, number) => [node, number]));
  const drawn: (readonly number[])[] = [];
  const draw = (text: Text, number: number, offset: number) => {
    drawn.push([number, offset, ...measure(text, offset, layout)]);
  };
  /** The texts since the border of a block that end in a word, and are not drawn yet. */
  let pending: { readonly text: Text; readonly number: number; isDrawn: boolean }[] = [];
  const goesInside = (node: Node): node is Element =>
    isElement(node) && numbers.has(node) && !isUnseenKind(node) && !isBareDrawing(node);
  for (const { node } of listSteps(body, goesInside)) {
    yield;
    const number = numbers.get(node);
    if (number === undefined) continue;
    if (goesInside(node) && isBorder(node, layout)) pending = [];
    if (!isText(node) || node.data === '') continue;
    const { data, parentNode } = node;
    if (pending.length > 0 && startsInWord(data.slice(0, FEW))) {
      for (const each of pending) {
        if (!each.isDrawn) draw(each.text, each.number, each.text.data.length - 1);
        each.isDrawn = true;
      }
      draw(node, number, 0);
    }
    // Where those within the same element are read, so is this one. A form's controls may hide its own functions.
    pending = pending.filter(({ text }) => !parentNode || (text.compareDocumentPosition(parentNode) & CONTAINS) === 0);
    if (endsInWord(data.slice(-FEW)))
      pending = [...pending, { text: node, number, isDrawn: false }].slice(-MOST_PENDING);
  }
  return drawn;
}

/** Texts on its two sides are not of one line. */
function isBorder(element: Element, layout: PageLayout): boolean {
  const bits = layout.of(element);
  if ((bits & BOX) === 0) return false;
  return element.localName === 'br' || (bits & (INLINE | INLINE_BOX | FLOATED)) === 0;
}

/** In tenths of a pixel, from the corner of the document: the page may be scrolled meanwhile. */
function measure(text: Text, offset: number, layout: PageLayout): readonly number[] {
  const box = layout.boxOf(text, offset);
  if (!box || box === 'unknown') return [0, 0, 0, 0];
  const { scrollX = 0, scrollY = 0 } = text.ownerDocument.defaultView ?? {};
  const sides = [box.left + scrollX, box.top + scrollY, box.width, box.height].map((side) => Math.round(side * 10));
  return layout.isVertical(text) ? [...sides, 1] : sides;
}
