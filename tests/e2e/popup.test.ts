import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { waitUntil } from '../../scripts/browser/wait-until.ts';
import { openPage } from './harness/chromium.ts';
import { findOffscreenPage, waitForPopup } from './harness/extension-pages.ts';
import { pressKeys } from './harness/keys.ts';
import { waitForUtterances } from './heard.ts';
import { assignKeys, closePopup, openPopupByKey, tabTo } from './keyboard-ways.ts';
import { hearToEnd, type Product, startProduct } from './product.ts';
import { stairs } from './stairs.ts';

const closedPage =
  'Browsers do not let extensions read this page. Hark works on normal web pages. If this is a PDF (a file made for printing) or a browser page, open the text as a web page.';

let product: Product;
let page: Page;

beforeAll(async () => {
  product = await startProduct();
  await assignKeys(product);
});

beforeEach(async () => {
  await product.voice.setPace(15);
  await product.voice.clearLog();
});

afterEach(() => page.close());

afterAll(() => product[Symbol.asyncDispose]());

function readText(popup: Page, selector: string): Promise<string | null> {
  return popup.evaluate((wanted) => document.querySelector(wanted)?.textContent ?? null, selector);
}

/** As it says once Hark has looked at the page. */
function waitForMainAction(popup: Page): Promise<string | null> {
  return waitUntil(
    'the popup has its main button',
    () => readText(popup, '[data-action="listen"]'),
    (text) => text !== null,
  );
}

async function openVoices(popup: Page): Promise<void> {
  await tabTo(product, popup, '[data-part="voices"] > summary');
  await pressKeys(product.session.display, 'Return');
  await waitUntil(
    'the popup offers voices',
    () => readText(popup, '[name="voice"]'),
    (text) => text !== null,
  );
}

describe('the popup, opened by its key', () => {
  it('speaks nothing and opens no speech host; its button reads the page', async () => {
    const { session, voice } = product;
    page = await product.openPage('stairs.html');
    const popup = await openPopupByKey(product);
    expect(await waitForMainAction(popup)).toBe('Listen to the page');
    await openVoices(popup);
    await tabTo(product, popup, '[name="voice"]');
    expect(await findOffscreenPage(session)).toBeUndefined();
    await tabTo(product, popup, '[data-action="listen"]');
    expect(await voice.readLog()).toEqual([]);
    await pressKeys(session.display, 'Return');
    await waitForUtterances(voice, 1);
    await closePopup(product);
    expect(await hearToEnd(product, page)).toEqual(stairs);
  });

  it('lets a voice say who it is, of the page’s language', async () => {
    const { session, voice } = product;
    page = await product.openPage('stairs.html');
    const popup = await openPopupByKey(product);
    await openVoices(popup);
    await tabTo(product, popup, '[data-action="try-voice"]');
    await pressKeys(session.display, 'Return');
    expect(await waitForUtterances(voice, 1)).toEqual(['Hello, my name is Hark Reference and I am an English voice.']);
    await closePopup(product);
  });

  it('reads what is highlighted, without what is left out on this site', async () => {
    const { session, voice } = product;
    page = await product.openPage('stairs.html');
    await page.evaluate(() => {
      const paragraph = document.querySelectorAll('p')[3] ?? document.body;
      paragraph.append(' Ask us [3].');
      getSelection()?.selectAllChildren(paragraph);
    });
    const popup = await openPopupByKey(product);
    expect(await waitForMainAction(popup)).toBe('Click to listen highlighted text!');
    await tabTo(product, popup, '[data-part="leave-out"] > summary');
    await pressKeys(session.display, 'Return');
    await popup.waitForSelector('[name="citations"]');
    await tabTo(product, popup, '[name="citations"]');
    await pressKeys(session.display, 'space');
    await popup.waitForSelector('[name="citations"]:checked');
    await tabTo(product, popup, '[data-action="listen"]');
    await pressKeys(session.display, 'Return');
    await waitForUtterances(voice, 1);
    await closePopup(product);
    expect(await hearToEnd(product, page)).toEqual([
      'Most people walk up and down without help after six weeks.',
      'Some need longer, and that is all right.',
      'Ask us.',
    ]);
  });

  it('reads from the caret on', async () => {
    const { session, voice } = product;
    page = await product.openPage('stairs.html');
    await page.evaluate(() => getSelection()?.collapse(document.querySelectorAll('p')[2]?.firstChild ?? null, 40));
    const popup = await openPopupByKey(product);
    await tabTo(product, popup, '[data-action="listen-from-here"]');
    await pressKeys(session.display, 'Return');
    await waitForUtterances(voice, 1);
    await closePopup(product);
    expect(await hearToEnd(product, page)).toEqual(stairs.slice(8));
  });

  it('does not disturb what is being read', async () => {
    const { voice } = product;
    page = await product.openPage('stairs.html');
    await voice.setPace(150);
    await product.pressCommand('listen');
    await waitForUtterances(voice, 1);
    const popup = await openPopupByKey(product);
    await waitUntil(
      'the popup shows that Hark reads',
      () => readText(popup, '[data-status="speaking"]'),
      (text) => text !== null,
    );
    await waitForUtterances(voice, 3);
    await closePopup(product);
    await voice.setPace(15);
    expect(await hearToEnd(product, page)).toEqual(stairs);
  });
});

describe('on a page where extensions may not run', () => {
  it('the listen key opens the popup, which says so', async () => {
    const { session, voice } = product;
    page = await openPage(session, 'chrome://version');
    await product.pressCommand('listen');
    const popup = await waitForPopup(session, 'popup.html');
    await waitUntil(
      'the popup says so',
      () => readText(popup, '[data-note]'),
      (text) => text === closedPage,
    );
    expect(await readText(popup, '[data-action="listen"]')).toBeNull();
    expect(await voice.readLog()).toEqual([]);
    await closePopup(product);
  });

  it('the popup says so by itself', async () => {
    page = await openPage(product.session, 'chrome://version');
    const popup = await openPopupByKey(product);
    expect(await readText(popup, '[data-note]')).toBe(closedPage);
    await closePopup(product);
  });
});
