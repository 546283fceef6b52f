import type { Page } from 'puppeteer-core';
import type { Sound } from './harness/sound.ts';
import { waitForStatus } from './product.ts';
import { readRecord, recordReading } from './reading-record.ts';
import { startTimedRecording } from './timed-recording.ts';

/** A page whose words stand apart: the voice is silent for 220 ms before each. */
export const ONE_BY_ONE = 'one-by-one.html';
const QUIET_MS = 200;

/** How much later than its sound a word was marked, in milliseconds; less than 0: before it. */
export interface WordLag {
  readonly word: string;
  readonly ms: number;
}

/**
 * Has the page in front read and tells of each word how far its mark was from its sound: the beginnings of sound in the
 * recording beside the changes of `CSS.highlights`, both by the machine's clock.
 * @throws Error when the words heard are not those that were marked
 */
export async function measureWordLags(
  page: Page,
  sound: Sound,
  pressListen: () => Promise<void>,
): Promise<readonly WordLag[]> {
  await recordReading(page);
  await using recording = await startTimedRecording(sound);
  await pressListen();
  await waitForStatus(page, 'finished', { limitMs: 60_000 });
  const record = await readRecord(page);
  const marked = record.filter(({ word }, index) => word !== '' && record[index - 1]?.word !== word);
  return matchOnsets(marked, recording.findOnsets(QUIET_MS));
}

/**
 * Each mark beside the beginning of its sound, in order. A busy machine may break a word's sound in two; then the
 * beginning that is nearest counts, from the first one on, and one more is no word's.
 */
function matchOnsets(
  marked: readonly { readonly word: string; readonly at: number }[],
  onsets: readonly number[],
): readonly WordLag[] {
  const asMany = onsets.length === marked.length;
  const nearest = marked.map(({ at }, word) =>
    asMany
      ? word
      : onsets.reduce(
          (best, onset, index) => (Math.abs(onset - at) < Math.abs((onsets[best] ?? 0) - at) ? index : best),
          0,
        ),
  );
  if (nearest.some((onset, index) => onset <= (nearest[index - 1] ?? -1)) || (nearest[0] ?? 0) > 0)
    throw new Error(`Marked at ${marked.map(({ at }) => Math.round(at))}, heard at ${onsets.map(Math.round)}.`);
  return marked.map(({ word, at }, index) => ({ word, ms: Math.round(at - (onsets[nearest[index] ?? 0] ?? 0)) }));
}
