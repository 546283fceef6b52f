import type { ElementLooks } from './element-looks.ts';
import { isElement, isText } from './node-types.ts';
import { listSteps, shownParentOf } from './traverse.ts';

/** The texts in an element that are seen and hold more than white space. */
export function* listShownTexts(element: Element, looks: ElementLooks): Iterable<Text> {
  for (const { node } of listSteps(element, (at) => isElement(at) && !looks(at).leftOut)) {
    if (!isText(node) || !/\S/.test(node.data)) continue;
    const parent = shownParentOf(node);
    if (parent && looks(parent).textShown) yield node;
  }
}

export function holdsShownText(element: Element, looks: ElementLooks): boolean {
  for (const _ of listShownTexts(element, looks)) return true;
  return false;
}
