import { namePart } from './part-name.ts';

/** Where a text stands on a page, in plain words that follow "words …": "in <nav>", "hidden by the page". */
export type Place = string;

/** The words for text that stands nowhere. */
export const NOWHERE: Place = 'not in the text of the page';
/** The words for one or two words alone. */
export const SCATTERED: Place = 'here and there';

const landmarks = 'nav, aside, footer, header, form, dialog';
const kinds: readonly (readonly [string, Place])[] = [
  ['button', 'on buttons'],
  ['figcaption, caption', 'in captions'],
  ['pre, code', 'in code'],
  ['table', 'in a table'],
  ['h1, h2, h3, h4, h5, h6', 'in headings'],
  ['blockquote', 'in quotes'],
  ['li, dd, dt', 'in lists'],
];
const mainPart = 'main, [role="main"], article, h1';
/** Of a list of links the greater part of the text is links. */
const linkedShare = 0.6;

/** Says where text stands, element by element; good for one page in one state. */
export function createPlaceFinder(page: Document): (text: Text) => Place {
  const known = new Map<Element, Place>();
  const folded = listFoldedIds(page);
  return ({ parentElement: element }) => {
    if (element === null) return NOWHERE;
    const place = known.get(element) ?? describe(element, folded);
    known.set(element, place);
    return place;
  };
}

/** What a closed switch of the page says it opens. */
function listFoldedIds(page: Document): ReadonlySet<string> {
  const switches = page.querySelectorAll('[aria-expanded="false"][aria-controls]');
  return new Set([...switches].flatMap((one) => one.getAttribute('aria-controls')?.split(/\s+/) ?? []));
}

function describe(element: Element, folded: ReadonlySet<string>): Place {
  if (isFolded(element, folded)) return 'in closed sections';
  if (!element.checkVisibility({ visibilityProperty: true })) return 'hidden by the page';
  if (element.closest('[aria-hidden="true"], [inert]')) return 'hidden from screen readers';
  return describeAround(element) ?? describeKind(element);
}

function isFolded(element: Element, folded: ReadonlySet<string>): boolean {
  const details = element.closest('details:not([open])');
  if (details !== null && element.closest('summary')?.parentElement !== details) return true;
  if (element.checkVisibility({ visibilityProperty: true })) return false;
  for (let at: Element | null = element; at !== null; at = at.parentElement) if (folded.has(at.id)) return true;
  return false;
}

/** The nearest part around it that has a telling element or name, and does not hold the page's main part. */
function describeAround(element: Element): Place | null {
  for (let at: Element | null = element; at !== null && at.localName !== 'body'; at = at.parentElement) {
    if (at.querySelector(mainPart) !== null || at.matches(mainPart)) return null;
    if (at.matches(landmarks)) return `in <${at.localName}>`;
    const name = namePart(at);
    if (name !== null) return `in a part called “${name}”`;
  }
  return null;
}

function describeKind(element: Element): Place {
  const box = element.closest('ul, ol, table, div, section');
  if (box !== null && shareOfLinks(box) > linkedShare) return 'in a list of links';
  return kinds.find(([selector]) => element.closest(selector) !== null)?.[1] ?? 'in plain text';
}

function shareOfLinks(box: Element): number {
  const length = (one: Element) => (one.textContent ?? '').replace(/\s+/g, '').length;
  let linked = 0;
  for (const link of box.querySelectorAll('a[href]')) linked += length(link);
  return linked / Math.max(1, length(box));
}
