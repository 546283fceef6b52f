import { spawnSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { waitUntil } from '../../scripts/browser/wait-until.ts';
import { writeReadmeFigures } from '../../scripts/readme-figures.ts';
import { voiceId } from '../../utils/core/voices/voice-id.ts';
import { type ChromiumSession, launchChromium, openPage } from '../e2e/harness/chromium.ts';
import { startDisplay } from '../e2e/harness/display.ts';
import { waitForOffscreenPage, waitForWorker } from '../e2e/harness/extension-pages.ts';
import { focusBrowserWindow } from '../e2e/harness/keys.ts';
import { startPageServer } from '../e2e/harness/server.ts';
import { type Recording, type Sound, startSound } from '../e2e/harness/sound.ts';
import { findSilences, recordSound, waitForQuiet } from '../e2e/heard-sound.ts';
import { setSettings, waitForKeys, waitForStatus } from '../e2e/product.ts';
import { walkingAids } from '../e2e/walking-aids.ts';
import { openKeyboard } from './key-press.ts';
import { type Summary, summarise } from './percentile.ts';

/**
 * The silence between two sentences, heard on a recording of the system's own voice: in Hark with the reader's pauses
 * off, and in three ways of speaking the same sentences without Hark, in the same run.
 */
const WAYS = ['one utterance', 'one after another', 'queued', 'Hark'] as const;
type Way = (typeof WAYS)[number];

const ROUNDS = Number(process.env.HARK_BENCH_ROUNDS ?? 3);
/** What Hark may add to the voice's own silence in one long utterance, and to what the browser needs between two. */
const MOST_ADDED_MS = 50;
const VOICE = { name: 'English (Great Britain)', lang: 'en-GB' };
/** A silence within a word or between two is shorter. */
const BETWEEN_WORDS_MS = 100;

const root = resolve(import.meta.dirname, '../..');

async function speak(host: Page, way: Exclude<Way, 'Hark'>, voice: string): Promise<void> {
  await host.evaluate(
    async (sentences, way, name) => {
      const voice = speechSynthesis.getVoices().find((one) => one.name === name);
      if (voice === undefined) throw new Error(`There is no voice "${name}".`);
      const say = (text: string) =>
        new Promise<void>((resolve, reject) => {
          const utterance = new SpeechSynthesisUtterance(text);
          utterance.voice = voice;
          utterance.lang = voice.lang;
          utterance.onend = () => resolve();
          utterance.onerror = ({ error }) => reject(new Error(error));
          speechSynthesis.speak(utterance);
        });
      if (way === 'one utterance') await say(sentences.join(' '));
      else if (way === 'queued') await Promise.all(sentences.map(say));
      else for (const sentence of sentences) await say(sentence);
    },
    [...walkingAids],
    way,
    voice,
  );
}

async function findVoice(session: ChromiumSession, page: Page): Promise<string> {
  const names = await waitUntil(
    'Chromium has voices',
    () => page.evaluate(() => speechSynthesis.getVoices().map(({ name, lang }) => `${name}|${lang}`)),
    (voices) => voices.length > 0,
    { limitMs: 60_000 },
  );
  const found = names.find(
    (name) => name.startsWith(VOICE.name) && name.endsWith(`|${VOICE.lang}`) && !name.includes('+'),
  );
  if (found === undefined) throw new Error(`${session.browser.process()?.pid} has no voice "${VOICE.name}".`);
  return found.slice(0, found.lastIndexOf('|'));
}

/** The silences between the sentences, in ms: the longest, as the text has no comma. */
async function measureGaps(recording: Recording): Promise<readonly number[]> {
  await waitForQuiet(recording, 1_500);
  const voiced = await recording.readVoiced({ windowMs: 5, joinMs: BETWEEN_WORDS_MS, threshold: 0.003 });
  const silences = findSilences(voiced).map(({ startMs, endMs }) => endMs - startMs);
  const gaps = silences.sort((one, other) => other - one).slice(0, walkingAids.length - 1);
  if (gaps.length < walkingAids.length - 1)
    throw new Error(`${gaps.length} silences between ${walkingAids.length} sentences: ${gaps.join(', ')}`);
  return gaps;
}

async function measure(): Promise<Readonly<Record<Way, Summary>>> {
  await using stack = new AsyncDisposableStack();
  const display = stack.use(await startDisplay());
  const server = stack.use(await startPageServer({ folders: [join(root, 'tests/fixtures/pages')] }));
  const sound: Sound = stack.use(await startSound());
  const keyboard = stack.use(openKeyboard(display));
  const extension = join(root, '.output/chrome-mv3');
  const session = stack.use(await launchChromium({ display, extension, voices: { kind: 'speech-dispatcher', sound } }));
  await waitForKeys(session);
  const page = await openPage(session, `${server.origin}/walking-aids.html`);
  const voice = await findVoice(session, page);
  await setSettings(session, { pauses: 'none', voices: { en: voiceId(voice, VOICE.lang) } });
  const gaps: Record<Way, number[]> = { 'one utterance': [], 'one after another': [], queued: [], Hark: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const way of WAYS) {
      await page.bringToFront();
      await focusBrowserWindow(display);
      await using recording = await recordSound(sound);
      if (way === 'Hark') {
        keyboard.press('alt+shift+l');
        await waitForStatus(page, 'speaking', { limitMs: 30_000 });
        await waitForStatus(page, 'finished', { limitMs: 90_000 });
      } else await speak(await openHost(session), way, voice);
      gaps[way].push(...(await measureGaps(recording)));
    }
  }
  return {
    'one utterance': summarise(gaps['one utterance']),
    'one after another': summarise(gaps['one after another']),
    queued: summarise(gaps.queued),
    Hark: summarise(gaps.Hark),
  };
}

declare const chrome: { readonly offscreen: { readonly createDocument: (options: object) => Promise<void> } };

/** Hark's own speech host, in which others may speak as well: the same browser, the same rights, the same voices. */
async function openHost(session: ChromiumSession): Promise<Page> {
  const worker = await waitForWorker(session);
  await worker.evaluate(() =>
    chrome.offscreen
      .createDocument({ url: 'speech-host.html', reasons: ['AUDIO_PLAYBACK'], justification: 'Measures.' })
      .catch(() => {}),
  );
  const host = await waitForOffscreenPage(session);
  await waitUntil(
    'the host has voices',
    () => host.evaluate(() => speechSynthesis.getVoices().length),
    (count) => count > 0,
    { limitMs: 60_000 },
  );
  return host;
}

const built = spawnSync('wxt', ['build', '-b', 'chrome'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
if (built.status !== 0) throw new Error('The build failed.');
console.log(`The silence between two sentences, ${ROUNDS} × ${walkingAids.length - 1} of them, in milliseconds`);
const ways = await measure();
console.log('| way | p50 | p95 |\n|---|---|---|');
for (const way of WAYS) console.log(`| ${way} | ${ways[way].p50} | ${ways[way].p95} |`);
const added = Math.round((ways.Hark.p50 - ways['one utterance'].p50) * 10) / 10;
const addedByHark = Math.round((ways.Hark.p50 - ways['one after another'].p50) * 10) / 10;
console.log(`Added to one utterance: ${added} ms; of that by Hark, and not by the browser: ${addedByHark} ms.`);
const file = join(root, 'docs/figures/gaps.json');
await mkdir(dirname(file), { recursive: true });
await writeFile(file, `${JSON.stringify({ unit: 'ms', ways, added, addedByHark, limit: MOST_ADDED_MS }, null, 2)}\n`);
writeReadmeFigures();
if (addedByHark > MOST_ADDED_MS) {
  console.error(`Hark adds ${addedByHark} ms to what the browser needs between two utterances.`);
  process.exitCode = 1;
}
