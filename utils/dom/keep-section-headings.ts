import type { ElementLooks } from './element-looks.ts';
import { findSectionBelow, plainHeadings } from './find-plain-section.ts';
import type { TextMeasure } from './measure-text.ts';
import { isText } from './node-types.ts';
import { findSection, type SectionParts } from './section-parts.ts';
import { listSteps, shadowRootsIn } from './traverse.ts';

/**
 * Puts back the headings of sections that open and close whose text is kept: Readability takes some
 * for headers of the page by their class, and a closed section without its heading would not be
 * heard of at all.
 */
export function keepSectionHeadings(
  body: Element,
  kept: ReadonlySet<Text>,
  { nodes, looks }: Pick<TextMeasure, 'nodes'> & { readonly looks: ElementLooks },
): ReadonlySet<Text> {
  const found = new Set<Text>();
  const keep = (section: SectionParts | null) => {
    if (!section?.panel || !hasKept(section.panel, kept)) return;
    for (const node of listTexts(section.heading)) if (nodes.has(node) && !kept.has(node)) found.add(node);
  };
  for (const root of [body, ...shadowRootsIn(body)]) {
    for (const control of root.querySelectorAll('summary, [aria-expanded]')) keep(findSection(control));
    for (const heading of root.querySelectorAll(plainHeadings)) {
      if (looks(heading).section === 'closed heading') keep(findSectionBelow(heading));
    }
  }
  return found.size === 0 ? kept : new Set([...kept, ...found]);
}

function hasKept(panel: Element, kept: ReadonlySet<Text>): boolean {
  for (const node of listTexts(panel)) if (kept.has(node) && /\S/.test(node.data)) return true;
  return false;
}

function* listTexts(root: Element): Generator<Text> {
  for (const { node } of listSteps(root, () => true)) if (isText(node)) yield node;
}
