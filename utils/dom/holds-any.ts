import { isElement, isText } from './node-types.ts';
import { listSteps } from './traverse.ts';

/** Whether any of the texts is in an element. */
export function holdsAny(element: Element, nodes: ReadonlySet<Text>): boolean {
  for (const { node } of listSteps(element, isElement)) if (isText(node) && nodes.has(node)) return true;
  return false;
}
