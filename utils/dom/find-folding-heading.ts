import { findPlainSectionOf } from './find-plain-section.ts';
import { findSection } from './section-parts.ts';
import { ancestorsOf, rootOf } from './traverse.ts';

/** The heading, as it is seen, of the closed section that hides a node; null if the node is laid out. */
export function findFoldingHeading(node: Node): Element | null {
  // Whether something is laid out has the browser do its style at once, 400 ms on a page of a million words
  // just marked in Chromium 156. Most pages fold nothing, and that is told without it.
  if (!foldsAnything(node)) return null;
  for (const at of ancestorsOf(node)) {
    if (at.checkVisibility()) {
      if (at.localName !== 'details' || at.hasAttribute('open')) return null;
      return at.querySelector(':scope > summary');
    }
    const heading = findHeadingOf(at) ?? findPlainSectionOf(at)?.heading;
    if (heading?.checkVisibility()) return heading;
  }
  return null;
}

/** The last ones are hints at a section that the page says nothing of: names by which `find-plain-section.ts` knows it. */
const closed =
  'details:not([open]), [aria-expanded="false"], [hidden="until-found"], [role="button"], [class*="accordion" i], [class*="collaps" i], [class*="toggle" i], [class*="expand" i], [class*="faq" i]';

/** Whether any tree around the node holds something that is closed. */
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

function findHeadingOf(panel: Element): Element | null {
  const { id, previousElementSibling: before } = panel;
  const root = rootOf(panel) as Document | ShadowRoot;
  const named = id ? root.querySelector(`[aria-expanded][aria-controls~=${JSON.stringify(id)}]`) : null;
  const beside = before?.matches('[aria-expanded]') ? before : before?.querySelector('[aria-expanded]');
  for (const control of [named, beside, before]) {
    const section = control ? findSection(control) : null;
    if (section?.panel === panel) return section.heading;
  }
  return null;
}
