import { findPlainSectionOf } from './find-plain-section.ts';
import { createLiveLayout } from './live-layout.ts';
import { findSection } from './section-parts.ts';
import { ancestorsOf, rootOf } from './traverse.ts';

/** The heading, as it is seen, of the closed section that hides a node; null if the node is laid out. */
export function findFoldingHeading(node: Node): Element | null {
  const view = node.ownerDocument?.defaultView;
  if (!view) return null;
  const layout = createLiveLayout(view);
  for (const at of ancestorsOf(node)) {
    if (at.checkVisibility()) {
      if (at.localName !== 'details' || at.hasAttribute('open')) return null;
      return at.querySelector(':scope > summary');
    }
    const heading = findHeadingOf(at) ?? findPlainSectionOf(at, layout)?.heading;
    if (heading?.checkVisibility()) return heading;
  }
  return null;
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
