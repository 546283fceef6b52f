import type { Clock } from '@/utils/core/speech/clock.ts';

interface HeldKeyParts {
  readonly clock: Clock;
  /** How often keys were seen to be let go in that time, in ms since 1970. */
  readonly countReleases: (from: number, to: number) => number;
}

/** The key that begins and pauses, which a hand may hold for longer than a tap. */
export interface HeldKey {
  /**
   * Does what the key asks for, once for each time it goes down.
   * @param at when the browser told of it, in ms since 1970: on a busy machine it comes here late, and others with it
   */
  press(at: number, task: () => void): void;
}

/** The longest wait before a key repeats itself that Windows offers is a second; on X11 it is 660 ms. */
const LONGEST_WAIT_MS = 1100;
/** Longer than between two repetitions at the usual speeds (33 ms on Windows, 40 ms on X11). */
const REPEAT_MS = 120;
/** Within this a press is told of after the key went down, and comes here after it was told of. */
const ON_ITS_WAY_MS = 250;

/** Presses that follow one another too closely to be surely new. */
interface Row {
  readonly from: number;
  /** How many of them were taken for new. */
  readonly taken: number;
}

/**
 * Browsers send a command again and again while its key is held down (Chromium 156 on Linux: 8 times in 0.9 s, 22 in
 * 1.5 s) and do not tell that from new presses. For a hand that trembles or is slow to let go, reading would begin and
 * pause many times, and stay silent half of the times.
 *
 * A press is new long after the one before, or where a key was seen to be let go as often as one was pressed. Where
 * nobody knows, it waits for a moment: another one that follows at once shows that the key is held.
 */
export function createHeldKey({ clock, countReleases }: HeldKeyParts): HeldKey {
  let lastAt = Number.NEGATIVE_INFINITY;
  let row: Row = { from: 0, taken: 0 };
  let waiting: { readonly callOff: () => void; readonly take: () => void } | null = null;

  return {
    press(at, task) {
      const gap = at - lastAt;
      lastAt = at;
      if (gap > LONGEST_WAIT_MS) row = { from: at - ON_ITS_WAY_MS, taken: 0 };
      const take = () => {
        waiting = null;
        row = { ...row, taken: row.taken + 1 };
        task();
      };
      const before = waiting;
      waiting = null;
      before?.callOff();
      const isRepeated = countReleases(row.from, at) < row.taken;
      if (isRepeated && gap < REPEAT_MS) return;
      before?.take();
      if (isRepeated) waiting = { take, callOff: clock.after(ON_ITS_WAY_MS, take) };
      else take();
    },
  };
}
