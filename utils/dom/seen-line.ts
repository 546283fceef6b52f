import type { ElementLooks } from './element-looks.ts';
import { isElement, isText } from './node-types.ts';
import { listSteps, shownParentOf } from './traverse.ts';

/** The text of an element that is seen, on one line: what is laid out apart is kept apart. Stops once longer than `longest`. */
export function readSeenLine(element: Element, looks: ElementLooks, longest: number): string {
  let line = '';
  for (const { node } of listSteps(element, (at) => isElement(at) && !looks(at).leftOut)) {
    if (isText(node)) {
      const parent = shownParentOf(node);
      if (parent && looks(parent).textShown) line += node.data;
    } else if (isElement(node) && (node.localName === 'br' || looks(node).bordered)) line += ' ';
    if (line.length > longest * 4) break;
  }
  return line.replace(/\s+/g, ' ').trim();
}
