import { ancestorsOf, rootOf } from './traverse.ts';
import { isClosedDetails } from './visibility.ts';

/** The last ones are hints at a section that the page says nothing of: names by which `find-plain-section.ts` knows it. */
const closed =
  'details:not([open]), [aria-expanded="false"], [hidden="until-found"], [role="button"], [class*="accordion" i], [class*="collaps" i], [class*="toggle" i], [class*="expand" i], [class*="faq" i]';

/**
 * Whether a node is not laid out, and any tree around it holds something that is closed. Whether something is laid out
 * has the browser do its style at once, 400 ms on a page of a million words just marked in Chromium 156. Most pages fold
 * nothing, and that is told without it.
 */
export function mayBeFolded(node: Node): boolean {
  if (!foldsAnything(node)) return false;
  const [at] = ancestorsOf(node);
  return at !== undefined && (isClosedDetails(at) || !at.checkVisibility());
}

function foldsAnything(node: Node): boolean {
  let known: Node | null = null;
  for (const at of ancestorsOf(node)) {
    const root = rootOf(at) as Document | ShadowRoot;
    if (root === known) continue;
    if (root.querySelector(closed)) return true;
    known = root;
  }
  return false;
}
