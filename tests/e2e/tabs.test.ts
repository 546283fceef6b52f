import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { waitForWorker } from './harness/extension-pages.ts';
import { joinHeard, readHeard, restOf, waitForSilence, waitForUtterances } from './heard.ts';
import { holdWords } from './held-words.ts';
import { readMarks, waitForNote } from './panel.ts';
import { hearToEnd, type Product, startProduct, waitForStatus } from './product.ts';
import { stairs } from './stairs.ts';

const notes = {
  muted: 'This tab is muted, but Hark still speaks. Press Stop if you want it to be quiet.',
  otherTab: 'Hark is now reading in another tab. Your place is kept. Press Play to go on here.',
};

declare const chrome: {
  readonly tabs: {
    readonly query: (query: object) => Promise<readonly { readonly id: number }[]>;
    readonly update: (id: number, change: { readonly muted: boolean }) => Promise<unknown>;
  };
  readonly runtime: { readonly sendMessage: (message: object) => Promise<unknown> };
};

let product: Product;
let pages: Page[];

beforeAll(async () => {
  product = await startProduct();
});

beforeEach(async () => {
  pages = [];
  await product.voice.clearLog();
  await product.voice.setPace(400);
});

afterEach(async () => {
  for (const page of pages) await page.close();
});

afterAll(() => product[Symbol.asyncDispose]());

async function open(file: string): Promise<Page> {
  const page = await product.openPage(file);
  pages.push(page);
  return page;
}

async function readInto(file: string): Promise<Page> {
  const page = await open(file);
  await product.pressCommand('listen');
  await waitForUtterances(product.voice, 1);
  await waitForStatus(page, 'speaking');
  return page;
}

/** Waits for silence, then asks the speech host, as the background does, to play what it has. */
async function playOn(): Promise<unknown> {
  await waitForSilence(product.voice);
  const worker = await waitForWorker(product.session);
  return worker.evaluate(() => chrome.runtime.sendMessage({ to: 'host', type: 'command', command: 'play' }));
}

describe('when the page goes away while it is read', () => {
  it('falls silent and forgets it: the tab was closed', async () => {
    const page = await readInto('stairs.html');
    pages = [];
    await page.close();
    expect(await playOn()).toBe('nothing-open');
    expect(await product.voice.readSpoken()).toHaveLength(1);
  });

  it('falls silent and forgets it: the tab went to another page', async () => {
    const page = await readInto('stairs.html');
    await page.goto(`${product.origin}/schody.html`);
    expect(await playOn()).toBe('nothing-open');
    expect(await product.voice.readSpoken()).toHaveLength(1);
  });

  it('falls silent and forgets it: the page was loaded again', async () => {
    const page = await readInto('stairs.html');
    await page.reload();
    expect(await playOn()).toBe('nothing-open');
    expect(await product.voice.readSpoken()).toHaveLength(1);
  });
});

describe('when a second tab reads', () => {
  it('the first says so and keeps its place, and Play takes the voice back', async () => {
    const { voice } = product;
    // The voice stays at its third word, however long the second tab takes to begin.
    const words = await holdWords(product.session);
    const first = await readInto('stairs.html');
    for (const _ of ['first', 'second']) {
      await words.waitForWord();
      await words.goOn();
    }
    await words.waitForWord();
    await open('stairs-british.html');
    await product.pressCommand('listen');
    await waitForNote(first, notes.otherTab);
    await waitForStatus(first, 'paused');
    await waitForUtterances(voice, 2);
    expect((await voice.readSpoken()).map(({ voiceName }) => voiceName)).toEqual([
      'Hark Reference',
      'Hark Reference Plain',
    ]);
    const marked = await readMarks(first);

    await voice.setPace(15);
    await words.letGo();
    await first.bringToFront();
    await product.pressCommand('listen');
    await waitForUtterances(voice, 3);
    await waitForNote(first, null);
    await hearToEnd(product, first);
    const log = await voice.readLog();
    const [cut, , next] = readHeard(log);
    expect(next?.spoken.text).toBe(cut && restOf(cut));
    expect(next?.spoken.text.startsWith(marked.word)).toBe(true);
    const own = log.filter((entry) => entry.kind !== 'event' || entry.id !== readHeard(log)[1]?.spoken.id);
    expect(joinHeard(own)).toBe(stairs.join(' '));
  });
});

describe('when the tab is muted', () => {
  it('goes on, says so, and can be stopped', async () => {
    const { voice } = product;
    const page = await readInto('stairs.html');
    const worker = await waitForWorker(product.session);
    const setMuted = (muted: boolean) =>
      worker.evaluate(async (wanted) => {
        const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
        if (tab !== undefined) await chrome.tabs.update(tab.id, { muted: wanted });
      }, muted);
    await setMuted(true);
    await waitForNote(page, notes.muted);
    await waitForUtterances(voice, 2);
    expect((await voice.readLog()).some(({ kind }) => kind === 'stop')).toBe(false);
    await setMuted(false);
    await waitForNote(page, null);
    await setMuted(true);
    await waitForNote(page, notes.muted);
    await product.pressCommand('stop');
    await waitForSilence(voice);
    await waitForStatus(page, 'idle');
    await waitForNote(page, null);
    await product.pressCommand('listen');
    await waitForNote(page, notes.muted);
  });
});
