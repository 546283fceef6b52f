import { isVagueLink } from '@/utils/core/page-check/is-vague-link.ts';
import { readLine } from '../element-words.ts';
import { isShown } from '../visibility.ts';
import type { FoundFlaw } from './run-axe.ts';

/** An alternative of so many words is a text of its own, and stands in a picture. */
const WORDS_OF_A_TEXT = 25;
/** A table of so many rows and columns is data, and not a layout. */
const LEAST_ROWS = 2;
const LEAST_COLUMNS = 2;

/** What stands in a listener's way and axe-core does not look for. */
export function findFlaws(document: Document): readonly FoundFlaw[] {
  const view = document.defaultView;
  const isSeen = (element: Element) => view !== null && isShown(element, view.getComputedStyle(element));
  const all = (selector: string) => [...document.querySelectorAll(selector)].filter(isSeen);
  const links = all('a[href]');
  return [
    ...flaws(
      'vague-link',
      links.filter((link) => isVagueLink(nameOf(link))),
    ),
    ...flaws('pdf-link', links.filter(leadsToPdf)),
    ...flaws(
      'picture-of-text',
      all('img[alt]').filter((picture) => countWords(altOf(picture)) >= WORDS_OF_A_TEXT),
    ),
    ...flaws('table-headers', all('table').filter(isDataWithoutHeaders)),
    ...flaws('hidden-text', all('[aria-hidden="true"]').filter(isHiddenText)),
  ];
}

function flaws(kind: FoundFlaw['kind'], elements: readonly Element[]): readonly FoundFlaw[] {
  return elements.map((element) => ({ kind, element }));
}

function nameOf(link: Element): string {
  return link.getAttribute('aria-label') ?? readLine(link);
}

function leadsToPdf(link: Element): boolean {
  return /\.pdf(?:[?#]|$)/i.test(link.getAttribute('href') ?? '');
}

function altOf(picture: Element): string {
  return picture.getAttribute('alt') ?? '';
}

function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}

/** Rows of cells beside each other, all with words, and no cell that says what they are. */
function isDataWithoutHeaders(table: Element): boolean {
  if (table.matches('[role="presentation"], [role="none"]') || table.querySelector('table') !== null) return false;
  if (table.querySelector('th, [role="columnheader"], [role="rowheader"]') !== null) return false;
  const rows = [...table.querySelectorAll('tr')].filter((row) => row.querySelectorAll('td').length >= LEAST_COLUMNS);
  const hasWords = (row: Element) => [...row.querySelectorAll('td')].every((cell) => readLine(cell) !== '');
  return rows.length >= LEAST_ROWS && rows.filter(hasWords).length >= LEAST_ROWS;
}

/** Words that are seen and kept from screen readers: not a sign, not a copy of what stands beside them. */
function isHiddenText(element: Element): boolean {
  const line = readLine(element);
  if (countWords(line) < 3 || element.parentElement?.closest('[aria-hidden="true"]')) return false;
  const around = element.parentElement === null ? '' : readLine(element.parentElement);
  return around.split(line).length === 2;
}
