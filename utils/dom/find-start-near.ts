import type { ElementLooks } from './element-looks.ts';
import { createLengthMeasure } from './length-measure.ts';
import type { LivePlace } from './live-place.ts';
import { ancestorsOf, shadowRootOf } from './traverse.ts';

/** What can be gone back to from where reading begins, in characters: about ten minutes of speech. */
const MARGIN = 10_000;
/** In characters. What is longer is no paragraph, and may be all of the page. */
const LONGEST_PARAGRAPH = 5_000;

/**
 * Where in the main part of a large page to begin to read, so that the first of the places that is in it is reached
 * soon: at a paragraph some way before it. Null where that is the main part's beginning, or none of them is in it.
 */
export function findStartNear(main: Element, looks: ElementLooks, places: readonly LivePlace[]): Node | null {
  for (const { node } of places) {
    const inner = findInner(main, looks, node);
    if (inner) return goBack(main, looks, inner);
  }
  return null;
}

/** The node, or what is around it in the main part's own tree; null for what is passed over or stands elsewhere. */
function findInner(main: Element, looks: ElementLooks, node: Node): Node | null {
  let inner: Node | null = node !== main && main.contains(node) ? node : null;
  for (const around of ancestorsOf(node)) {
    if (around === main) return inner;
    if (looks(around).leftOut) return null;
    if (main.contains(around)) inner ??= around;
  }
  return null;
}

function goBack(main: Element, looks: ElementLooks, node: Node): Node | null {
  const walker = main.ownerDocument.createTreeWalker(main, 4);
  walker.currentNode = node;
  for (let passed = 0; passed < MARGIN; ) {
    const before = walker.previousNode();
    if (!before) return null;
    passed += (before as Text).data.length;
  }
  let start = walker.currentNode;
  for (const around of ancestorsOf(start)) {
    if (around === main) break;
    if (createLengthMeasure(around)(LONGEST_PARAGRAPH) >= LONGEST_PARAGRAPH) break;
    start = around;
    if (looks(around).bordered) break;
  }
  // Within a host, what is shown stands in its shadow root.
  for (const around of ancestorsOf(start)) {
    if (around === main) return start;
    if (shadowRootOf(around)) start = around;
  }
  return null;
}
