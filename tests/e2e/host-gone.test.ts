import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { waitUntil } from '../../scripts/browser/wait-until.ts';
import { findOffscreenPage, stopServiceWorker, waitForWorker } from './harness/extension-pages.ts';
import { joinHeard, readHeard, restOf, waitForSilence, waitForUtterances, waitForWord } from './heard.ts';
import { assignKeys, type KeyboardWay, useCommands, usePanel, usePopup } from './keyboard-ways.ts';
import { readMarks } from './panel.ts';
import { hearToEnd, type Product, startProduct, waitForStatus } from './product.ts';
import { stairs } from './stairs.ts';

/** What Hark's own worker may call, and the browser does by itself 30 s after the last word. */
declare const chrome: { readonly offscreen: { readonly closeDocument: () => Promise<void> } };

let product: Product;
let page: Page;

beforeAll(async () => {
  product = await startProduct();
  await assignKeys(product);
});

/** Pauses in the heading, and takes the speech host away. */
beforeEach(async () => {
  const { session, voice } = product;
  await voice.clearLog();
  await voice.setPace(500);
  page = await product.openPage('stairs.html');
  await product.pressCommand('listen');
  await waitForUtterances(voice, 1);
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
  // After a real pause it sleeps too.
  await stopServiceWorker(session);
  await voice.setPace(15);
});

afterEach(() => page.close());

afterAll(() => product[Symbol.asyncDispose]());

describe.each<readonly [string, (product: Product) => KeyboardWay]>([
  ['the commands', useCommands],
  ['the panel', usePanel],
  ['the popup', usePopup],
])('when the speech host has gone in a pause, %s', (_name, use) => {
  it('go on with the interrupted word', async () => {
    const { voice } = product;
    const way = use(product);
    await way.aim(page, 'play');
    await way.press('play');
    await waitForUtterances(voice, 2);
    await way.leave(page);
    await hearToEnd(product, page);
    const log = await voice.readLog();
    const [cut, next] = readHeard(log);
    expect(cut?.lastWord).toBeGreaterThan(0);
    expect(next?.spoken.text).toBe(cut && restOf(cut));
    expect(joinHeard(log)).toBe(stairs.join(' '));
  });
});

describe.each<readonly [string, (product: Product) => KeyboardWay]>([
  ['the commands', useCommands],
  ['the popup', usePopup],
])('when the speech host has gone in a pause, %s', (_name, use) => {
  it('go a sentence forward without a sound', async () => {
    const { voice } = product;
    const way = use(product);
    await voice.clearLog();
    await way.aim(page, 'forward');
    await way.press('forward');
    await waitUntil(
      'the next sentence is marked',
      () => readMarks(page),
      ({ sentence }) => sentence === 'After a new knee, stairs can look like a mountain.',
    );
    await waitForStatus(page, 'paused');
    expect(await voice.readSpoken()).toEqual([]);
    await way.leave(page);
    await product.pressCommand('listen');
    expect(await hearToEnd(product, page)).toEqual(stairs.slice(1));
  });
});

describe('when the speech host has gone in a pause, the stop key', () => {
  it('forgets the place', async () => {
    const { voice } = product;
    await voice.clearLog();
    await product.pressCommand('stop');
    await waitForStatus(page, 'idle');
    await product.pressCommand('listen');
    expect(await hearToEnd(product, page)).toEqual(stairs);
  });
});
