import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openPage } from './harness/chromium.ts';
import { findOffscreenPage, waitForPopup, waitForWorker } from './harness/extension-pages.ts';
import { pressKeys } from './harness/keys.ts';
import { waitUntil } from './harness/wait-until.ts';
import { joinHeard, readHeard, restOf, waitForSilence, waitForUtterances, waitForWord } from './heard.ts';
import { assignKeys, closePopup, openPopupByKey, tabTo, usePopup } from './keyboard-ways.ts';
import { hearToEnd, type Product, startProduct, waitForStatus } from './product.ts';
import { stairs } from './stairs.ts';

const closedPage =
  'Browsers do not let extensions read this page. Hark works on normal web pages. If this is a PDF or a browser page, open the text as a web page.';

declare const chrome: { readonly offscreen: { readonly closeDocument: () => Promise<void> } };

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

describe('the popup, opened by its key', () => {
  it('speaks nothing and opens no speech host; its button reads the page', async () => {
    const { session, voice } = product;
    page = await product.openPage('stairs.html');
    const popup = await openPopupByKey(product);
    expect(await readText(popup, '[data-action="listen"]')).toBe('Listen to the page');
    await tabTo(product, popup, '[name="voice"]');
    expect(await findOffscreenPage(session)).toBeUndefined();
    await tabTo(product, popup, '[data-action="listen"]');
    expect(await voice.readLog()).toEqual([]);
    await pressKeys(session.display, 'Return');
    await waitForUtterances(voice, 1);
    await closePopup(product);
    expect(await hearToEnd(product, page)).toEqual(stairs);
  });

  it('reads what is highlighted', async () => {
    const { session, voice } = product;
    page = await product.openPage('stairs.html');
    await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelectorAll('p')[3] ?? document));
    const popup = await openPopupByKey(product);
    expect(await readText(popup, '[data-action="listen"]')).toBe('Click to listen highlighted text!');
    await tabTo(product, popup, '[data-action="listen"]');
    await pressKeys(session.display, 'Return');
    await waitForUtterances(voice, 1);
    await closePopup(product);
    expect(await hearToEnd(product, page)).toEqual([
      'Most people walk up and down without help after six weeks.',
      'Some need longer, and that is all right.',
    ]);
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

  it('goes on from the same word although the speech host has gone', async () => {
    const { session, voice } = product;
    page = await product.openPage('stairs.html');
    await voice.setPace(500);
    await product.pressCommand('listen');
    await waitForWord(voice, 2);
    await product.pressCommand('listen');
    await waitForStatus(page, 'paused');
    await waitForSilence(voice);
    await (await waitForWorker(session)).evaluate(() => chrome.offscreen.closeDocument());
    await waitUntil(
      'the speech host has gone',
      () => findOffscreenPage(session),
      (host) => host === undefined,
    );
    await voice.setPace(15);
    const way = usePopup(product);
    await way.aim(page, 'play');
    await way.press('play');
    await waitForUtterances(voice, 2);
    await way.leave(page);
    await hearToEnd(product, page);
    const log = await voice.readLog();
    const [cut, next] = readHeard(log);
    expect(next?.spoken.text).toBe(cut && restOf(cut));
    expect(cut?.lastWord).toBeGreaterThan(0);
    expect(joinHeard(log)).toBe(stairs.join(' '));
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
      () => readText(popup, '[role="alert"]'),
      (text) => text === closedPage,
    );
    expect(await readText(popup, '[data-action="listen"]')).toBeNull();
    expect(await voice.readLog()).toEqual([]);
    await closePopup(product);
  });

  it('the popup says so by itself', async () => {
    page = await openPage(product.session, 'chrome://version');
    const popup = await openPopupByKey(product);
    expect(await readText(popup, '[role="alert"]')).toBe(closedPage);
    await closePopup(product);
  });
});
