import type { ElementLooks } from './element-looks.ts';
import { readNames } from './element-words.ts';
import { holdsMainPart } from './furniture.ts';

const mainParts = ['main, [role="main"]', 'article', 'body'];

/**
 * Where to read a page that Readability finds no article on (a contact page, a short notice):
 * its main part if it has one with text in it, else all of it. Null on a page with no text.
 */
export function findMainPart(document: Document, looks: ElementLooks): Element | null {
  for (const selector of mainParts) {
    const withText = [...document.querySelectorAll(selector)].filter((element) => /\S/.test(element.textContent ?? ''));
    const [only] = withText;
    if (only && withText.length === 1 && !looks(only).leftOut) return only;
  }
  return document.body;
}

const asides = new Set('aside form footer'.split(' '));
const asideRoles = new Set('complementary contentinfo banner form'.split(' '));
const asideNames =
  /(?:^|[\s_-])(?:sidebar|widget-area|breadcrumbs?|cookie-?(?:banner|notice|consent|bar))(?=$|[\s_-])/i;

/** What is no part of a page's own text beside the furniture of an article. */
export function isAside(element: Element): boolean {
  const role = element.getAttribute('role');
  const aside =
    asides.has(element.localName) ||
    (role !== null && asideRoles.has(role)) ||
    (element.localName === 'header' && element.parentElement?.localName === 'body') ||
    asideNames.test(readNames(element));
  return aside && element.localName !== 'body' && !holdsMainPart(element);
}
