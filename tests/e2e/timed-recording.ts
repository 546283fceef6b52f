import { startProcess } from '../../scripts/browser/child-process.ts';
import type { Sound } from './harness/sound.ts';

/** A recording of which each sample's time is known. */
export interface TimedRecording extends AsyncDisposable {
  /**
   * When sound began again after a silence, in milliseconds since 1970.
   * @param quietMs how long it must have been silent
   */
  readonly findOnsets: (quietMs: number) => readonly number[];
  /** When a sound was last heard, in milliseconds since 1970; null when none was. */
  readonly lastSound: () => number | null;
}

const RATE = 44_100;
const WINDOW_MS = 2;
const WINDOW = (RATE * WINDOW_MS) / 1000;
/** −36 dB: a voice's first period, and above all that a fade leaves. */
const LOUD = 500;

/**
 * Records what is played from now on, with the time of each sample. A chunk cannot arrive before its last sample was
 * played, so the earliest arrival of all, counted from the recording's start, tells when that was: other work of the
 * machine can make single chunks late, and nothing early but by the few milliseconds that the sound system renders ahead.
 */
export async function startTimedRecording(sound: Sound): Promise<TimedRecording> {
  const args = [
    '--device=hark.monitor',
    '--raw',
    '--format=s16le',
    `--rate=${RATE}`,
    '--channels=1',
    '--latency-msec=5',
  ];
  const recorder = startProcess('parec', args, { env: sound.env });
  let start = Number.POSITIVE_INFINITY;
  let samples = 0;
  let rest = Buffer.alloc(0);
  const loud: boolean[] = [];
  let peak = 0;
  recorder.child.stdout?.on('data', (chunk: Buffer) => {
    const now = performance.timeOrigin + performance.now();
    const bytes = Buffer.concat([rest, chunk]);
    const count = bytes.length >> 1;
    for (let index = 0; index < count; index += 1) {
      peak = Math.max(peak, Math.abs(bytes.readInt16LE(2 * index)));
      samples += 1;
      if (samples % Math.round(WINDOW) === 0) {
        loud.push(peak > LOUD);
        peak = 0;
      }
    }
    rest = bytes.subarray(2 * count);
    start = Math.min(start, now - (samples / RATE) * 1000);
  });
  const timeOf = (window: number) => start + ((window * Math.round(WINDOW)) / RATE) * 1000;
  return {
    findOnsets(quietMs) {
      const onsets: number[] = [];
      let quiet = Number.POSITIVE_INFINITY;
      for (const [window, isLoud] of loud.entries()) {
        if (isLoud && quiet * WINDOW_MS >= quietMs) onsets.push(timeOf(window));
        quiet = isLoud ? 0 : quiet + 1;
      }
      return onsets;
    },
    lastSound() {
      const window = loud.lastIndexOf(true);
      return window < 0 ? null : timeOf(window + 1);
    },
    [Symbol.asyncDispose]: () => recorder[Symbol.asyncDispose](),
  };
}
