import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { waitFor, waitUntil } from '../../scripts/browser/wait-until.ts';
import { openPopup, waitForWorker } from './harness/extension-pages.ts';
import { listenToEnd, type Product, startProduct } from './product.ts';

declare const chrome: {
  readonly tabs: { readonly query: (what: object) => Promise<readonly { readonly id: number }[]> };
};

const HEARD = [
  'Your First Visit',
  'Ask the nurse about we go vee 🩺 before you go home today.',
  'Go to room B 1 2 on the ground floor.',
  'Wash your hands, then sit down and wait.',
  'Take 5 milligrams of Ozempic and never more than that.',
];

let product: Product;

beforeAll(async () => {
  product = await startProduct({ folders: [resolve(import.meta.dirname, '../fixtures/site-words')] });
  await product.voice.setPace(5);
});

afterAll(() => product[Symbol.asyncDispose]());

describe('how a site wants its words said', () => {
  it('is heard where it stands on the words, and from its list after a yes, on its own site alone', async () => {
    const { session, origin } = product;
    const page = await product.openPage('site-hints.html');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    expect(await listenToEnd(product, page)).toEqual(HEARD);

    const popup = await openPopup(session, page, 'popup.html');
    const link = await popup.waitForSelector('[data-action="site-words"]');
    await link?.click();
    const address = `chrome-extension://${session.extension.id}/site-words.html`;
    const target = await waitFor('the page of the site’s words is open', () =>
      session.browser.targets().find((one) => one.url().startsWith(address)),
    );
    const words = await target.asPage();
    await words.bringToFront();
    const fetchButton = await words.waitForSelector('[data-action="fetch"]');
    expect(await words.$eval('.address', ({ textContent }) => textContent)).toBe(`${origin}/words.pls`);
    expect(asked).toEqual([]);
    await fetchButton?.click();
    await (await words.waitForSelector('[data-action="accept"]'))?.click();
    expect(asked).toEqual(['/words.pls']);
    const status = await waitUntil(
      'the words are in use',
      () => words.$eval('[role=status]', ({ textContent }) => textContent),
      (text) => text.includes('now says'),
    );
    expect(status).toBe('Hark now says these words the way the site wants.');

    await page.bringToFront();
    const accepted = [...HEARD.slice(0, 4), 'Take 5 milligrams of owe zem pick and never more than that.'];
    expect(await listenToEnd(product, page)).toEqual(accepted);

    // The check of the page says what is heard.
    const worker = await waitForWorker(session);
    const [tab] = await worker.evaluate(() => chrome.tabs.query({ active: true, lastFocusedWindow: true }));
    const check = await session.browser.newPage();
    await check.goto(`chrome-extension://${session.extension.id}/page-check.html?tab=${tab?.id}`);
    await check.waitForSelector('.items li');
    const listed = await check.$eval('.items', ({ textContent }) => textContent ?? '');
    expect(accepted.filter((sentence) => !listed.includes(sentence))).toEqual([]);
  });
});
