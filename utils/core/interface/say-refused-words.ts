import type { Managed } from '../settings/managed.ts';
import { checkEntry } from '../text/pronunciations/check-entry.ts';

/** The words of a clinic that are never said its way, as in "pronunciations (mg)". */
export function sayRefusedWords({ words }: Managed): readonly string[] {
  return words.filter((entry) => checkEntry(entry) !== null).map(({ text }) => `pronunciations (${text})`);
}
