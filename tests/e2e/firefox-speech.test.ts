import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { waitUntil } from '../../scripts/browser/wait-until.ts';
import { endBackground, type FirefoxProduct, firefoxBuild, startFirefoxProduct } from './firefox-product.ts';
import { evaluateInView, readBackgroundState } from './harness/firefox-views.ts';
import { type MessageBus, startMessageBus } from './harness/message-bus.ts';
import { type Sound, startSound } from './harness/sound.ts';
import { sumVoicedMs } from './harness/voiced-windows.ts';
import { findSilences, measureEspeakMs, recordSound, voiceAlone, waitForQuiet, waitForSpeech } from './heard-sound.ts';
import { readStatus, waitForStatus } from './product.ts';
import { findBeginnings, readRecord, recordReading } from './reading-record.ts';

/** The sentences of tests/fixtures/pages/headaches.html, its heading first. */
const article = [
  'Keeping a Headache Diary',
  'When you come to us with headaches, the first thing we ask for is a diary.',
  'It sounds like a small thing, and it is, yet it often tells us more than a picture of the brain would.',
  'A good diary takes two minutes in the evening.',
  'Four weeks of it are enough to see a pattern, if there is one.',
  'Write down the day, the hour at which the pain began, and the hour at which it left you.',
  'Say where it was: on one side, on both, behind the eyes, or in the neck.',
  'Give it a number between one and ten, and do not worry whether the number is right.',
  'What counts is whether a day was better or worse than the day before.',
  'Then write what happened before.',
  'Did you sleep less than usual, or longer than usual?',
  'Did you miss a meal?',
  'Were you in bright light, in loud company, or in front of a screen for many hours?',
  'Women should also note the days of their period, because many headaches follow it closely.',
  'Please list every tablet you took, the ones from the supermarket as well.',
  'Painkillers help on a bad day, but on more than ten days a month they can cause the very pain they are meant to stop.',
  'Nobody is to blame for that, and it can be treated.',
  'It only helps if we know about it.',
  'Some headaches should not wait for a diary.',
  'Call us at once if the pain comes like a blow, if it comes with a fever and a stiff neck, if one arm turns weak, or if you cannot find your words.',
  'A headache after a fall belongs to the same list.',
  'Bring the diary with you, on paper or on your telephone.',
  'We will read it together, line by line, and decide what to change first.',
];

/** The longest silence between two sentences. Measured: 0.7 s, and 0.95 s on a machine with seven times its work. */
const SILENCE_MS = 2_000;

/** When Firefox puts an idle background page to sleep. */
const SLEEP_MS = 30_000;

async function startSpeaking(sound: Sound, build = firefoxBuild): Promise<FirefoxProduct> {
  const product = await startFirefoxProduct({ voices: { kind: 'speech-dispatcher', sound }, build });
  // On a busy machine the system's 13,000 voices arrive after more than ten seconds.
  await waitUntil(
    'Firefox has voices',
    () => evaluateInView(product.session, 'background', () => speechSynthesis.getVoices().length),
    (count) => count > 0,
    { limitMs: 40_000 },
  );
  return product;
}

async function openHeadaches(product: FirefoxProduct): Promise<Page> {
  const page = await product.openPage('headaches.html');
  await recordReading(page);
  return page;
}

async function readBegun(page: Page): Promise<readonly string[]> {
  return findBeginnings(await readRecord(page)).map(({ sentence }) => sentence);
}

describe('Firefox with real speech', () => {
  let bus: MessageBus;
  let sound: Sound;
  let product: FirefoxProduct;
  let page: Page;

  beforeAll(async () => {
    bus = await startMessageBus();
    sound = await startSound();
    product = await startSpeaking({ ...sound, env: { ...sound.env, ...bus.env } });
  }, 90_000);

  afterEach(() => page.close());

  afterAll(async () => {
    await product[Symbol.asyncDispose]();
    await sound[Symbol.asyncDispose]();
    await bus[Symbol.asyncDispose]();
  });

  it('answers the media keys of a desktop, from the background page, and shows what it reads', async () => {
    page = await openHeadaches(product);
    await product.pressCommand('listen');
    await waitForStatus(page, 'speaking');
    const waitForPlayer = (status: string) =>
      waitUntil(
        `the desktop shows that it is ${status}`,
        () => bus.readPlayer(),
        (player) => player.status === status && player.title === article[0],
      );
    await waitForPlayer('Playing');
    await bus.pressMediaKey('Pause');
    await waitForStatus(page, 'paused');
    await waitForPlayer('Paused');
    await bus.pressMediaKey('Play');
    await waitForStatus(page, 'speaking');
    await bus.pressMediaKey('Next');
    await waitUntil(
      'the second sentence has begun',
      () => readBegun(page),
      (begun) => begun.at(-1) === article[1],
    );
    await bus.pressMediaKey('Stop');
    await waitForStatus(page, 'idle');
  });

  it('goes on with the sentence after a pause in which the background page went to sleep', async () => {
    page = await openHeadaches(product);
    await using recording = await recordSound(sound);
    await product.pressCommand('listen');
    await waitUntil(
      'the second sentence has begun',
      () => readBegun(page),
      (begun) => begun.length === 2,
    );
    await product.pressCommand('listen');
    await waitForStatus(page, 'paused');
    await endBackground(product.session);
    expect(await readStatus(page)).toBe('paused');
    await product.pressCommand('listen');
    await waitForSpeech(recording, 1_000);
    expect(await readBegun(page)).toEqual([article[0], article[1], article[1]]);
  });

  it('goes on by itself with the sentence when the background page is stopped while it speaks', async () => {
    page = await openHeadaches(product);
    await using recording = await recordSound(sound);
    await product.pressCommand('listen');
    await waitUntil(
      'the second sentence has begun',
      () => readBegun(page),
      (begun) => begun.length === 2,
    );
    await endBackground(product.session);
    await waitUntil(
      'the second sentence has begun again',
      () => readBegun(page),
      (begun) => begun.length === 3,
    );
    await waitForSpeech(recording, 1_000);
    expect(await readBegun(page)).toEqual([article[0], article[1], article[1]]);
  });

  it('is heard without a cut through an article of more than ninety seconds', async () => {
    page = await openHeadaches(product);
    await using recording = await recordSound(sound);
    await product.pressCommand('listen');
    await waitForStatus(page, 'finished', { limitMs: 180_000 });
    // Once each, and in order: what is cut would be begun again.
    expect(await readBegun(page)).toEqual(article);
    const voiced = await recording.readVoiced();
    const [first, last] = [voiced.at(0), voiced.at(-1)];
    expect((last?.endMs ?? 0) - (first?.startMs ?? 0)).toBeGreaterThan(90_000);
    expect(findSilences(voiced).filter(({ startMs, endMs }) => endMs - startMs > SILENCE_MS)).toEqual([]);
    const ratio = sumVoicedMs(await recording.readVoiced(voiceAlone)) / (await measureEspeakMs(article));
    expect(ratio).toBeGreaterThan(0.95);
    expect(ratio).toBeLessThan(1.05);
  }, 240_000);
});

describe('Firefox with real speech, without what keeps its background page awake', () => {
  it('falls silent after thirty seconds, and says so', async () => {
    await using build = await copyBuild([
      ['background.js', /[\w$]+\.runtime\.getPlatformInfo\(\)/, '0'],
      // The reader would open the background page anew, and say the sentence again.
      ['reader.js', /[\w$]+>=[\w$]+(?=\?[\w$.]+\("host-unreachable"\))/, 'true'],
    ]);
    await using sound = await startSound();
    await using product = await startSpeaking(sound, build.folder);
    const page = await openHeadaches(product);
    await using recording = await recordSound(sound);
    await product.pressCommand('listen');
    await waitForStatus(page, 'paused', { limitMs: 60_000 });
    expect(await readBackgroundState(product.session)).toBe('stopped');
    expect((await readRecord(page)).at(-1)?.note).toBe(
      'Hark could not start its voice. Close this page, open it again, and try once more.',
    );
    await waitForQuiet(recording, 3_000);
    const voiced = await recording.readVoiced();
    const heardMs = (voiced.at(-1)?.endMs ?? 0) - (voiced.at(0)?.startMs ?? 0);
    expect(heardMs).toBeGreaterThan(SLEEP_MS - 3_000);
    expect(heardMs).toBeLessThan(SLEEP_MS + 3_000);
  }, 150_000);
});

type Replacement = readonly [file: string, what: RegExp, by: string];

/** A copy of the build in which each text is replaced, once. */
async function copyBuild(replacements: readonly Replacement[]) {
  const folder = await mkdtemp(join(tmpdir(), 'hark-build-'));
  await cp(firefoxBuild, folder, { recursive: true });
  for (const [name, what, by] of replacements) {
    const file = join(folder, name);
    const parts = (await readFile(file, 'utf8')).split(what);
    if (parts.length !== 2) throw new Error(`${name} has ${what} ${parts.length - 1} times.`);
    await writeFile(file, parts.join(by));
  }
  return { folder, [Symbol.asyncDispose]: () => rm(folder, { recursive: true }) };
}
