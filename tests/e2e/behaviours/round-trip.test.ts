import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bundlePage } from '../../../scripts/inspect/bundle-page.ts';
import { evaluateApart } from '../../../scripts/inspect/evaluate-apart.ts';
import { launchHeadless } from '../../../scripts/inspect/launch-headless.ts';
import { madeUpPages } from '../../fakes/page-documents.ts';
import type { FaultyPage } from './round-trip-page.ts';

const PAGES = 200;

it('every character of 200 made-up pages leads there and back, as a real Chromium lays them out', async () => {
  const seed = Date.now() % 2 ** 31;
  const pages = fc.sample(madeUpPages(), { seed, numRuns: PAGES });
  const places = fc.sample(fc.double({ min: 0, max: 1, noNaN: true }), { seed, numRuns: 6 });
  const [bundle, browser] = await Promise.all([
    bundlePage(join(import.meta.dirname, 'round-trip-page.ts')),
    launchHeadless({ offline: true }),
  ]);
  try {
    const page = await browser.newPage();
    const asked = JSON.stringify({ pages, places });
    const faulty: readonly FaultyPage[] = JSON.parse(
      await evaluateApart(page, `${bundle}\nharkPage.checkPages(document, ${asked})`),
    );
    // The shortest page shows best what is wrong; the seed makes the same pages again.
    const shortest = [...faulty].sort((one, other) => one.html.length - other.html.length)[0];
    expect({ faulty: faulty.length, shortest }, `seed ${seed}`).toEqual({ faulty: 0 });
  } finally {
    await browser.close();
  }
});
