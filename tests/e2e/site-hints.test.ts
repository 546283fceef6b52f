import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { waitFor, waitUntil } from '../../scripts/browser/wait-until.ts';
import { FORMS_NAMED, readDocumentedHints, writeHintsPage } from './documented-hints.ts';
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

let folder: string;
let product: Product;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hark-hints-'));
  product = await startProduct({
    folders: [resolve(import.meta.dirname, '../fixtures/site-words'), folder],
    headers: {},
  });
  await product.voice.setPace(5);
});

afterAll(async () => {
  await product[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});

describe('each hint that docs/for-websites.md documents', () => {
  it('is heard as the page says', async () => {
    const hints = [...readDocumentedHints(), ...FORMS_NAMED];
    expect(hints.length).toBe(22);
    await writeFile(join(folder, 'all-hints.html'), writeHintsPage(hints));
    // A picture that cannot be shown would be its alternative text alone. The browser goes by what a file holds.
    const picture = '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="200"/>';
    for (const name of ['pen.svg', 'line.svg']) await writeFile(join(folder, name), picture);
    await product.voice.addLanguages(['es-ES', 'ja-JP']);
    const page = await product.openPage('all-hints.html');
    expect(await listenToEnd(product, page)).toEqual(['All hints', ...hints.flatMap(([, heard]) => heard)]);
    const spoken = await product.voice.readSpoken();
    expect(
      spoken.filter(({ voiceName }) => voiceName !== 'Hark Reference').map(({ voiceName, text }) => [voiceName, text]),
    ).toEqual([
      ['Hark Reference (es-ES)', 'la hoja de consentimiento.'],
      ['Hark Reference (ja-JP)', '薬を飲む。'],
    ]);

    // What a reader highlights is read all the same.
    await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('p.no-read-aloud') as Element));
    expect(await listenToEnd(product, page)).toEqual(['Share it!']);
    await page.close();
  });
});

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
