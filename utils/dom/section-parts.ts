import { readLine } from './element-words.ts';
import { rootOf } from './traverse.ts';

/** A part of the page that opens and closes: what opens it, what it is called, and what it holds. */
export interface SectionParts {
  /** What the reader presses: a `<summary>`, a button. */
  readonly control: Element;
  /** The element whose words call the section: the heading around the control, or the control. */
  readonly heading: Element;
  /** What holds the section's text, and for `<details>` its heading too. Null where the page makes it when it is opened. */
  readonly panel: Element | null;
  /** Whether the page names the panel or puts it next to the heading; else it is what follows the box around the heading. */
  readonly panelStands: 'near' | 'far';
}

const headings = 'h1, h2, h3, h4, h5, h6, dt, [role="heading"]';

/**
 * The section that an element opens, by the ways pages build one: `<details>` with its `<summary>`;
 * `aria-expanded` on a button or the like, with the panel named by `aria-controls` or next to it;
 * and what stands before an element with `hidden="until-found"`. Null for what opens a menu, a box
 * to choose from or a list of links, and for everything else.
 */
export function findSection(control: Element): SectionParts | null {
  if (control.localName === 'summary') return findDetails(control);
  const next = control.nextElementSibling;
  if (next !== null && isFoundByItsText(next) && !control.hasAttribute('aria-expanded')) {
    const opens = control.matches(`${headings}, button, [role="button"]`);
    return opens ? { control, heading: control, panel: next, panelStands: 'near' } : null;
  }
  if (!control.hasAttribute('aria-expanded') || opensMenu(control)) return null;
  const heading = findHeading(control);
  if (!heading) return null;
  const named = findControlled(control);
  const { panel, panelStands } = named ? { panel: named, panelStands: 'near' as const } : findNext(control, heading);
  if (panel === null || !hasWords(panel)) {
    return heading === control ? null : { control, heading, panel: null, panelStands: 'near' };
  }
  return isMenu(panel) || panel.contains(control) ? null : { control, heading, panel, panelStands };
}

/** The section whose heading an element is, or null. */
export function findSectionOf(heading: Element): SectionParts | null {
  const isHeading = heading.matches(headings);
  const inside = isHeading ? heading.querySelector('[aria-expanded]') : null;
  const beside = isHeading && isAloneInRow(heading) ? findBeside(heading) : null;
  for (const control of [heading, inside, beside]) {
    const section = control ? findSection(control) : null;
    if (section?.heading === heading) return section;
  }
  return null;
}

function findBeside(heading: Element): Element | null {
  return heading.parentElement?.querySelector(':scope > [aria-expanded]') ?? null;
}

/** How many elements a box with nothing but a section's heading in it may hold. */
const mostAround = 30;

/** The section of a panel that stands right behind its control or its heading, or behind a box that holds nothing else; null if it is none. */
export function findSectionBefore(panel: Element): SectionParts | null {
  const before = panel.previousElementSibling;
  if (!before || before.localName === 'summary') return null;
  if (isFoundByItsText(panel)) return findSectionOf(before);
  let left = mostAround;
  const search = (at: Element, depth: number): SectionParts | null => {
    left -= 1;
    const section = at.hasAttribute('aria-expanded') ? findSection(at) : null;
    if (section?.panel === panel) return section;
    if (depth === farthest || at.localName === 'svg') return null;
    for (let inner = at.firstElementChild; inner && left > 0; inner = inner.nextElementSibling) {
      const found = search(inner, depth + 1);
      if (found) return found;
    }
    return null;
  };
  return search(before, 0);
}

/** Whether no words stand right before or behind a heading: asked first, since most have, and looking through all that stands beside it takes quadratic time on a page without sections. */
function isAloneInRow({ previousElementSibling, nextElementSibling }: Element): boolean {
  return ![previousElementSibling, nextElementSibling].some((beside) => beside && hasWords(beside));
}

/** Whether the browser opens the element when a reader searches the page for its words. */
export function isFoundByItsText(element: Element): boolean {
  return element.getAttribute('hidden') === 'until-found';
}

function findDetails(summary: Element): SectionParts | null {
  const details = summary.parentElement;
  if (details?.localName !== 'details' || details.querySelector(':scope > summary') !== summary) return null;
  return { control: summary, heading: summary, panel: details, panelStands: 'near' };
}

const menuRoles = new Set('menuitem combobox option treeitem listbox searchbox textbox switch'.split(' '));

function opensMenu(control: Element): boolean {
  const popup = control.getAttribute('aria-haspopup');
  return (popup !== null && popup !== 'false') || menuRoles.has(control.getAttribute('role') ?? '');
}

function findControlled(control: Element): Element | null {
  const ids = control.getAttribute('aria-controls')?.split(/\s+/) ?? [];
  for (const id of ids) {
    const named = id === '' ? null : (rootOf(control) as Document | ShadowRoot).getElementById(id);
    if (named) return named;
  }
  return null;
}

/** How many elements may stand around a control or a heading with nothing else in them: a heading, a row, an item. */
export const farthest = 3;
/** What says nothing between a heading and what it is the heading of. */
export const passed = new Set('style script template link noscript br'.split(' '));

/** The heading around the control, else the control's own words; for a mere picture the heading beside it. */
function findHeading(control: Element): Element | null {
  const around = control.closest(headings);
  if (around) return hasWords(around) ? around : null;
  if (hasWords(control)) return control;
  const row = control.parentElement;
  const beside = row?.querySelector(headings);
  return row && beside && countLetters(row) === countLetters(beside) ? beside : null;
}

/** What comes after the control, or after what holds nothing but the heading. */
function findNext(control: Element, heading: Element): Pick<SectionParts, 'panel' | 'panelStands'> {
  let at: Element | null = control;
  for (let steps = 0; at && steps <= farthest; steps += 1) {
    const next: Element | null = at.nextElementSibling;
    // A mere button opens what is near: a filter's would be taken for the heading of all that it filters.
    if (heading === control && steps > 1) break;
    if (next && next !== heading) {
      const isOwn = at === control || at === heading;
      return { panel: isNextSection(next) ? null : next, panelStands: isOwn ? 'near' : 'far' };
    }
    at = at.parentElement;
    if (at && countLetters(at) > Math.max(countLetters(control), countLetters(heading))) break;
  }
  return { panel: null, panelStands: 'near' };
}

/** What stands where a panel would, when the page makes the panel as the section is opened: the next one's heading. */
function isNextSection(element: Element): boolean {
  const control = element.matches('[aria-expanded]') ? element : element.querySelector('[aria-expanded]');
  return control !== null && readLine(element).startsWith(readLine(control));
}

const menus =
  'nav, menu, dialog, form, main, [role="menu"], [role="menubar"], [role="listbox"], [role="navigation"], [role="dialog"], [role="tooltip"], [role="main"]';

export function isMenu(panel: Element): boolean {
  return panel.matches(menus) || panel.querySelector('main, [role="main"]') !== null || isOnlyLinks(panel);
}

/** Links or choices one behind the other and no other word. A single link can be an answer. */
function isOnlyLinks(panel: Element): boolean {
  const links = [...panel.querySelectorAll('a, button, label, option')];
  if (links.length < 2) return false;
  const linked = links.reduce((sum, link) => sum + countLetters(link), 0);
  return linked >= countLetters(panel);
}

function countLetters({ textContent }: Element): number {
  return textContent?.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}

export function hasWords({ textContent }: Element): boolean {
  return /[\p{L}\p{N}]/u.test(textContent ?? '');
}

/** The first element with words behind the heading, or behind a box that holds no other words than the heading's. */
export function findBehind(heading: Element): Element | null {
  let at: Element = heading;
  for (let steps = 0; steps <= farthest; steps += 1) {
    for (let next = at.nextSibling; next; next = next.nextSibling) {
      if (!holdsWords(next)) continue;
      return next.nodeType === next.ELEMENT_NODE ? (next as Element) : null;
    }
    for (let before = at.previousSibling; before; before = before.previousSibling) if (holdsWords(before)) return null;
    const { parentElement } = at;
    if (!parentElement || parentElement.localName === 'body') return null;
    at = parentElement;
  }
  return null;
}

function holdsWords(node: Node): boolean {
  if (node.nodeType === node.TEXT_NODE) return /[\p{L}\p{N}]/u.test((node as Text).data);
  return node.nodeType === node.ELEMENT_NODE && !passed.has((node as Element).localName) && hasWords(node as Element);
}
