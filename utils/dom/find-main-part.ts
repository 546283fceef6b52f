import { isCalledWarning } from './boilerplate.ts';
import type { ElementLooks } from './element-looks.ts';
import { readNames } from './element-words.ts';
import { holdsMainPart } from './furniture.ts';
import { isElement, isText } from './node-types.ts';
import { listSteps, shadowRootsIn } from './traverse.ts';

const mainParts = ['main, [role="main"]', 'article'];
/** Their articles are addresses and teasers, be there one or many. */
const besidePage = 'footer, aside, nav, [role="contentinfo"]';

/** The page's main part, if it marks exactly one that has text in it, else its body. */
export function findMainPart(document: Document, looks: ElementLooks): Element {
  for (const selector of mainParts) {
    const withText: Element[] = [];
    for (const element of listParts(document, selector)) {
      if (holdsText(element) && !element.closest(besidePage)) withText.push(element);
      if (withText.length > 1) break;
    }
    const [only] = withText;
    if (only && withText.length === 1 && !looks(only).leftOut) return only;
  }
  return document.body;
}

/** Without making a line of a million words. */
function holdsText(element: Element): boolean {
  for (const { node } of listSteps(element, isElement)) if (isText(node) && /\S/.test(node.data)) return true;
  return false;
}

/** The parts in the document, or where it has none, in its shadow roots. What is in a frame is the main part of another page. */
function listParts(document: Document, selector: string): readonly Element[] {
  const parts = [...document.querySelectorAll(selector)];
  if (parts.length > 0) return parts;
  return [...shadowRootsIn(document.body)].flatMap((root) => [...root.querySelectorAll(selector)]);
}

const asides = new Set('aside form footer'.split(' '));
const asideRoles = new Set('complementary contentinfo banner form'.split(' '));
const asideNames =
  /(?:^|[\s_-])(?:sidebar|widget-area|breadcrumbs?|cookie-?(?:banner|notice|consent|bar))(?=$|[\s_-])/i;

/** What is no part of a page's own text beside the furniture of an article. A warning at the side is part of it. */
export function isAside(element: Element): boolean {
  const role = element.getAttribute('role');
  const aside =
    asides.has(element.localName) ||
    (role !== null && asideRoles.has(role)) ||
    (element.localName === 'header' && element.parentElement?.localName === 'body') ||
    asideNames.test(readNames(element));
  if (!aside || element.localName === 'body' || isAttribution(element)) return false;
  // Teasers at the side are articles of their own.
  const holdsMain =
    element.localName === 'aside' ? element.querySelector('main, [role="main"], h1') : holdsMainPart(element);
  return !holdsMain && !isCalledWarning(element);
}

/**
 * Whether only a name, or being a form, says that an element is an aside: one that holds most of the text is called
 * after its layout (`layout-sidebar-left`), or the page stands in one form. A footer is a footer however long.
 */
export function isDoubtfulAside(element: Element): boolean {
  const { localName } = element;
  if (localName === 'form') return true;
  return !asides.has(localName) && localName !== 'header' && !asideRoles.has(element.getAttribute('role') ?? '');
}

/** Whose words a quote or a picture holds is part of the text. */
function isAttribution({ localName, parentElement }: Element): boolean {
  return localName === 'footer' && (parentElement?.matches('blockquote, figure') ?? false);
}
