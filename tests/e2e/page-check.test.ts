import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { waitUntil } from '../../scripts/browser/wait-until.ts';
import type { PageReport } from '../../utils/core/page-check/page-report.ts';
import { waitForWorker } from './harness/extension-pages.ts';
import { assignKeys, closePopup, openPopupByKey } from './keyboard-ways.ts';
import { flattenSpace, listenToEnd, type Product, startProduct } from './product.ts';

declare const chrome: {
  readonly tabs: { readonly query: (what: object) => Promise<readonly { readonly id: number }[]> };
};

let product: Product;

beforeAll(async () => {
  product = await startProduct();
  await assignKeys(product);
  await product.voice.setPace(15);
});

afterAll(() => product[Symbol.asyncDispose]());

/** Opens a page, lets Hark into it as its popup does, and the check of it beside it. */
async function openCheck(file: string): Promise<{ readonly page: Page; readonly check: Page }> {
  const { session } = product;
  const page = await product.openPage(file);
  await openPopupByKey(product);
  await closePopup(product);
  const worker = await waitForWorker(session);
  const [tab] = await worker.evaluate(() => chrome.tabs.query({ active: true, lastFocusedWindow: true }));
  const check = await session.browser.newPage();
  await check.goto(`chrome-extension://${session.extension.id}/page-check.html?tab=${tab?.id}`);
  await waitUntil(
    'the page is checked',
    () => check.$$eval('.items li', (items) => items.length),
    (count) => count > 0,
  );
  return { page, check };
}

/** The report as it is saved. */
async function readReport(check: Page): Promise<PageReport> {
  const json = await check.$eval('a[download="page-check.json"]', async (link) => {
    // The link is to a blob of the page itself.
    const request = new XMLHttpRequest();
    request.open('GET', (link as HTMLAnchorElement).href, false);
    request.send();
    return request.responseText;
  });
  return JSON.parse(json);
}

describe('the check of a page', () => {
  it('finds each kind of flaw on a page that has them all', async () => {
    const { page, check } = await openCheck('flawed.html');
    const { flaws } = await readReport(check);
    expect([...new Set(flaws.map(({ kind }) => kind))].sort()).toEqual([
      'bad-lang',
      'empty-heading',
      'empty-link',
      'hard-to-read',
      'heading-order',
      'hidden-text',
      'no-alternative',
      'no-lang',
      'no-main-heading',
      'no-main-part',
      'no-title',
      'pdf-link',
      'picture-of-text',
      'table-headers',
      'vague-link',
      'wrong-lang',
    ]);
    await Promise.all([page.close(), check.close()]);
  });

  it('finds nothing on a page without a flaw; its list is what is heard, in order', async () => {
    const { page, check } = await openCheck('flawless.html');
    const report = await readReport(check);
    expect(report.flaws).toEqual([]);
    expect(await check.$eval('[role="status"]', ({ textContent }) => textContent)).toBe('Nothing was found to mend.');
    await page.bringToFront();
    const heard = await listenToEnd(product, page);
    expect(report.items.flatMap(({ says }) => says).map(flattenSpace)).toEqual(heard.map(flattenSpace));
    expect(report.items.map(({ number, kind }) => `${number} ${kind}`).slice(0, 3)).toEqual([
      '1 heading',
      '2 paragraph',
      '3 heading',
    ]);
    expect(report.skipped).toEqual([
      { reason: 'menu', text: 'Home Your visit' },
      { reason: 'footer', text: 'Riverside Clinic' },
    ]);
    await Promise.all([page.close(), check.close()]);
  });

  it('numbers the blocks on the page, changes nothing else there, and takes the numbers off again', async () => {
    const { page, check } = await openCheck('clinic-post.html');
    const numbersOn = () =>
      page.evaluate(() =>
        Array.from(
          document.querySelector('hark-numbers')?.shadowRoot?.querySelectorAll('span') ?? [],
          (mark) => mark.textContent,
        ),
      );
    const { items } = await readReport(check);
    expect(await numbersOn()).toEqual(items.map(({ number }) => String(number)));
    await check.bringToFront();
    await check.click('[data-action="numbers"]');
    await waitUntil('the numbers are off', numbersOn, (numbers) => numbers.length === 0);
    const written = await readFile(join('tests/fixtures/pages', 'clinic-post.html'), 'utf8');
    expect(await page.evaluate(() => document.querySelectorAll('hark-numbers').length)).toBe(0);
    expect(written).not.toContain('hark-numbers');
    await check.evaluate(axe.source);
    const faults = await check.evaluate(async () => {
      const { violations } = await (globalThis as unknown as { axe: typeof import('axe-core') }).axe.run();
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    });
    expect(faults).toEqual([]);
    await Promise.all([page.close(), check.close()]);
  });
});
