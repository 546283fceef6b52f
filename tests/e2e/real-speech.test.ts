import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { waitUntil } from '../../scripts/browser/wait-until.ts';
import { type ChromiumSession, launchChromium, openPage } from './harness/chromium.ts';
import { startDisplay } from './harness/display.ts';
import { focusBrowserWindow, pressKeys, readShortcut } from './harness/keys.ts';
import { type PageServer, startPageServer } from './harness/server.ts';
import { type Sound, startSound } from './harness/sound.ts';
import { sumVoicedMs } from './harness/voiced-windows.ts';
import { findSilences, measureEspeakMs, recordSound, voiceAlone, waitForQuiet, waitForSpeech } from './heard-sound.ts';
import { chromeBuild, setPauses, waitForKeys, waitForStatus } from './product.ts';
import { findBeginnings, readRecord, recordReading } from './reading-record.ts';
import { pressAction, waitForLook } from './sound-check-page.ts';
import { stairs } from './stairs.ts';

/** The longest silence between two sentences. Measured: 0.6 s. */
const SILENCE_MS = 2_000;

let stack: AsyncDisposableStack;
let sound: Sound;
let server: PageServer;
let session: ChromiumSession;
let listenKeys: string;
let page: Page;

beforeAll(async () => {
  stack = new AsyncDisposableStack();
  const display = stack.use(await startDisplay());
  server = stack.use(await startPageServer({ folders: [resolve(import.meta.dirname, '../fixtures/pages')] }));
  sound = stack.use(await startSound());
  session = stack.use(
    await launchChromium({ display, extension: chromeBuild, voices: { kind: 'speech-dispatcher', sound } }),
  );
  await waitForKeys(session);
  // The voice is measured against itself: with Hark's own pauses the short silences between sentences would not count.
  await setPauses(session, 'none');
  listenKeys = readShortcut(JSON.parse(await readFile(join(chromeBuild, 'manifest.json'), 'utf8')), 'listen');
  const first = await openPage(session, `${server.origin}/stairs-british.html`);
  // On a busy machine the system's 13,000 voices arrive after more than ten seconds.
  await waitUntil(
    'Chromium has voices',
    () => first.evaluate(() => speechSynthesis.getVoices().length),
    (count) => count > 0,
    { limitMs: 40_000 },
  );
  await first.close();
}, 90_000);

afterAll(() => stack.disposeAsync());

afterEach(() => page.close());

async function pressListen(): Promise<void> {
  await focusBrowserWindow(session.display);
  await pressKeys(session.display, listenKeys);
}

async function openStairs(): Promise<void> {
  page = await openPage(session, `${server.origin}/stairs-british.html`);
  await recordReading(page);
}

async function readBegun(): Promise<readonly string[]> {
  return findBeginnings(await readRecord(page)).map(({ sentence }) => sentence);
}

describe('Chromium with real speech', () => {
  it('is heard through the whole article, as long as the voice itself takes for it', async () => {
    await openStairs();
    await using recording = await recordSound(sound);
    await pressListen();
    await waitForStatus(page, 'finished', { limitMs: 120_000 });
    expect(await readBegun()).toEqual(stairs);
    const voiced = await recording.readVoiced();
    const ratio = sumVoicedMs(await recording.readVoiced(voiceAlone)) / (await measureEspeakMs(stairs));
    expect(ratio).toBeGreaterThan(0.95);
    expect(ratio).toBeLessThan(1.05);
    expect(findSilences(voiced).filter(({ startMs, endMs }) => endMs - startMs > SILENCE_MS)).toEqual([]);
  }, 180_000);

  it('plays the tone and the sentence of the sound check, and nothing before they are asked for', async () => {
    page = await openPage(session, `chrome-extension://${session.extension.id}/sound-check.html`);
    await using recording = await recordSound(sound);
    await waitForQuiet(recording, 500);
    expect(await recording.readVoiced()).toEqual([]);
    await pressAction(page, 'check');
    await waitForLook(page, 'a question', ({ question }) => question === 'Did you hear the tone?');
    // 1.2 s, soft at both ends.
    expect(sumVoicedMs(await recording.readVoiced())).toBeGreaterThan(900);
    expect(sumVoicedMs(await recording.readVoiced())).toBeLessThan(1_500);
    await pressAction(page, 'yes');
    await waitForLook(page, 'the next one', ({ question }) => question === 'Did you hear the voice?');
    const sentence = await measureEspeakMs(['If you hear this, the voice works.']);
    expect(sumVoicedMs(await recording.readVoiced())).toBeGreaterThan(900 + 0.8 * sentence);
    await pressAction(page, 'yes');
    const { findings, report } = await waitForLook(page, 'what it found', (look) => look.findings.length > 0);
    // The voices on Linux tell no words.
    expect(findings).toEqual(['all-well', 'no-words']);
    expect(report).toMatch(/^Tone: played, an output is there, \d+ ms to the speakers \([\d,]+ ms\)$/m);
  });

  it('still speaks after ten pauses and resumes', async () => {
    await openStairs();
    await using recording = await recordSound(sound);
    await pressListen();
    for (let pause = 1; pause <= 10; pause += 1) {
      await waitForSpeech(recording, 300);
      await pressListen();
      await waitForStatus(page, 'paused');
      await waitForQuiet(recording, 500);
      await pressListen();
      await waitForStatus(page, 'speaking');
    }
    await waitForSpeech(recording, 3_000);
  }, 120_000);

  it('still speaks after ten pauses and resumes in a hurry', async () => {
    await openStairs();
    await using recording = await recordSound(sound);
    await pressListen();
    await waitForSpeech(recording, 300);
    for (let press = 1; press <= 20; press += 1) await pressListen();
    await waitForStatus(page, 'speaking');
    await waitForSpeech(recording, 3_000);
    await waitForStatus(page, 'speaking');
  }, 120_000);
});
