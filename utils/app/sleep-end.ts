import type { SleepTimer } from '@/utils/core/reading/player-memory.ts';
import type { SleepEnd } from '@/utils/core/reading/player-view.ts';

const MINUTE_MS = 60_000;

/** The end of minutes that begin now. */
export function endOf(minutes: number, time: number): SleepEnd {
  return { minutes, until: time + minutes * MINUTE_MS };
}

/** The player's timer by the system's clock, which shows `time` when the player's shows `now`. */
export function toSleepEnd({ minutes, at }: SleepTimer, now: number, time: number): SleepEnd {
  return { minutes, until: Math.round(time + at - now) };
}

/** What is left of it. A clock that was put back makes it no longer than it was; what is over in a pause is over. */
export function leftOf({ minutes, until }: SleepEnd, time: number): { minutes: number | null; leftMs: number } {
  const leftMs = Math.min(until - time, minutes * MINUTE_MS);
  return { minutes: leftMs > 0 ? minutes : null, leftMs };
}
