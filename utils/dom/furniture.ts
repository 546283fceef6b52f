import type { LeaveOut } from './element-looks.ts';
import { isText } from './node-types.ts';

/**
 * What stands on a page around its article and is no part of it: menus, bylines, share links,
 * listen widgets, what floats over the page. Only asked when an article is read: highlighted text
 * is read wherever it stands.
 *
 * The rules go by roles, by the words of classes and ids, and by the text itself; none of them
 * knows a site. An element that holds the page's main part is never furniture, whatever it is
 * called: pages hide their whole content from screen readers while a cookie notice is open, and
 * some put everything in one form.
 */
export const isFurniture: LeaveOut = (element, style) => {
  if (element.localName === 'body' || element.localName === 'html') return false;
  const suspicious =
    isHiddenFromScreenReaders(element) ||
    isMenu(element) ||
    isStrayButton(element) ||
    style.position === 'fixed' ||
    (standsAlone(element, style) &&
      (isByline(element) || isShareList(element) || isSkipLink(element) || isListenWidget(element)));
  return suspicious && !holdsMainPart(element);
};

/** Words within a sentence are never furniture, however they are marked up. */
function standsAlone(element: Element, style: CSSStyleDeclaration): boolean {
  if (style.display !== 'inline' && style.display !== '') return true;
  return ![...(element.parentNode?.childNodes ?? [])].some((node) => isText(node) && /\S/.test(node.data));
}

const mainPart = 'main, [role="main"], article, h1';

/** Whether the element holds the page's main part or is it. */
export function holdsMainPart(element: Element): boolean {
  return element.matches(mainPart) || element.querySelector(mainPart) !== null;
}

function isHiddenFromScreenReaders(element: Element): boolean {
  return element.getAttribute('aria-hidden') === 'true' || element.hasAttribute('inert');
}

const menuRoles = new Set('navigation menu menubar toolbar search dialog alertdialog'.split(' '));

function isMenu(element: Element): boolean {
  const role = element.getAttribute('role');
  return element.localName === 'nav' || (role !== null && menuRoles.has(role));
}

/** A button that opens a section carries the section's heading; any other is a control. */
function isStrayButton(element: Element): boolean {
  return (
    element.localName === 'button' && element.closest('h1, h2, h3, h4, h5, h6, summary, [role="heading"]') === null
  );
}

const bylineNames =
  /(?:^|[\s_-])(?:by-?line|date-?line|(?:entry|post|article|blog|news)-?(?:meta|date|author|info)|posted-(?:on|by)|published(?:-date|-on)?|pub-?date|author-?(?:name|info|date)|meta-info)(?=$|[\s_-])/i;
const longestByline = 160;

/** A line of who wrote it and when: short, named so or worded so, or a date with next to nothing around it. */
function isByline(element: Element): boolean {
  const named =
    bylineNames.test(namesOf(element)) ||
    element.getAttribute('rel') === 'author' ||
    /\bauthor\b/.test(element.getAttribute('itemprop') ?? '');
  if (!named && !mayBeOneLine(element)) return false;
  const text = lineOf(element);
  if (text === '' || text.length > longestByline || holdsHeading(element)) return false;
  if (named) return !/[.!?。]\s/.test(text);
  return isDateLine(element, text) || isWordedAsByline(text);
}

const bylineLabel =
  /^(?:last\s+)?(?:posted|published|updated|written|reviewed|modified)\s*(?<link>on|by|:)\s*:?\s*(?<rest>.*)$|^by\s*:\s*(?<name>.*)$/i;

/** "Posted on : 3 May 2024 | By : name", but not "Updated: we close at noon on 3 May 2024". */
function isWordedAsByline(text: string): boolean {
  const { link, rest, name } = bylineLabel.exec(text)?.groups ?? {};
  const who = name ?? (link?.toLowerCase() === 'by' ? rest : undefined);
  if (who !== undefined && who.length <= 60 && !/[.!?]$/.test(who)) return true;
  const beforeYear = /^(.*?)\b(?:19|20)\d\d\b/.exec(rest ?? '')?.[1];
  return beforeYear !== undefined && beforeYear.trim().split(/\s+/).length <= 4;
}

/** An element of one line: asking every container of the page for its text would take quadratic time. */
function mayBeOneLine(element: Element): boolean {
  return (
    element.childElementCount <= 6 &&
    element.querySelector('p, div, ul, ol, table, section') === null &&
    element.localName !== 'body'
  );
}

/** The day a page was made, not a time of day: opening hours are text. */
function isDateLine(element: Element, text: string): boolean {
  const time = element.querySelector('time');
  if (!time || !/^\d{4}-\d{2}/.test(time.getAttribute('datetime') ?? '')) return false;
  return text.length - lineOf(time).length <= 20;
}

const shareNames =
  /(?:^|[\s_-])(?:share|shares|sharing|sharedaddy|share-?(?:this|bar|buttons?|links?|icons?|list)|social-?(?:share|icons?|links?|media|buttons?|bar|list|nav)|addtoany|addthis)(?=$|[\s_-])/i;
const longestShareList = 300;

/** Links that hand the page on to other sites. */
function isShareList(element: Element): boolean {
  if (!shareNames.test(namesOf(element))) return false;
  return (
    lineOf(element).length <= longestShareList &&
    element.querySelector('a, button') !== null &&
    !hasLongParagraph(element)
  );
}

function isSkipLink(element: Element): boolean {
  if (element.localName !== 'a' || !element.getAttribute('href')?.startsWith('#')) return false;
  return /(?:^|[\s_-])skip(?:[\s_-]|$)/i.test(namesOf(element)) || /^skip to\b/i.test(lineOf(element));
}

const listenText =
  /^(?:(?:click|tap|press) (?:here )?to listen\b.{0,40}|listen(?: to)? (?:this|the) (?:article|page|post|story)|(?:diesen )?(?:artikel|beitrag) (?:an|vor)h[öo]ren|vorlesen|écouter(?: (?:l['’]article|cet article|la page))?|escuchar (?:este |el |la )?(?:artículo|noticia|página))[!.:]?$/i;

/** The label of a site's own read-aloud button. */
function isListenWidget(element: Element): boolean {
  return element.childElementCount <= 4 && mayBeOneLine(element) && listenText.test(lineOf(element));
}

function namesOf(element: Element): string {
  return `${element.getAttribute('class') ?? ''} ${element.id}`.replace(/([a-z])([A-Z])/g, '$1-$2');
}

/** The element's text on one line. */
function lineOf(element: Element): string {
  return (element.textContent ?? '').replace(/\s+/g, ' ').trim();
}

function holdsHeading(element: Element): boolean {
  return element.matches('h1, h2, h3, h4, h5, h6') || element.querySelector('h1, h2, h3, h4, h5, h6') !== null;
}

function hasLongParagraph(element: Element): boolean {
  return [...element.querySelectorAll('p')].some((paragraph) => lineOf(paragraph).length > 80);
}
