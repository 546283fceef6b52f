import { standsAlone } from './element-words.ts';
import { findPlainSection, findPlainSectionOf } from './find-plain-section.ts';
import { isElement, isText } from './node-types.ts';
import { findSection, isFoundByItsText, type SectionParts } from './section-parts.ts';
import { listSteps, rootOf, shownParentOf } from './traverse.ts';
import { eye, isClosedDetails, type Sight } from './visibility.ts';

/** What of a page can be opened: told for one reading, since a page changes. */
export interface ClosedSections {
  /** Whether the element's words are the heading of a section that is closed. */
  isClosedHeading(element: Element): boolean;
  /** Whether the element, open or closed, is the heading of a section and no other element says that it is one. */
  isBareHeading(element: Element): boolean;
  /** Whether the element is the outermost of those that a closed section hides. `style` is its computed style. */
  isContent(element: Element, style: CSSStyleDeclaration): boolean;
}

interface SectionList {
  readonly headings: ReadonlyMap<Element, SectionParts>;
  readonly panels: ReadonlyMap<Element, SectionParts>;
}

/** Finds the page's sections when first asked; `<details>` are told apart where they stand. */
export function createClosedSections(view: Window, sight: Sight): ClosedSections {
  const states = new Map<SectionParts, boolean>();
  const known = new Map<Node, SectionList>();
  /** Of the element's own document or shadow root. */
  const list = (element: Element) => {
    const root = rootOf(element) as Document | ShadowRoot;
    const found = known.get(root) ?? listSections(root);
    known.set(root, found);
    return found;
  };
  const isHidden = (section: SectionParts): boolean => {
    const state = states.get(section) ?? isContentHidden(section, view, sight);
    states.set(section, state);
    return state;
  };
  const plain = new Map<Element, SectionParts | null>();
  /** Each once: it is known by its being the same. */
  const findPlain = (heading: Element) => {
    const found = plain.get(heading) ?? findPlainSection(heading);
    plain.set(heading, found);
    return found;
  };
  return {
    isClosedHeading(element) {
      if (element.localName !== 'summary') {
        const section = list(element).headings.get(element) ?? findPlain(element) ?? undefined;
        return section !== undefined && (isHidden(section) || isPanelMissing(section));
      }
      return findSection(element) !== null && isClosedDetails(element.parentElement ?? element);
    },
    isBareHeading(element) {
      const section = list(element).headings.get(element) ?? findPlain(element);
      return section?.control === element && standsAlone(element);
    },
    isContent(element, style) {
      const { display } = style;
      const section = list(element).panels.get(element);
      if (section) return isHidden(section);
      const heading = mayBeFolded(style) ? findPlainSectionOf(element)?.heading : undefined;
      const unmarked = heading && findPlain(heading);
      if (unmarked) return isHidden(unmarked);
      const { parentElement } = element;
      if (!parentElement || !isClosedDetails(parentElement) || display === 'none') return false;
      return parentElement.querySelector(':scope > summary') !== element;
    },
  };
}

/** Whether a reader of the page would have to open a section to see what it holds. */
export function isSectionClosed(section: SectionParts, view: Window): boolean {
  return isContentHidden(section, view, eye) || isPanelMissing(section);
}

/**
 * Told by the eye: what the section holds is text, and none of it is seen. The page's own
 * `aria-expanded` is believed only where there is no panel to look at.
 */
function isContentHidden({ control, panel }: SectionParts, view: Window, sight: Sight): boolean {
  if (panel === null) return control.getAttribute('aria-expanded') === 'false';
  return panel.localName === 'details' ? isClosedDetails(panel) : !holdsSeenText(panel, view, sight);
}

/** The page makes the panel when it is opened, and what follows is something else. */
function isPanelMissing({ control, heading, panelStands }: SectionParts): boolean {
  return panelStands === 'far' && heading !== control && control.getAttribute('aria-expanded') === 'false';
}

/** Asked of every element: most are seen. */
function mayBeFolded({ display, visibility, overflowY, height }: CSSStyleDeclaration): boolean {
  if (display === 'none' || visibility === 'hidden') return true;
  return (overflowY === 'hidden' || overflowY === 'clip') && Number.parseFloat(height) <= 1;
}

function listSections(root: ParentNode): SectionList {
  const headings = new Map<Element, SectionParts>();
  const panels = new Map<Element, SectionParts>();
  const add = (section: SectionParts | null) => {
    if (!section || section.control.localName === 'summary') return;
    headings.set(section.heading, section);
    if (section.panel) panels.set(section.panel, section);
  };
  for (const element of root.querySelectorAll('[aria-expanded], [hidden="until-found"]')) {
    if (!isFoundByItsText(element)) add(findSection(element));
    else if (!panels.has(element) && element.previousElementSibling) add(findSection(element.previousElementSibling));
  }
  return { headings, panels };
}

function holdsSeenText(panel: Element, view: Window, sight: Sight): boolean {
  const styleOf = (element: Element) => (element.ownerDocument.defaultView ?? view).getComputedStyle(element);
  const goesInside = (node: Node) => isElement(node) && sight.box(node, styleOf(node));
  for (const { node } of listSteps(panel, goesInside)) {
    const parent = isText(node) && /\S/.test(node.data) ? shownParentOf(node) : null;
    if (!parent || isClosedDetails(parent)) continue;
    const style = styleOf(parent);
    if (style.contentVisibility !== 'hidden' && sight.text(parent, style)) return true;
  }
  return false;
}
