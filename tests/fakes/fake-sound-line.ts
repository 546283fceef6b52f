import type { Clock } from '@/utils/core/speech/clock.ts';
import { SAMPLE_RATE } from '@/utils/core/speech/synthesis.ts';
import type { SoundLine } from '@/utils/platform/built-in-voice/sound-line.ts';

/** `good`; `stands still`: its clock never goes on, as where a browser lets nothing sound; `breaks`: takes no sound. */
export type LinePersonality = 'good' | 'stands still' | 'breaks';

/** The way to the ear. */
export const LATENCY_MS = 40;

/** A sound line on a clock that tests move, and what has been on it. */
export function createFakeSoundLine(clock: Clock, personality: LinePersonality = 'good') {
  const bornAt = clock.now();
  /** How long it has stood still in all, and since when it does; null while it runs. */
  let stood = 0;
  let since: number | null = null;
  const time = () => (personality === 'stands still' ? 0 : (since ?? clock.now()) - bornAt - stood);
  let end: number | null = null;
  let cuts = 0;
  let volume = 1;
  const resume = () => {
    if (since !== null) stood += clock.now() - since;
    since = null;
  };
  const line: SoundLine = {
    add(samples) {
      if (personality === 'breaks') throw new Error('no sound');
      const at = Math.max(end ?? 0, time() + 10);
      end = at + (samples.length / SAMPLE_RATE) * 1000;
      return at;
    },
    endsAt: () => end,
    heard: () => time() - LATENCY_MS,
    setVolume(next) {
      volume = next;
    },
    suspend() {
      since ??= clock.now();
    },
    resume,
    clear() {
      if (end !== null && end > time()) cuts += 1;
      end = null;
      resume();
    },
  };
  return { line, cuts: () => cuts, volume: () => volume };
}
