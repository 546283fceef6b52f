import type { ElementLooks } from './element-looks.ts';
import { isElement, isText } from './node-types.ts';
import { shownParentOf, traverse } from './traverse.ts';

/** How much text an element holds, in characters with white space made single. */
export interface TextSums {
  readonly length: number;
  /** In links. */
  readonly linked: number;
  /** In the text nodes that were asked about. */
  readonly chosen: number;
}

export interface TextMeasure {
  of(element: Element): TextSums;
  /** The seen text nodes that hold more than white space, in document order. */
  readonly nodes: ReadonlyMap<Text, { readonly length: number; readonly linked: boolean }>;
}

const nothing: TextSums = { length: 0, linked: 0, chosen: 0 };

/** Measures the seen text of all that is in `root`, in one pass. */
export function measureText(root: Element, looks: ElementLooks, chosen: ReadonlySet<Text>): TextMeasure {
  const sums = new Map<Element, TextSums>();
  const nodes = new Map<Text, { readonly length: number; readonly linked: boolean }>();
  const open: { length: number; linked: number; chosen: number }[] = [];
  let links = 0;
  traverse(root, {
    enter: (node) => {
      const inner = open.at(-1);
      if (isText(node)) {
        const parent = shownParentOf(node);
        const length = parent && looks(parent).textShown ? countCharacters(node.data) : 0;
        if (!inner || length === 0) return 'past';
        nodes.set(node, { length, linked: links > 0 });
        inner.length += length;
        if (links > 0) inner.linked += length;
        if (chosen.has(node)) inner.chosen += length;
        return 'past';
      }
      if (!isElement(node) || looks(node).leftOut) return 'past';
      if (node.localName === 'a') links += 1;
      open.push({ length: 0, linked: 0, chosen: 0 });
      return 'inside';
    },
    leave: (node) => {
      const own = open.pop();
      const outer = open.at(-1);
      if (!own || !isElement(node)) return;
      if (node.localName === 'a') links -= 1;
      sums.set(node, own);
      if (!outer) return;
      outer.length += own.length;
      outer.linked += own.linked;
      outer.chosen += own.chosen;
    },
  });
  return { of: (element) => sums.get(element) ?? nothing, nodes };
}

function countCharacters(data: string): number {
  return data.replace(/\s+/g, ' ').trim().length;
}
