import { parseSettings } from '../../../utils/core/settings/settings.ts';
import type { StoredSettings } from './eval-browser.ts';

/** One way of Hark to read a page: a row of the table. */
export interface Reading {
  readonly row: string;
  /** As the row is called in the table. */
  readonly title: string;
  readonly settings: StoredSettings;
}

/** Spoken forms would blur the comparison, and pauses would take the time that they take. */
const AS_WRITTEN: StoredSettings = { reading: 'as-written', pauses: 'none' };

/** The first reading is the one that is compared with the rivals and explained. */
const HARK: Reading = { row: 'hark', title: 'Hark', settings: AS_WRITTEN };

/** Other readings differ in one setting, and are measured if the product knows it. */
const OTHERS = [
  { row: 'hark-closed-sections', title: 'Hark, closed sections read', setting: { closedSections: 'read' } },
];

export function listReadings(
  parse: (stored: unknown) => StoredSettings = parseSettings,
): readonly [Reading, ...Reading[]] {
  const isKnown = (setting: StoredSettings) => {
    const parsed = parse(setting);
    return Object.entries(setting).every(([key, value]) => parsed[key] === value);
  };
  const others = OTHERS.filter(({ setting }) => isKnown(setting));
  return [HARK, ...others.map(({ row, title, setting }) => ({ row, title, settings: { ...AS_WRITTEN, ...setting } }))];
}
