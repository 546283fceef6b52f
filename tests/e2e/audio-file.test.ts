import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { waitUntil } from '../../scripts/browser/wait-until.ts';
import { SAMPLE_RATE } from '../../utils/core/speech/synthesis.ts';
import { type ChromiumSession, launchChromium, openPage } from './harness/chromium.ts';
import { startDisplay } from './harness/display.ts';
import { openPopup } from './harness/extension-pages.ts';
import { readProcessorTime } from './harness/processor-time.ts';
import { startPageServer } from './harness/server.ts';
import { chromeBuild, waitForKeys } from './product.ts';
import { type RecordedArticle, writeRecordedArticle } from './recorded-article.ts';
import { playFile, readWorkshop, waitForSaveAudio, waitForSaving, watchWorkshop } from './save-audio-page.ts';

/** `npm run soak -- audio-file` makes it an hour, and then judges by the clock as well. */
const MINUTES = Number(process.env.HARK_SOAK_MINUTES ?? 5);
const LIMIT_MS = 60_000 + MINUTES * 20_000;

let stack: AsyncDisposableStack;
let session: ChromiumSession;
let article: RecordedArticle;
let page: Page;
let downloads: string;

beforeAll(async () => {
  stack = new AsyncDisposableStack();
  const display = stack.use(await startDisplay());
  article = stack.use(await writeRecordedArticle(MINUTES));
  downloads = await mkdtemp(join(tmpdir(), 'hark-downloads-'));
  stack.defer(() => rm(downloads, { recursive: true }));
  const server = stack.use(await startPageServer({ folders: [article.folder] }));
  session = stack.use(await launchChromium({ display, extension: chromeBuild, voices: { kind: 'none' } }));
  await waitForKeys(session);
  const leaflet = await openPage(session, `${server.origin}/leaflet.html`);
  const popup = await openPopup(session, leaflet, 'popup.html');
  await popup.waitForSelector('[data-action="save-audio"]');
  await popup.click('[data-action="save-audio"]');
  page = await waitForSaveAudio(session);
  await waitForSaving(page, 'its button', ({ main }) => main === 'Make the file');
  await watchWorkshop(page);
}, LIMIT_MS);

afterAll(() => stack.disposeAsync());

function readCpu() {
  return readProcessorTime(session.browser.process()?.pid ?? 0);
}

/** What the page holds once its garbage has gone, sound outside of its heap included, in MB. */
async function measureHeld(): Promise<number> {
  const devtools = await page.createCDPSession();
  // What the first collection lets go may hold more.
  for (let times = 0; times < 3; times += 1) await devtools.send('HeapProfiler.collectGarbage');
  const { usedSize, backingStorageSize } = await devtools.send('Runtime.getHeapUsage');
  await devtools.detach();
  return (usedSize + backingStorageSize) / 1_000_000;
}

/** What axe finds wrong on the page in a narrow window, and whether the page fits into it. */
async function findFaults() {
  await page.setViewport({ width: 320, height: 640 });
  await page.evaluate(axe.source);
  const faults = await page.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(document, {
      rules: { 'target-size': { enabled: true } },
    });
    const { scrollWidth, clientWidth } = document.documentElement;
    return [...violations.map(({ id }) => id), ...(scrollWidth > clientWidth ? ['too wide'] : [])];
  });
  await page.setViewport(null);
  return faults;
}

/** Asks for a file; how long it took until it was there. */
async function make() {
  const before = await readCpu();
  const begunAt = performance.now();
  await page.click('[data-action="main"]');
  await waitForSaving(page, 'the file', ({ file }) => file !== null, LIMIT_MS);
  return { tookS: (performance.now() - begunAt) / 1000, cpuS: (await readCpu()) - before };
}

describe(`an article of ${MINUTES} minutes as a file, with no voice on the system`, () => {
  it(
    'is made of all its words, in order, far faster than it is heard, and plays',
    async () => {
      await waitForSaving(page, 'its button again', ({ main }) => main === 'Make the file');
      expect(await findFaults()).toEqual([]);
      const use = await make();
      const shop = await readWorkshop(page);
      const played = await playFile(page);
      console.log(JSON.stringify({ ...use, ...played, loudness: Math.min(...played.loudness) }));
      expect(await findFaults()).toEqual([]);

      expect(shop.texts).toEqual(article.sentences);
      const expectedS = shop.samples / SAMPLE_RATE + article.pausesMs / 1000;
      expect(expectedS).toBeGreaterThan(MINUTES * 55);
      expect(Math.abs(played.durationS / expectedS - 1)).toBeLessThan(0.001);
      expect(Math.abs(played.decodedS / expectedS - 1)).toBeLessThan(0.001);
      expect(Math.min(...played.loudness)).toBeGreaterThan(0.02);

      // By the processor's time: whatever else the machine does, and more than what passes where it does nothing else.
      expect(played.durationS / use.cpuS).toBeGreaterThan(20);
      if (MINUTES >= 60) expect(played.durationS / use.tookS).toBeGreaterThan(20);
      expect(shop).toMatchObject({ workers: 0, files: 1 });
    },
    LIMIT_MS,
  );

  it('is cancelled and leaves nothing behind', async () => {
    await page.click('[data-action="main"]');
    await waitForSaving(page, 'its button', ({ main }) => main === 'Make the file');
    await page.click('[data-action="main"]');
    await waitForSaving(page, 'how far it is', ({ progress }) => (progress ?? 0) > 0);
    await page.click('[data-action="main"]');
    await waitForSaving(page, 'that it is cancelled', ({ status }) => status === 'Cancelled. Nothing was kept.');
    expect(await readWorkshop(page)).toMatchObject({ workers: 0, files: 0 });
    await waitUntil(
      'no worker is left',
      async () => page.workers().length,
      (count) => count === 0,
    );
  });

  it(
    'is a WAV file to the sample, kept by the browser without a permission',
    async () => {
      const devtools = await page.createCDPSession();
      await devtools.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: downloads });
      await page.focus('[name="format"]');
      await page.keyboard.press('ArrowDown');
      const samplesBefore = (await readWorkshop(page)).samples;
      await page.focus('[data-action="main"]');
      await page.keyboard.press('Enter');
      await waitForSaving(page, 'a fifth', ({ progress }) => (progress ?? 0) >= 0.2, LIMIT_MS);
      const early = await measureHeld();
      await waitForSaving(
        page,
        'four fifths',
        ({ progress, file }) => file !== null || (progress ?? 0) >= 0.8,
        LIMIT_MS,
      );
      const late = await measureHeld();
      console.log(JSON.stringify({ early, late }));
      const { focused } = await waitForSaving(page, 'the file', ({ file }) => file !== null, LIMIT_MS);
      expect(focused).toBe('save-file');
      // Memory is flat: three fifths of the samples are 8 MB here, and 95 MB of an hour.
      expect(late - early).toBeLessThan(6);
      const samples = (await readWorkshop(page)).samples - samplesBefore;
      await page.keyboard.press('Enter');
      const name = 'After your knee operation 3-4 of the way.wav';
      await waitUntil(
        'the file is there',
        () => readdir(downloads),
        (names) => names.includes(name),
      );
      const wav = await readFile(join(downloads, name));
      expect(wav.readUInt32LE(4)).toBe(wav.length - 8);
      expect(wav.readUInt32LE(40) / 2).toBe(samples + (article.pausesMs / 1000) * SAMPLE_RATE);
      expect(wav.readUInt32LE(wav.indexOf('cue ') + 8)).toBe(article.headings.length);
      expect(wav.indexOf(`${article.headings.at(-1)}\0`)).toBeGreaterThan(wav.indexOf('adtl'));
      await devtools.detach();
    },
    LIMIT_MS,
  );
});
