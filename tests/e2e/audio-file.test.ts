import { resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SAMPLE_RATE } from '../../utils/core/speech/synthesis.ts';
import { type ChromiumSession, launchChromium, openPage } from './harness/chromium.ts';
import { startDisplay } from './harness/display.ts';
import { openPopup } from './harness/extension-pages.ts';
import { startPageServer } from './harness/server.ts';
import { chromeBuild, waitForKeys } from './product.ts';
import { type RecordedArticle, writeRecordedArticle } from './recorded-article.ts';
import {
  clearWorkshop,
  playFile,
  readSaveAudio,
  readWorkshop,
  waitForSaveAudio,
  waitForSaving,
  watchWorkshop,
} from './save-audio-page.ts';

/** `npm run soak -- audio-file` makes it an hour. */
const MINUTES = Number(process.env.HARK_SOAK_MINUTES ?? 5);
const LIMIT_MS = 60_000 + MINUTES * 20_000;

let stack: AsyncDisposableStack;
let session: ChromiumSession;
let article: RecordedArticle;
let page: Page;

beforeAll(async () => {
  stack = new AsyncDisposableStack();
  const display = stack.use(await startDisplay());
  article = stack.use(await writeRecordedArticle(MINUTES));
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
  await waitForSaving(page, 'its button again', ({ main }) => main === 'Make the file');
}, LIMIT_MS);

afterAll(() => stack.disposeAsync());

describe(`an article of ${MINUTES} minutes as a file, with no voice on the system`, () => {
  it(
    'is made of all its words, in order, far faster than it is heard, and plays',
    async () => {
      const begun = performance.now();
      await page.click('[data-action="main"]');
      const look = await waitForSaving(page, 'the file', ({ file }) => file !== null, LIMIT_MS);
      const tookS = (performance.now() - begun) / 1000;
      const shop = await readWorkshop(page);
      const played = await playFile(page);
      console.log(JSON.stringify({ tookS, ...played, ratio: played.durationS / tookS }));
      console.log(JSON.stringify(look), shop.texts.slice(0, 5), shop.texts.length);
      await page.screenshot({ path: '/tmp/spike/made.png' });
      expect(shop.texts).toEqual(article.sentences);
      const expectedS = shop.samples / SAMPLE_RATE + article.pausesMs / 1000;
      expect(Math.abs(played.durationS / expectedS - 1)).toBeLessThan(0.001);
      expect(Math.abs(played.decodedS / expectedS - 1)).toBeLessThan(0.001);
      expect(Math.min(...played.loudness)).toBeGreaterThan(0.02);
      expect(played.durationS / tookS).toBeGreaterThan(20);
      expect(shop).toMatchObject({ workers: 0, files: 1 });
    },
    LIMIT_MS,
  );
});
