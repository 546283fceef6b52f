import { BOX, FOLDED, GONE, SKIPPED, TEXT } from '@/utils/core/article/layout-bits.ts';
import type { SectionRole } from './element-looks.ts';
import { standsAlone } from './element-words.ts';
import { findPlainSection, findPlainSectionOf } from './find-plain-section.ts';
import { isElement, isText } from './node-types.ts';
import type { PageLayout } from './page-layout.ts';
import { findSection, findSectionBefore, findSectionOf, hasWords, type SectionParts } from './section-parts.ts';
import { ancestorsOf, listSteps, rootOf, shownParentOf } from './traverse.ts';
import { isClosedDetails } from './visibility.ts';

/** What of a page can be opened: told for one reading, since a page changes. */
export interface ClosedSections {
  /** Whether the element's words are the heading of a section that is closed. */
  isClosedHeading(element: Element): boolean;
  /** Whether the element, open or closed, is the heading of a section and no other element says that it is one. */
  isBareHeading(element: Element): boolean;
  /** Whether the element is the outermost of those that a closed section hides. */
  isContent(element: Element): boolean;
  /**
   * Whether an element that is not seen would be if a section around it were open. `roleOf` tells what was found before
   * of an element around it.
   */
  isWithinContent(element: Element, roleOf: (around: Element) => SectionRole | undefined): boolean;
}

/**
 * Told by what is near an element, never by a search through the page: on a page of a million words that would be most
 * of the time to a highlighted sentence. `<details>` are told apart where they stand.
 */
export function createClosedSections(layout: PageLayout): ClosedSections {
  const hidden = new Map<Element, boolean>();
  const isHidden = (section: SectionParts): boolean => {
    const state = hidden.get(section.control) ?? isContentHidden(section, layout);
    hidden.set(section.control, state);
    return state;
  };
  const findMarked = findOnce((heading) => (heading.localName === 'summary' ? null : findSectionOf(heading)));
  const findPlain = findOnce((heading) => findPlainSection(heading, layout));
  const named = new Map<Node, ReadonlyMap<Element, SectionParts>>();
  /** Of the element's own document or shadow root: the one search through all of it. */
  const findNamed = (panel: Element) => {
    const root = rootOf(panel) as Document | ShadowRoot;
    const found = named.get(root) ?? listNamedPanels(root);
    named.set(root, found);
    return found.get(panel) ?? null;
  };
  /** A panel named by a control far off is looked for only where nothing of it is seen: else it is not closed. */
  const mayBeNamed = (element: Element) =>
    element.hasAttribute('id') && isPanelHidden(element, layout) && hasWords(element);
  const isContent: ClosedSections['isContent'] = (element) => {
    const bits = layout.of(element);
    const section = findSectionBefore(element) ?? (mayBeNamed(element) ? findNamed(element) : null);
    if (section) return isHidden(section);
    const heading = (bits & FOLDED) > 0 ? findPlainSectionOf(element, layout)?.heading : undefined;
    const unmarked = heading && findPlain(heading);
    if (unmarked) return isHidden(unmarked);
    const { parentElement } = element;
    if (!parentElement || !isClosedDetails(parentElement) || (bits & GONE) > 0) return false;
    return parentElement.querySelector(':scope > summary') !== element;
  };
  return {
    isClosedHeading(element) {
      if (element.localName !== 'summary') {
        const section = findMarked(element) ?? findPlain(element);
        return section !== null && (isHidden(section) || isPanelMissing(section));
      }
      return findSection(element) !== null && isClosedDetails(element.parentElement ?? element);
    },
    isBareHeading(element) {
      const section = findMarked(element) ?? findPlain(element);
      return section?.control === element && standsAlone(element);
    },
    isContent,
    isWithinContent(element, roleOf) {
      if ((layout.of(element) & GONE) > 0) return false;
      for (const at of ancestorsOf(element)) {
        if (at === element) continue;
        const role = roleOf(at);
        if (role) return role === 'closed content';
        if (isContent(at)) return true;
        const bits = layout.of(at);
        if ((bits & GONE) > 0 || isShown(bits)) return false;
      }
      return false;
    },
  };
}

/** Whether a reader of the page would have to open a section to see what it holds. */
export function isSectionClosed(section: SectionParts, layout: PageLayout): boolean {
  return isContentHidden(section, layout) || isPanelMissing(section);
}

/**
 * Told by the eye: what the section holds is text, and none of it is seen. The page's own
 * `aria-expanded` is believed only where there is no panel to look at.
 */
function isContentHidden({ control, panel }: SectionParts, layout: PageLayout): boolean {
  if (panel === null) return control.getAttribute('aria-expanded') === 'false';
  return isPanelHidden(panel, layout);
}

function isPanelHidden(panel: Element, layout: PageLayout): boolean {
  return panel.localName === 'details' ? isClosedDetails(panel) : !holdsSeenText(panel, layout);
}

/** The page makes the panel when it is opened, and what follows is something else. */
function isPanelMissing({ control, heading, panelStands }: SectionParts): boolean {
  return panelStands === 'far' && heading !== control && control.getAttribute('aria-expanded') === 'false';
}

/** What controls name as their panels (`aria-controls`). */
function listNamedPanels(root: ParentNode): ReadonlyMap<Element, SectionParts> {
  const panels = new Map<Element, SectionParts>();
  for (const control of root.querySelectorAll('[aria-expanded][aria-controls]')) {
    const section = control.localName === 'summary' ? null : findSection(control);
    if (section?.panel) panels.set(section.panel, section);
  }
  return panels;
}

/** Looks for each heading's section once: that it has none is remembered too. */
function findOnce(find: (heading: Element) => SectionParts | null): (heading: Element) => SectionParts | null {
  const known = new Map<Element, SectionParts | null>();
  return (heading) => {
    let found = known.get(heading);
    if (found === undefined) {
      found = find(heading);
      known.set(heading, found);
    }
    return found;
  };
}

function holdsSeenText(panel: Element, layout: PageLayout): boolean {
  const goesInside = (node: Node) => isElement(node) && (layout.of(node) & BOX) > 0;
  for (const { node } of listSteps(panel, goesInside)) {
    const parent = isText(node) && /\S/.test(node.data) ? shownParentOf(node) : null;
    if (!parent || isClosedDetails(parent)) continue;
    if ((layout.of(parent) & (SKIPPED | TEXT)) === TEXT) return true;
  }
  return false;
}

function isShown(bits: number): boolean {
  return (bits & BOX) > 0 && (bits & TEXT) > 0;
}
