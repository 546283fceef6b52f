import { POINTER } from '@/utils/core/article/layout-bits.ts';
import { readNames } from './element-words.ts';
import type { PageLayout } from './page-layout.ts';
import { farthest, findBehind, hasWords, isMenu, passed, type SectionParts } from './section-parts.ts';

const headings = 'h1, h2, h3, h4, h5, h6, dt, [role="heading"]';
const buttons = 'button, [role="button"]';
export const plainHeadings = `${headings}, ${buttons}`;

/** Classes and ids of what opens and closes. */
const names = /(?:^|[\s_-])(?:accordions?|collaps(?:e|ed|ible|ing)|toggles?|expand(?:ed|able|er)?|faqs?)(?=$|[\s_-])/i;
/** Of what is no heading: other buttons are called toggles and open all kinds of things. */
const accordionNames = /(?:^|[\s_-])(?:accordions?|collaps(?:e|ed|ible)|faqs?)(?=$|[\s_-])/i;
/** What is called so waits beside the page, and no heading announces it. */
const otherNames =
  /(?:^|[\s_-])(?:modal|popup|pop-up|overlay|lightbox|tool-?tip|dropdown|drop-down|menu|nav|search)(?=$|[\s_-])/i;
/** Style sheets, icons and empty boxes between a heading and its panel. */
const mostBetween = 5;

/**
 * The section below a heading that looks as if it could be pressed, of a page that says nothing of it (no `<details>`,
 * no `aria-expanded`): by the pointer over it, by `tabindex`, or by what the page calls it. It is one only while what
 * stands right behind it, or behind the boxes that hold nothing else, is not seen: whoever asks looks at that. A button
 * without a heading must be called so, as most open something else.
 */
export function findPlainSection(heading: Element, layout: Pick<PageLayout, 'of'>): SectionParts | null {
  return heading.matches(plainHeadings) && looksPressable(heading, layout) ? findSectionBelow(heading) : null;
}

/** The same, where it is known that the heading can be pressed. */
export function findSectionBelow(heading: Element): SectionParts | null {
  if (!heading.matches(plainHeadings) || heading.closest('summary, nav, [aria-expanded]')) return null;
  if (heading.querySelector('[aria-expanded], a[href]:not([href^="#"])') || heading.closest('a[href]:not([href^="#"])'))
    return null;
  if (!hasWords(heading)) return null;
  const panel = findBehind(heading);
  if (!panel || isMenu(panel) || otherNames.test(readNames(panel)) || panel.matches(plainHeadings)) return null;
  return { control: heading, heading, panel, panelStands: 'near' };
}

/** The plain section that an element which is not seen is the panel of. */
export function findPlainSectionOf(panel: Element, layout: Pick<PageLayout, 'of'>): SectionParts | null {
  let before = panel.previousElementSibling;
  for (let steps = 0; before && (passed.has(before.localName) || !hasWords(before)); steps += 1) {
    // A page may hide thousands of empty boxes in a row.
    if (steps === mostBetween) return null;
    before = before.previousElementSibling;
  }
  if (!before) return null;
  const own = before.matches(plainHeadings)
    ? before
    : (before.querySelector(headings) ?? before.querySelector(buttons));
  const section = own && findPlainSection(own, layout);
  return section?.panel === panel ? section : null;
}

function looksPressable(heading: Element, layout: Pick<PageLayout, 'of'>): boolean {
  const isHeading = heading.matches(headings);
  let at: Element | null = heading;
  for (let steps = 0; at && steps < farthest; steps += 1, at = at.parentElement) {
    if ((isHeading ? names : accordionNames).test(readNames(at))) return true;
  }
  if (!isHeading) return false;
  if (heading.closest('[role="button"], [tabindex="0"]')) return true;
  return (layout.of(heading) & POINTER) > 0;
}
