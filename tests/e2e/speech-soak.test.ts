import { setTimeout as delay } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { findOffscreenPage } from './harness/extension-pages.ts';
import { measureHeap } from './heap.ts';
import { recordSound, waitForQuiet, waitForSpeech } from './heard-sound.ts';
import { waitForStatus } from './product.ts';
import { createRandom } from './random.ts';
import { type RealSpeech, startRealSpeech } from './real-speech-session.ts';

/** `npm run soak -- speech` asks for twenty minutes. */
const SECONDS = Number(process.env.HARK_SOAK_SECONDS ?? 90);
const SEED = Number(process.env.HARK_SOAK_SEED ?? Date.now() % 1_000_000);
/** Until then everything has been used once, and what is kept has been made. */
const WARM_UP_SHARE = 1 / 3;
/** Enough that the end is never reached: a sentence takes three seconds. */
const SENTENCES = 1_500;
/** What the heap may have grown or shrunk by since the warm-up. */
const FLAT = 0.1;

/** Bytes in use in the page that is read, Hark's reader included, and in the speech host. */
interface Memory {
  readonly page: number;
  readonly host: number;
}

async function measureMemory({ session, page }: RealSpeech): Promise<Memory> {
  const host = await findOffscreenPage(session);
  if (host === undefined) throw new Error('The speech host has gone.');
  return { page: await measureHeap(page), host: await measureHeap(host) };
}

/** One thing that a reader does, and what must be seen and heard of it. */
async function doOneThing(speech: RealSpeech, random: () => number): Promise<string> {
  const { page, press, sound } = speech;
  await using recording = await recordSound(sound);
  const chance = random();
  if (chance < 0.5) {
    await press('listen');
    await waitForStatus(page, 'paused');
    await waitForQuiet(recording, 500);
    await delay(random() * 1_500);
    await press('listen');
    await waitForStatus(page, 'speaking');
    await waitForSpeech(recording, 300);
    return 'pause';
  }
  const command = chance < 0.8 ? 'forward' : 'back';
  await press(command);
  await waitForStatus(page, 'speaking');
  await waitForSpeech(recording, 300);
  return command;
}

it(`still speaks after ${SECONDS} seconds of pauses and skips, and holds no more memory`, {
  timeout: (SECONDS + 180) * 1_000,
}, async () => {
  await using speech = await startRealSpeech({ sentences: SENTENCES });
  const random = createRandom(SEED);
  const done: Record<string, number> = {};
  const begun = performance.now();
  const passed = () => (performance.now() - begun) / 1_000;
  await speech.press('listen');
  await waitForStatus(speech.page, 'speaking', { limitMs: 30_000 });
  let warm: Memory | null = null;
  try {
    while (passed() < SECONDS) {
      await delay(1_000 + random() * 3_000);
      const what = await doOneThing(speech, random);
      done[what] = (done[what] ?? 0) + 1;
      if (warm === null && passed() > SECONDS * WARM_UP_SHARE) warm = await measureMemory(speech);
    }
  } catch (error) {
    throw new Error(`With seed ${SEED}, after ${passed().toFixed(0)} s and ${JSON.stringify(done)}`, { cause: error });
  }
  await using recording = await recordSound(speech.sound);
  await waitForSpeech(recording, 3_000);
  const end = await measureMemory(speech);
  if (warm === null) throw new Error('The warm-up has not ended.');
  const growth = { page: end.page / warm.page - 1, host: end.host / warm.host - 1 };
  console.log(
    `Seed ${SEED}, ${JSON.stringify(done)}: the page ${toMegabytes(warm.page)} → ${toMegabytes(end.page)} MB, the speech host ${toMegabytes(warm.host)} → ${toMegabytes(end.host)} MB`,
  );
  expect(Math.abs(growth.page)).toBeLessThan(FLAT);
  expect(Math.abs(growth.host)).toBeLessThan(FLAT);
});

function toMegabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(2);
}
