import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { waitFor, waitUntil } from '../../scripts/browser/wait-until.ts';
import { stopServiceWorker, waitForWorker } from './harness/extension-pages.ts';
import { joinHeard, readGaps, waitForSilence, waitForUtterances } from './heard.ts';
import { readMarks, waitForNote } from './panel.ts';
import { hearToEnd, type Product, startProduct, waitForStatus } from './product.ts';
import { stairs } from './stairs.ts';

/** What the panel says of a copy of Hark that has gone. */
const unreachable = 'Hark could not start its voice. Close this page, open it again, and try once more.';

declare const chrome: { readonly runtime: { readonly reload: () => void } };

/** What a listener does not notice between two sentences, beyond what there is without any trouble. */
const UNNOTICED_MS = 100;

declare global {
  /** When the page came to a standstill and when it went on, in milliseconds since 1970. */
  var harkTestStood: { from: number; to: number } | undefined;
}

let product: Product;
let page: Page;

beforeAll(async () => {
  product = await startProduct();
});

beforeEach(async () => {
  await product.voice.clearLog();
  // A sentence takes about 0.6 s: several end while the page stands.
  await product.voice.setPace(60);
  page = await product.openPage('stairs.html');
  await product.pressCommand('listen');
  await waitForUtterances(product.voice, 3);
});

afterEach(() => page.close());

afterAll(() => product[Symbol.asyncDispose]());

/** Waits until the mark stands on the sentence that the voice says at that moment. */
async function waitForMark(): Promise<void> {
  await waitUntil(
    'the mark is where the voice is',
    async () => [(await product.voice.readSpoken()).at(-1)?.text, (await readMarks(page)).sentence],
    ([spoken, marked]) => spoken === marked,
  );
}

/** The longest gap between two sentences while the page stood, and the longest while it did not. */
async function compareGaps({ from, to }: { readonly from: number; readonly to: number }) {
  const gaps = readGaps(await product.voice.readLog());
  const stood = gaps.filter(({ at }) => at >= from && at < to).map(({ ms }) => ms);
  const ran = gaps.filter(({ at }) => at < from || at >= to).map(({ ms }) => ms);
  expect(stood.length).toBeGreaterThanOrEqual(3);
  expect(ran.length).toBeGreaterThanOrEqual(3);
  return { stood: Math.max(...stood), ran: Math.max(...ran) };
}

describe('reading', () => {
  it('has no gap while the page computes for 3 s, and the mark catches up', async () => {
    await page.evaluate(() => {
      setTimeout(() => {
        const now = () => performance.timeOrigin + performance.now();
        const from = now();
        while (now() < from + 3_000);
        globalThis.harkTestStood = { from, to: now() };
      });
    });
    const stood = await waitFor('the page goes on', () => page.evaluate(() => globalThis.harkTestStood));
    await waitForMark();
    await hearToEnd(product, page);
    const gaps = await compareGaps(stood);
    expect(gaps.stood).toBeLessThan(gaps.ran + UNNOTICED_MS);
    expect(joinHeard(await product.voice.readLog())).toBe(stairs.join(' '));
  });

  it('has no gap while the tab is frozen, and the mark catches up', async () => {
    await page.evaluate(() => {
      const now = () => performance.timeOrigin + performance.now();
      addEventListener(
        'freeze',
        () => {
          globalThis.harkTestStood = { from: now(), to: Number.POSITIVE_INFINITY };
        },
        true,
      );
      addEventListener(
        'resume',
        () => {
          if (globalThis.harkTestStood !== undefined) globalThis.harkTestStood.to = now();
        },
        true,
      );
    });
    const before = (await product.voice.readSpoken()).length;
    const tools = await page.createCDPSession();
    await tools.send('Page.setWebLifecycleState', { state: 'frozen' });
    await waitForUtterances(product.voice, before + 4);
    await tools.send('Page.setWebLifecycleState', { state: 'active' });
    await waitForMark();
    await hearToEnd(product, page);
    const stood = await waitFor('the page was frozen', () => page.evaluate(() => globalThis.harkTestStood));
    const gaps = await compareGaps(stood);
    expect(gaps.stood).toBeLessThan(gaps.ran + UNNOTICED_MS);
    expect(joinHeard(await product.voice.readLog())).toBe(stairs.join(' '));
  });

  it('goes on when the service worker is stopped, and the keys still work', async () => {
    const { session, voice } = product;
    await stopServiceWorker(session);
    const before = (await voice.readSpoken()).length;
    await waitForUtterances(voice, before + 2);
    await product.pressCommand('listen');
    await waitForStatus(page, 'paused');
    await waitForSilence(voice);
    await stopServiceWorker(session);
    await product.pressCommand('listen');
    await waitForStatus(page, 'speaking');
    await stopServiceWorker(session);
    await product.pressCommand('stop');
    await waitForStatus(page, 'idle');
    await waitForSilence(voice);
  });

  // The last of all: the extension is another one afterwards.
  it('is told to be at an end when the extension is reloaded, with the place kept', async () => {
    const { session, voice } = product;
    const worker = await waitForWorker(session);
    const { sentence } = await readMarks(page);
    await worker.evaluate(() => {
      // It answers first.
      setTimeout(() => chrome.runtime.reload());
    });
    await waitForNote(page, unreachable);
    await waitForStatus(page, 'paused');
    await waitForSilence(voice);
    expect((await readMarks(page)).sentence).toBe(sentence);
  });
});
