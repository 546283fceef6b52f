import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readArticle } from '@/utils/dom/read-article.ts';
import { readSelection } from '@/utils/dom/read-selection.ts';
import { HIDINGS_WITHOUT_LAYOUT, madeUpPages, squeeze } from '../fakes/page-documents.ts';
import { findRoundTripFaults, readCharacters } from '../fakes/round-trip.ts';
import { openPage } from './open-page.ts';

const pages = madeUpPages(HIDINGS_WITHOUT_LAYOUT);
const places = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 2, maxLength: 6 });

const RUNS = 100;

it('an article leads there and back, whatever the page', () => {
  fc.assert(
    fc.property(pages, places, ({ html }, cuts) => {
      const page = openPage(`<!doctype html><html lang="en"><body><main>${html}</main></body></html>`);
      const faults = findRoundTripFaults({ page, read: () => readArticle(page), places: cuts });
      expect(faults).toEqual([]);
    }),
    { numRuns: RUNS },
  );
});

it('a highlight over the whole page has each seen character once, in order', () => {
  fc.assert(
    fc.property(pages, places, ({ html, seen }, cuts) => {
      const page = openPage(`<!doctype html><html lang="en"><body>${html}</body></html>`);
      page.getSelection()?.selectAllChildren(page.body);
      const faults = findRoundTripFaults({ page, read: () => readSelection(page), places: cuts });
      expect({ seen: squeeze(readCharacters(readSelection(page))), faults }).toEqual({ seen, faults: [] });
    }),
    { numRuns: RUNS },
  );
});

it('a page without an article is read whole: each seen character once, in order', () => {
  fc.assert(
    fc.property(pages, ({ html, seen }) => {
      // A page that shows nothing is read as if it did.
      fc.pre(seen !== '');
      // The only `<article>` of a page would be its main part.
      const menu = html.replaceAll('article', 'div');
      const page = openPage(`<!doctype html><html lang="en"><body><nav>${menu}</nav></body></html>`);
      expect(squeeze(readCharacters(readArticle(page)))).toBe(seen);
    }),
    { numRuns: RUNS },
  );
});
