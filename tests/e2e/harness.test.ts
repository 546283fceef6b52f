import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { waitUntil } from '../../scripts/browser/wait-until.ts';
import { type ChromiumSession, launchChromium, openPage } from './harness/chromium.ts';
import { type Display, startDisplay } from './harness/display.ts';
import { assignKey, stopServiceWorker, waitForOffscreenPage, waitForWorker } from './harness/extension-pages.ts';
import { type FirefoxSession, launchFirefox, openFirefoxPage } from './harness/firefox.ts';
import { evaluateInView, readBackgroundState, stopBackground } from './harness/firefox-views.ts';
import { focusBrowserWindow, pressKeys, readShortcut } from './harness/keys.ts';
import { type PageServer, startPageServer } from './harness/server.ts';
import { startSound } from './harness/sound.ts';
import { sumVoicedMs } from './harness/voiced-windows.ts';
import { waitForKeys } from './product.ts';

/** Proves the harness itself with the least extension that speaks; nothing of the product is in here. */
const folder = import.meta.dirname;
const bareExtension = join(folder, 'bare-extension');
const bareFirefoxExtension = join(folder, 'bare-extension-firefox');

/** A stethoscope (two UTF-16 units), an accent of its own, and Chinese characters. */
const chosenText = 'A 🩺 cafe\u0301 visit takes 診察 minutes.';

let display: Display;
let server: PageServer;
let listenKeys: string;

beforeAll(async () => {
  display = await startDisplay();
  server = await startPageServer({
    folders: [join(folder, 'harness/pages')],
    headers: { 'content-security-policy': "default-src 'none'" },
  });
  listenKeys = readShortcut(JSON.parse(await readFile(join(bareExtension, 'manifest.json'), 'utf8')), 'listen');
});

afterAll(async () => {
  await server[Symbol.asyncDispose]();
  await display[Symbol.asyncDispose]();
});

function selectChosen(page: Page) {
  return page.evaluate(() => {
    const chosen = document.getElementById('chosen');
    if (chosen !== null) getSelection()?.selectAllChildren(chosen);
  });
}

async function pressListen(): Promise<void> {
  await focusBrowserWindow(display);
  await pressKeys(display, listenKeys);
}

describe('Chromium with the reference voice', () => {
  let session: ChromiumSession;
  let page: Page;

  beforeAll(async () => {
    session = await launchChromium({ display, extension: bareExtension, voices: { kind: 'reference' } });
    page = await openPage(session, `${server.origin}/passage.html`);
    await selectChosen(page);
  });

  afterAll(() => session[Symbol.asyncDispose]());

  it('says the selection when the shortcut is really pressed, with a word event at each word', async () => {
    await session.voice.clearLog();
    await pressListen();
    const log = await session.voice.waitForEnds(1);
    expect(log.filter((entry) => entry.kind === 'speak')).toMatchObject([
      { text: chosenText, voiceName: 'Hark Reference', lang: 'en-US', rate: 1 },
    ]);
    const events = log.flatMap((entry) => (entry.kind === 'event' ? [[entry.type, entry.charIndex]] : []));
    expect(events).toEqual([
      ['start', 0],
      ['word', 0],
      ['word', 2],
      ['word', 5],
      ['word', 11],
      ['word', 17],
      ['word', 23],
      ['word', 26],
      ['end', 34],
    ]);
  });

  it('sees a voice turn bad and good again', async () => {
    await session.voice.clearLog();
    await session.voice.setBehaviour('Hark Reference', 'never-start');
    await pressListen();
    await waitUntil('the voice was asked', session.voice.readSpoken, (spoken) => spoken.length === 1);
    await session.voice.setBehaviour('Hark Reference', 'good');
    await pressListen();
    const log = await session.voice.waitForEnds(1);
    const started = log.filter((entry) => entry.kind === 'event' && entry.type === 'start');
    const [silent, heard] = await session.voice.readSpoken();
    expect(started).toMatchObject([{ id: heard?.id }]);
    expect(silent?.text).toBe(chosenText);
  });

  it('can take voices away and bring them back', async () => {
    const host = await waitForOffscreenPage(session);
    const names = () => host.evaluate(() => speechSynthesis.getVoices().map(({ name }) => name));
    await session.voice.offerVoices([]);
    await waitUntil('there is no voice', names, (list) => list.length === 0);
    await session.voice.offerVoices(['Hark Reference German']);
    await waitUntil('there is one voice', names, (list) => list.length === 1 && list[0] === 'Hark Reference German');
    await session.voice.offerVoices([
      'Hark Reference',
      'Hark Reference German',
      'Hark Reference Plain',
      'Hark Reference Remote',
    ]);
    const described = () =>
      host.evaluate(() => speechSynthesis.getVoices().map(({ lang, localService }) => [lang, localService]));
    const voices = await waitUntil('there are four voices', described, (list) => list.length === 4);
    expect(voices).toEqual([
      ['en-US', true],
      ['de-DE', true],
      ['en-GB', true],
      ['fr-FR', false],
    ]);
  });

  it('wakes a stopped service worker with a key that the reader has assigned', async () => {
    await assignKey(session, 'listen', 'Alt+Shift+U');
    await page.bringToFront();
    await focusBrowserWindow(display);
    await stopServiceWorker(session);
    await session.voice.clearLog();
    await pressKeys(display, 'alt+shift+u');
    await session.voice.waitForEnds(1);
    expect(await session.voice.readSpoken()).toMatchObject([{ text: chosenText }]);
    expect((await waitForWorker(session)).url()).toBe(`chrome-extension://${session.extension.id}/background.js`);
  });
});

describe('Firefox with its fake voices', () => {
  let session: FirefoxSession;
  let page: Page;

  beforeAll(async () => {
    session = await launchFirefox({ display, extension: bareFirefoxExtension, voices: { kind: 'fake' } });
    page = await openFirefoxPage(session, `${server.origin}/passage.html`);
    await selectChosen(page);
  });

  afterAll(() => session[Symbol.asyncDispose]());

  const readHeard = () => page.evaluate(() => document.documentElement.dataset.heard);

  it('says the selection from the background page when the shortcut is really pressed', async () => {
    await pressListen();
    await waitUntil(
      'the selection was heard',
      readHeard,
      (heard) => heard === `start ${chosenText};end ${chosenText};`,
    );
  });

  it('looks into the background page, stops it, and wakes it with a key', async () => {
    await evaluateInView(session, 'background', () => {
      document.title = 'the first background page';
    });
    expect(await evaluateInView(session, 'background', () => document.title)).toBe('the first background page');
    await stopBackground(session);
    await pressListen();
    await waitUntil(
      'the background page is back',
      () => readBackgroundState(session),
      (state) => state === 'running',
    );
    expect(await evaluateInView(session, 'background', () => document.title)).toBe('');
  });

  it('reads highlights in the page', async () => {
    const marked = await page.evaluate(() => {
      const chosen = document.getElementById('chosen');
      const range = new Range();
      if (chosen !== null) range.selectNodeContents(chosen);
      CSS.highlights.set('proof', new Highlight(range));
      return [...(CSS.highlights.get('proof') ?? [])].map(String);
    });
    expect(marked).toEqual([chosenText]);
  });
});

describe('real speech', () => {
  it('is heard from Chromium', async () => {
    await using sound = await startSound();
    await using session = await launchChromium({
      display,
      extension: bareExtension,
      voices: { kind: 'speech-dispatcher', sound },
    });
    await waitForKeys(session);
    await selectChosen(await openPage(session, `${server.origin}/passage.html`));
    await expectToBeHeard(sound);
  });

  it('is heard from Firefox', async () => {
    await using sound = await startSound();
    await using session = await launchFirefox({
      display,
      extension: bareFirefoxExtension,
      voices: { kind: 'speech-dispatcher', sound },
    });
    await selectChosen(await openFirefoxPage(session, `${server.origin}/passage.html`));
    await expectToBeHeard(sound);
  });

  async function expectToBeHeard(sound: Awaited<ReturnType<typeof startSound>>): Promise<void> {
    const recordings = await mkdtemp(join(tmpdir(), 'hark-recording-'));
    try {
      await using recording = await sound.startRecording(join(recordings, 'heard.wav'));
      expect(await recording.readVoiced()).toEqual([]);
      await pressListen();
      // The sentence takes about two seconds.
      await waitUntil(
        'more than a second of speech',
        () => recording.readVoiced(),
        (stretches) => sumVoicedMs(stretches) > 1_000,
        { limitMs: 20_000 },
      );
    } finally {
      await rm(recordings, { recursive: true });
    }
  }
});
