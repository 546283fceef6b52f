import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startFirefoxProduct } from './firefox-product.ts';
import { launchChromium, openPage } from './harness/chromium.ts';
import { startDisplay } from './harness/display.ts';
import { focusBrowserWindow, pressKeys, readShortcut } from './harness/keys.ts';
import { startPageServer } from './harness/server.ts';
import { type Sound, startSound } from './harness/sound.ts';
import { sumVoicedMs } from './harness/voiced-windows.ts';
import { recordSound } from './heard-sound.ts';
import { chromeBuild, setPauses, waitForKeys, waitForStatus } from './product.ts';
import { findBeginnings, readRecord, recordReading } from './reading-record.ts';
import { stairs } from './stairs.ts';

let stack: AsyncDisposableStack;
let sound: Sound;

beforeAll(async () => {
  stack = new AsyncDisposableStack();
  sound = stack.use(await startSound());
}, 90_000);

afterAll(() => stack.disposeAsync());

/** Reads the page in front with the key, and tells what was marked and for how long something was heard. */
async function hear(page: Page, pressListen: () => Promise<void>) {
  await recordReading(page);
  await using recording = await recordSound(sound);
  await pressListen();
  await waitForStatus(page, 'finished', { limitMs: 90_000 });
  const record = await readRecord(page);
  const words = record.filter(({ word }, index) => word !== '' && record[index - 1]?.word !== word);
  return {
    sentences: findBeginnings(record).map(({ sentence }) => sentence),
    words: words.map(({ word }) => word),
    voicedMs: sumVoicedMs(await recording.readVoiced()),
  };
}

/** Letters and digits of the sentences, word by word. */
const words = stairs.flatMap((sentence) => sentence.match(/[\p{L}\p{N}’]+/gu) ?? []);

describe('where the browser has no voice, Hark’s own', () => {
  it('reads the whole article in Chromium, and marks each word', async () => {
    await using display = await startDisplay();
    await using server = await startPageServer({ folders: [resolve(import.meta.dirname, '../fixtures/pages')] });
    await using session = await launchChromium({ display, extension: chromeBuild, voices: { kind: 'none', sound } });
    await waitForKeys(session);
    await setPauses(session, 'none');
    const keys = readShortcut(JSON.parse(await readFile(join(chromeBuild, 'manifest.json'), 'utf8')), 'listen');
    const page = await openPage(session, `${server.origin}/stairs.html`);
    const heard = await hear(page, async () => {
      await focusBrowserWindow(display);
      await pressKeys(display, keys);
    });
    expect(heard.sentences).toEqual(stairs);
    expect(heard.words).toEqual(words);
    expect(heard.voicedMs).toBeGreaterThan(25_000);
  }, 180_000);

  it('reads the whole article in a Firefox without speech, and marks each word', async () => {
    await using product = await startFirefoxProduct({ voices: { kind: 'none', sound } });
    const page = await product.openPage('stairs.html');
    const heard = await hear(page, () => product.pressCommand('listen'));
    expect(heard.sentences).toEqual(stairs);
    expect(heard.words).toEqual(words);
    expect(heard.voicedMs).toBeGreaterThan(25_000);
  }, 180_000);
});
