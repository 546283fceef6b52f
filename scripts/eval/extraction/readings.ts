import type { StoredSettings } from './eval-browser.ts';

/** One way of Hark to read a page: a row of the table. */
export interface Reading {
  readonly row: string;
  /** As the row is called in the table. */
  readonly title: string;
  readonly settings: StoredSettings;
}

/**
 * Spoken forms would blur the comparison, so the pages are read exactly as they are written. The first
 * reading is the one that is compared with the rivals and explained.
 */
export const READINGS: readonly [Reading, ...Reading[]] = [
  { row: 'hark', title: 'Hark', settings: { reading: 'as-written' } },
];
