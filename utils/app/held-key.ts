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

interface Press {
  readonly at: number;
  /** Since the press before, in ms. */
  readonly gap: number;
  readonly task: () => void;
}

/** Presses that follow one another too closely to be surely new. */
interface Row {
  readonly from: number;
  /** How many of them were taken for new. */
  readonly taken: number;
  /** Those of which nobody knows yet whether they are new. */
  readonly doubtful: readonly Press[];
}

/**
 * Browsers send a command again and again while its key is held down (Chromium 156 on Linux: 8 times in 0.9 s, 22 in
 * 1.5 s) and do not tell that from new presses. For a hand that trembles or is slow to let go, reading would begin and
 * pause many times, and stay silent half of the times.
 *
 * A press is new long after the one before, or where a key was seen to be let go as often as one was pressed. Where
 * nobody knows, it waits for a moment: a busy page hears of its keys late, and then judges once more. If it still does
 * not know, another press that follows at once shows that the key is held.
 */
export function createHeldKey({ clock, countReleases }: HeldKeyParts): HeldKey {
  let lastAt = Number.NEGATIVE_INFINITY;
  let row: Row = { from: 0, taken: 0, doubtful: [] };
  let callOff = () => {};

  const take = ({ task }: Press) => {
    row = { ...row, taken: row.taken + 1 };
    task();
  };
  const judge = (press: Press) => {
    if (countReleases(row.from, press.at) >= row.taken) take(press);
    else row = { ...row, doubtful: [...row.doubtful, press] };
  };
  /** @param next how long after the last press another one followed, in ms */
  const settle = (next: number) => {
    const { doubtful } = row;
    row = { ...row, doubtful: [] };
    for (const press of doubtful) judge(press);
    const last = row.doubtful.at(-1);
    if (!last || last !== doubtful.at(-1) || last.gap < REPEAT_MS || next < REPEAT_MS) return;
    row = { ...row, doubtful: row.doubtful.slice(0, -1) };
    take(last);
  };

  return {
    press(at, task) {
      const gap = at - lastAt;
      lastAt = at;
      callOff();
      settle(gap);
      if (gap > LONGEST_WAIT_MS) row = { from: at - ON_ITS_WAY_MS, taken: 0, doubtful: [] };
      judge({ at, gap, task });
      if (row.doubtful.length > 0) callOff = clock.after(ON_ITS_WAY_MS, () => settle(ON_ITS_WAY_MS));
    },
  };
}
