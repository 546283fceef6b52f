import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runProcess } from '../../scripts/browser/child-process.ts';
import { waitUntil } from '../../scripts/browser/wait-until.ts';
import type { Recording, Sound } from './harness/sound.ts';
import { findVoicedStretches, sumVoicedMs, type VoicedOptions, type VoicedStretch } from './harness/voiced-windows.ts';

/** A recording in a folder of its own, which goes with it. */
export async function recordSound(sound: Sound): Promise<Recording> {
  await using stack = new AsyncDisposableStack();
  const folder = await mkdtemp(join(tmpdir(), 'hark-recording-'));
  stack.defer(() => rm(folder, { recursive: true, force: true }));
  const recording = stack.use(await sound.startRecording(join(folder, 'heard.wav')));
  const owned = stack.move();
  return { ...recording, [Symbol.asyncDispose]: () => owned.disposeAsync() };
}

/** The silences between what was heard, in milliseconds from the recording's start. */
export function findSilences(stretches: readonly VoicedStretch[]): readonly VoicedStretch[] {
  return stretches.slice(1).map(({ startMs }, index) => ({ startMs: stretches[index]?.endMs ?? 0, endMs: startMs }));
}

/** Waits until something has been heard for as long again as `ms`, from now on. */
export async function waitForSpeech(recording: Recording, ms: number): Promise<void> {
  const before = sumVoicedMs(await recording.readVoiced());
  await waitUntil(
    `another ${ms} ms of speech`,
    async () => sumVoicedMs(await recording.readVoiced()),
    (voiced) => voiced >= before + ms,
    { limitMs: 20_000 },
  );
}

/** Waits until nothing has been heard for as long as `ms`. */
export async function waitForQuiet(recording: Recording, ms: number): Promise<void> {
  let heard = -1;
  await waitUntil(
    `nothing is heard for ${ms} ms`,
    async () => {
      const before = heard;
      heard = sumVoicedMs(await recording.readVoiced());
      return heard - before;
    },
    (more) => more === 0,
    { everyMs: ms },
  );
}

/**
 * For how long a voice itself is heard. A pause within a sentence is about as long as those that `readVoiced` joins, so
 * whether one counts there hangs on where a window begins: up to 5 % of an article. Here none counts.
 */
export const voiceAlone: VoicedOptions = { windowMs: 10, joinMs: 0 };

/**
 * How long eSpeak NG itself speaks these sentences with its British voice, pauses aside, in milliseconds. 160 words a
 * minute is what speech-dispatcher asks of it at its middle rate, which is the browsers' speed 1.
 */
export async function measureEspeakMs(sentences: readonly string[]): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'hark-espeak-'));
  try {
    let total = 0;
    for (const sentence of sentences) {
      const file = join(folder, 'sentence.wav');
      await runProcess('espeak-ng', ['-v', 'en-gb', '-s', '160', '-w', file, sentence]);
      total += sumVoicedMs(findVoicedStretches(await readFile(file), voiceAlone));
    }
    return total;
  } finally {
    await rm(folder, { recursive: true });
  }
}
