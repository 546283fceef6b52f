import { setTimeout as delay } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { waitUntil } from '../../scripts/browser/wait-until.ts';
import { pressKeys } from './harness/keys.ts';
import { recordSound, waitForSpeech } from './heard-sound.ts';
import { listSteps } from './long-article.ts';
import { readPanel } from './panel.ts';
import { waitForStatus } from './product.ts';
import { createRandom } from './random.ts';
import { findBeginnings, readRecord, recordReading } from './reading-record.ts';
import { startRealSpeech } from './real-speech-session.ts';

/** `npm run soak -- screen-reader` asks for twenty, 20 to 40 seconds apart. */
const TIMES = Number(process.env.HARK_SOAK_TIMES ?? 4);
const [FROM_MS, TO_MS] = process.env.HARK_SOAK_TIMES === undefined ? [6_000, 10_000] : [20_000, 40_000];
const SEED = Number(process.env.HARK_SOAK_SEED ?? Date.now() % 1_000_000);
const SENTENCES = 800;
const TAKEN = 'Something else is using the voice. Your place is kept. Press Play to go on.';

it('skips nothing while a screen reader speaks in between', {
  timeout: TIMES * (TO_MS + 40_000) + 120_000,
}, async () => {
  await using speech = await startRealSpeech({ sentences: SENTENCES, screenReader: 'orca' });
  const { page, press, sound, session, orca } = speech;
  if (orca === null) throw new Error('There is no screen reader.');
  const random = createRandom(SEED);
  await page.evaluate(() => document.querySelector('a')?.focus());
  await recordReading(page);
  await press('listen');
  await waitForStatus(page, 'speaking', { limitMs: 30_000 });
  let resumed = 0;
  for (let time = 0; time < TIMES; time += 1) {
    await delay(FROM_MS + random() * (TO_MS - FROM_MS));
    const before = (await orca.readSpoken()).length;
    // To the other link and back: Orca says where the focus is.
    await pressKeys(session.display, time % 2 === 0 ? 'Tab' : 'shift+Tab');
    await waitUntil('Orca has spoken', orca.readSpoken, (spoken) =>
      spoken.slice(before).some((said) => said.endsWith('link.')),
    );
    // Longer than all the waits for quiet together.
    await delay(6_000);
    const panel = await readPanel(page);
    if (panel.status === 'paused') {
      expect(panel.note).toBe(TAKEN);
      await press('listen');
      resumed += 1;
    }
    await waitForStatus(page, 'speaking');
    await using recording = await recordSound(sound);
    await waitForSpeech(recording, 2_000);
  }
  const steps = listSteps(SENTENCES);
  const begun = findBeginnings(await readRecord(page)).map(({ sentence }) => steps.indexOf(sentence));
  const repeated = begun.filter((step, index) => step === begun[index - 1]).length;
  console.log(
    `Seed ${SEED}: ${TIMES} times, ${repeated} sentences begun again, ${resumed} presses of Play, ${begun.length} begun in all`,
  );
  expect(begun[0]).toBe(0);
  expect(
    begun.filter((step, index) => index > 0 && step !== begun[index - 1] && step !== (begun[index - 1] ?? 0) + 1),
  ).toEqual([]);
  // Without an interruption nothing would have been tried.
  expect(repeated).toBeGreaterThan(0);
});
