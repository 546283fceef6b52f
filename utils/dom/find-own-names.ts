import { isAmbiguousName, nameOfBoilerplate } from './boilerplate.ts';
import { isElement } from './node-types.ts';
import { listSteps } from './traverse.ts';

/** Of the text, how much may be called by one name in all. Beyond it that is what the site calls its text. */
const largestOfName = 0.5;

interface Naming {
  readonly isNamed: (element: Element) => boolean;
  readonly lengthOf: (element: Element) => number;
  readonly whole: number;
}

/**
 * The names that sound like boilerplate and are what a site calls its own text: the sections that a table of contents
 * leads to (`toc-section`), the cards of an index (`meta-container`). Each is short, and together they are the page.
 */
export function findOwnNames(root: Element, { isNamed, lengthOf, whole }: Naming): ReadonlySet<string> {
  const sums = new Map<string, number>();
  const counts = (node: Node): node is Element => isElement(node) && node !== root && isNamed(node);
  for (const { node, phase } of listSteps(root, (inner) => isElement(inner) && !counts(inner))) {
    if (phase !== 'enter' || !counts(node)) continue;
    const name = nameOfBoilerplate(node);
    if (isAmbiguousName(name)) sums.set(name, (sums.get(name) ?? 0) + lengthOf(node));
  }
  return new Set([...sums].filter(([, length]) => length > whole * largestOfName).map(([name]) => name));
}
