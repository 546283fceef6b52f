import { estimateDuration, type Pace } from './estimate-duration.ts';

/**
 * How long an engine may stay silent before an attempt counts as failed.
 * The numbers for end follow what shipping readers need (research: end = estimate × 1.6 + 3 s).
 */

/** What is still to be said, and how fast. */
export interface Remaining {
  readonly text: string;
  readonly rate: number;
  readonly pace: Pace | null;
}

/**
 * `speak` to `started`, by how many attempts have failed before at this place. The first waits
 * longest, because an engine that was idle loads first. All three and the waits between them
 * stay under ten seconds: after that a reader is told.
 */
export function startLimit(failedBefore: number): number {
  return [4000, 3000][failedBefore] ?? 2000;
}

/** From now to `ended`; counted anew at each word. */
export function endLimit(remaining: Remaining): number {
  return Math.round(estimateDuration(remaining.text, remaining.rate, remaining.pace) * 1.6 + 3000);
}

/** From one word to the next, for a voice known to report words. `text` runs to the next word's end. */
export function progressLimit(remaining: Remaining): number {
  return Math.round(estimateDuration(remaining.text, remaining.rate, remaining.pace) * 1.6 + 5000);
}
