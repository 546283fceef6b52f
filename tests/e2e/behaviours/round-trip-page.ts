import { readArticle } from '../../../utils/dom/read-article.ts';
import { readSelection } from '../../../utils/dom/read-selection.ts';
import { type MadeUpPage, squeeze } from '../../fakes/page-documents.ts';
import { findRoundTripFaults, readCharacters } from '../../fakes/round-trip.ts';

interface Checked {
  readonly pages: readonly MadeUpPage[];
  /** Fractions of the number line, where spans are to begin and end. */
  readonly places: readonly number[];
}

/** A page that does not lead there and back, and what is wrong with it. */
export interface FaultyPage {
  readonly html: string;
  readonly faults: readonly string[];
}

/** Runs in the page, in a world of its own, bundled by `round-trip.test.ts`: puts one made-up page after the other there. */
export function checkPages(page: Document, { pages, places }: Checked): string {
  const faulty: FaultyPage[] = [];
  for (const made of pages) {
    const faults = [
      ...checkArticle(page, made, places),
      ...checkHighlight(page, made, places),
      ...checkMenu(page, made),
    ];
    if (faults.length > 0) faulty.push({ html: made.html, faults });
  }
  return JSON.stringify(faulty);
}

function checkArticle(page: Document, { html }: MadeUpPage, places: readonly number[]): readonly string[] {
  put(page, `<main>${html}</main>`);
  return findRoundTripFaults({ page, read: () => readArticle(page), places });
}

function checkHighlight(page: Document, { html, seen }: MadeUpPage, places: readonly number[]): readonly string[] {
  put(page, html);
  page.getSelection()?.selectAllChildren(page.body);
  const read = () => readSelection(page);
  return [...findRoundTripFaults({ page, read, places }), ...compare('highlighted', readCharacters(read()), seen)];
}

/** A page without an article is read whole. The only `<article>` of a page would be its main part. */
function checkMenu(page: Document, { html, seen }: MadeUpPage): readonly string[] {
  // A page that shows nothing is read as if it did.
  if (seen === '') return [];
  put(page, `<nav>${html.replaceAll('article', 'div')}</nav>`);
  return compare('whole', readCharacters(readArticle(page)), seen);
}

function compare(what: string, read: string, seen: string): readonly string[] {
  return squeeze(read) === seen ? [] : [`${what}: seen ${seen}, read ${squeeze(read)}`];
}

function put(page: Document, html: string): void {
  page.body.replaceChildren(page.createRange().createContextualFragment(html));
}
