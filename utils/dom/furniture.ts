import { FIXED, INLINE } from '@/utils/core/article/layout-bits.ts';
import { isNamedByline, isWordedByline } from './byline.ts';
import type { LeaveOut } from './element-looks.ts';
import { readLine, readNames, readSoleLine, standsAlone } from './element-words.ts';
import { findPlainSection } from './find-plain-section.ts';
import { holdsSentences } from './frame-text.ts';
import type { PageLayout } from './page-layout.ts';
import { findSection } from './section-parts.ts';
import { isSideLine } from './side-line.ts';
import { isSkipMarked } from './skip-marks.ts';
import { ancestorsOf, isFrame, shadowRootsIn, showsOtherTrees } from './traverse.ts';

/**
 * What stands on a page around its article and is no part of it: menus, bylines, share links,
 * listen widgets, what floats over the page. Only asked when an article is read: highlighted text
 * is read wherever it stands.
 *
 * The rules go by roles, by the words of classes and ids, and by the text itself; none of them
 * knows a site. An element that holds the page's main part is never furniture, whatever it is
 * called: pages hide their whole content from screen readers while a cookie notice is open, and
 * some put everything in one form.
 *
 * @param isSetAside whether it is furniture by its layout: `set-aside.ts`
 */
export function createFurniture(layout: PageLayout, isSetAside: LeaveOut): LeaveOut {
  return (element, presence) => isFurniture(element, layout, () => isSetAside(element, presence));
}

function isFurniture(element: Element, layout: PageLayout, isSetAside: () => boolean): boolean {
  if (element.localName === 'body' || element.localName === 'html') return false;
  if (isSkipMarked(element)) return true;
  if (isFrame(element)) return !holdsSentences(element);
  const suspicious =
    hasTellingRole(element, layout) ||
    isSetAside() ||
    isNamedFurniture(element, layout) ||
    isTellingBlock(element, layout);
  return suspicious && !holdsMainPart(element);
}

const mainPart = 'main, [role="main"], article, h1';

/** Whether the element holds the page's main part or is it. */
export function holdsMainPart(element: Element): boolean {
  if (element.matches(mainPart) || element.querySelector(mainPart) !== null) return true;
  for (const root of shadowRootsIn(element)) if (root.querySelector(mainPart) !== null) return true;
  return false;
}

const menuRoles = new Set('navigation menu menubar toolbar search dialog alertdialog'.split(' '));

function hasTellingRole(element: Element, layout: PageLayout): boolean {
  // A drawing that is a picture for screen readers: it has words of its own for them.
  if (element.localName === 'svg' && element.getAttribute('role') === 'img') return true;
  if (element.localName === 'nav' || menuRoles.has(element.getAttribute('role') ?? '')) return true;
  return isStrayButton(element, layout);
}

/** A button that opens a section carries the section's heading, one that sorts a table the column's; any other is a control. */
function isStrayButton(element: Element, layout: PageLayout): boolean {
  if (element.localName !== 'button') return false;
  for (const at of ancestorsOf(element))
    if (at.matches('h1, h2, h3, h4, h5, h6, summary, [role="heading"]') || isAllOfHead(at, element)) return false;
  return (findSection(element) ?? findPlainSection(element, layout))?.heading.contains(element) !== true;
}

function isAllOfHead(around: Element, button: Element): boolean {
  return around.localName === 'th' && readLine(around) === readLine(button);
}

function isNamedFurniture(element: Element, layout: PageLayout): boolean {
  // Words within a sentence are never furniture, however they are marked up.
  const named = isNamedByline(element) || isShareList(element) || isSkipLink(element);
  return named && ((layout.of(element) & INLINE) === 0 || standsAlone(element));
}

const shareNames =
  /(?:^|[\s_-])(?:share|shares|sharing|sharedaddy|share-?(?:this|bar|buttons?|links?|icons?|list)|social-?(?:share|icons?|links?|media|buttons?|bar|list|nav)|addtoany|addthis)(?=$|[\s_-])/i;
const longestShareList = 300;

/** Links that hand the page on to other sites. */
function isShareList(element: Element): boolean {
  if (!shareNames.test(readNames(element)) || !element.querySelector('a, button')) return false;
  return readLine(element).length <= longestShareList && !hasLongParagraph(element);
}

function hasLongParagraph(element: Element): boolean {
  return [...element.querySelectorAll('p')].some((paragraph) => readLine(paragraph).length > 80);
}

function isSkipLink(element: Element): boolean {
  if (element.localName !== 'a' || !element.getAttribute('href')?.startsWith('#')) return false;
  return /(?:^|[\s_-])skip(?:[\s_-]|$)/i.test(readNames(element)) || /^skip to\b/i.test(readLine(element));
}

/** What only a block can be: something that floats over the page, a byline or a widget by its words. */
function isTellingBlock(element: Element, layout: PageLayout): boolean {
  const bits = layout.of(element);
  if ((bits & INLINE) > 0) return false;
  return (bits & FIXED) > 0 || isWordedByline(element) || isListenWidget(element) || isSideLine(element);
}

const listenText =
  /^(?:(?:click|tap|press) (?:here )?to listen\b.{0,40}|listen(?: to)? (?:this|the) (?:article|page|post|story)|(?:diesen )?(?:artikel|beitrag) (?:an|vor)h[öo]ren|vorlesen|écouter(?: (?:l['’]article|cet article|la page))?|escuchar (?:este |el |la )?(?:artículo|noticia|página))[!.:]?$/i;

/** The label of a site's own read-aloud button. */
function isListenWidget(element: Element): boolean {
  return listenText.test(readSoleLine(element, 80) ?? '') && !showsOtherTrees(element);
}
