import { isSpokenCopy } from './decoration.ts';
import { readNames, standsAlone } from './element-words.ts';
import { holdsMainPart } from './furniture.ts';
import type { TextSums } from './measure-text.ts';
import { ancestorsOf } from './traverse.ts';

/**
 * Classes and ids of what sites put around a text and within it, and what is no part of it. The last ones, from
 * `vote-count` on, are what forums say of those who write, and what shops and blogs put beside a text: of 1,542 labelled
 * pages they make 38 better, 31 of them forums, and one worse by half a hundredth.
 */
const names =
  /(?:^|[\s_-])(?:related|recommend(?:ed|ations?)?|more-(?:stories|posts|articles|news)|read-?more|see-also|also-like|you-may|newsletter|subscri(?:be|ption)|signup|sign-up|advert(?:s|isements?)?|ads?|sponsor(?:ed)?|(?:cookie|ad|promo)-?banner|cookies?|consent|gdpr|breadcrumbs?|pagination|pager|prev-next|side-?bar|widget-area|menu|nav(?:bar|igation)?|toolbar|footer|site-header|masthead|tags?|tagcloud|categories|cat-links|author-(?:box|info|desc(?:ription)?|bio|card)|post-?metadata|about-the-author|bio|social|share|sharing|follow-us|print|popup|modal|overlay|login|search|toc|table-of-contents|skip-link|screen-reader-text|sr-only|visually-hidden|meta|byline|ratings?|trending|popular|latest|vote-?count|voting|expand-?link|(?:post|message|user|forum|topic)-?signature|user-?(?:extras|title|banner)|(?:mini|add-to)[_-]?cart|wish-?list|wp-calendar|widget_(?:archive|calendar|categories|meta|nav_menu|pages|recent_comments|recent_entries|rss|search|tag_cloud))(?=$|[\s_-])/i;
const commentNames = /(?:^|[\s_-])(?:comments?|respond|disqus)(?=$|[\s_-])/i;
const warningNames =
  /(?:^|[\s_-])(?:warnings?|alerts?|important|caution|danger|emergency|urgent|immediate|safety|hazards?|red-?flags?|contra-?indications?|overdose|warnung|warnhinweis|notfall|avertissement|urgence|advertencia|urgencia|avvertenza)(?=$|[\s_-])/i;

/** Of what is measured, how large a share may be called boilerplate. Beyond it the name is that of the whole. */
export interface BoilerplateLimits {
  readonly share: number;
  /** Comments can be longer than what they are about. */
  readonly comments: number;
}

/**
 * Whether an element is boilerplate by its name: related posts, newsletters, tags, author boxes,
 * cookie notices, comments. Never an element that holds the page's main part or most of its text, and
 * never words within a sentence: a link called "related" may hold a dose.
 */
export function isBoilerplate(element: Element, length: number, whole: number, limits: BoilerplateLimits): boolean {
  const called = readNames(element);
  const limit = commentNames.test(called) ? limits.comments : names.test(called) ? limits.share : 0;
  if (limit === 0 || length >= whole * limit) return false;
  if (phrases.has(element.localName) && !standsAlone(element)) return false;
  // Of a spoken copy, what stands beside it for the eye was left out for its sake.
  return !isCalledWarning(element) && !holdsMainPart(element) && !isSpokenCopy(element);
}

/** What names the sections and cards of a page as well: their text is the site's own when they are most of it. */
const ambiguousName =
  /^(?:meta|post-?metadata|toc|table-of-contents|print|overlay|modal|popup|search|tags?|categories|bio|social|share|toolbar|ratings?)$/;

export function isAmbiguousName(name: string): boolean {
  return ambiguousName.test(name);
}

/** The name by which an element is boilerplate, `''` for comments. */
export function nameOfBoilerplate(element: Element): string {
  const called = readNames(element);
  return commentNames.test(called)
    ? ''
    : (names
        .exec(called)?.[0]
        .replace(/^[\s_-]/, '')
        .toLowerCase() ?? '');
}

/** Elements that HTML puts inside a line of text. */
export const phrases = new Set(
  'a abbr b bdi bdo cite code data del dfn em font i ins kbd label mark q s samp small span strike strong sub sup time u var'.split(
    ' ',
  ),
);

/** A missed warning is harm: what calls itself one is read. A notice about cookies is no warning. */
export function isCalledWarning(element: Element): boolean {
  const called = readNames(element);
  return warningNames.test(called) && !/cookie|consent|gdpr|newsletter/i.test(called);
}

export const boxes = new Set('ul ol div section nav table'.split(' '));
/** A list whose text is nearly all links leads elsewhere: "see also", archives, tags. Short ones are part of a text. */
const linkShare = 0.75;
const fewestCharacters = 40;

export function isLinkList(element: Element, sums: TextSums): boolean {
  if (!boxes.has(element.localName) || sums.length <= fewestCharacters) return false;
  return sums.linked > sums.length * linkShare && !holdsMainPart(element) && !standsInWarning(element);
}

/**
 * Whether the node stands in what calls itself a warning: the signs for which to call a doctor may
 * each be a link. What the whole page is called says nothing of a part of it.
 */
export function standsInWarning(node: Node): boolean {
  for (const around of ancestorsOf(node)) {
    if (around.localName === 'body') return false;
    if (isCalledWarning(around)) return true;
  }
  return false;
}
