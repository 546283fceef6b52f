import type { ElementLooks } from './element-looks.ts';
import { isElement, isText } from './node-types.ts';
import type { ClipText } from './text-item.ts';
import { shownParentOf } from './traverse.ts';

/** The last text in an element that is read and is not blank. */
export type FindLastText = (element: Element) => Text | null;

/** What is passed over after the last text is little. Looking further would take quadratic time in elements within elements. */
const mostSteps = 200;

export function createFindLastText(looks: ElementLooks, clip: ClipText): FindLastText {
  return (element) => {
    const walker = element.ownerDocument.createTreeWalker(element);
    let isInside = walker.lastChild() !== null;
    for (let step = 0; isInside && step < mostSteps; step += 1) {
      const node = walker.currentNode;
      if (isText(node) && isRead(node, looks, clip)) return node;
      if (isElement(node) && !looks(node).leftOut && walker.lastChild()) continue;
      while (isInside && !walker.previousSibling()) isInside = walker.parentNode() !== element;
    }
    return null;
  };
}

function isRead(node: Text, looks: ElementLooks, clip: ClipText): boolean {
  const parent = shownParentOf(node);
  if (!parent || !looks(parent).textShown) return false;
  const kept = clip(node);
  return kept !== null && node.data.slice(kept.start, kept.end).trim() !== '';
}
