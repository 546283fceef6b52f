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

/** A file as it is saved. The link is to a blob of the page itself. */
function readFileOf(check: Page, name: string): Promise<string> {
  return check.$eval(`a[download="${name}"]`, async (link) => {
    const request = new XMLHttpRequest();
    request.open('GET', (link as HTMLAnchorElement).href, false);
    request.send();
    return request.responseText;
  });
}

async function readReport(check: Page): Promise<PageReport> {
  return JSON.parse(await readFileOf(check, 'page-check.json'));
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

  it('can be printed, copied and saved as a page that stands by itself', async () => {
    const { page, check } = await openCheck('flawed.html');
    const { items, flaws } = await readReport(check);
    const saved = await readFileOf(check, 'page-check.html');
    await check.bringToFront();
    await check.click('[data-action="copy"]');
    await waitUntil(
      'it is copied',
      () => check.$eval('[role="status"]', ({ textContent }) => textContent),
      (text) => text === `${flaws.length} things to mend. Copied.`,
    );
    await check.emulateMediaType('print');
    const seen = (selector: string) =>
      check.$$eval(selector, (elements) => elements.filter((element) => element.checkVisibility()).length);
    expect([await seen('button, a'), await seen('.items li')]).toEqual([0, items.length]);
    await check.setContent(saved);
    const list = await check.$$eval('ol li', (lines) =>
      lines.map((line) => [(line as HTMLLIElement).value, line.querySelector('span')?.textContent]),
    );
    expect(list).toEqual(items.map(({ number, says }) => [number, says.join(' ')]));
    expect(await check.$$eval('h3 + p', (ways) => ways.length)).toBe(new Set(flaws.map(({ kind }) => kind)).size);
    expect(await check.$$eval('script, link, img, iframe', (parts) => parts.length)).toBe(0);
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
