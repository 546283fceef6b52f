import * as v from '../schema/schema.ts';
import { bringUpToDate, FILE_VERSION, type Migration } from './file-migrations.ts';
import { findChanges } from './find-changes.ts';
import { readChoices } from './read-choices.ts';
import { isRecord, type SettingPlace } from './setting-place.ts';
import type { Settings } from './settings.ts';

/** Hark's own bound for a file, in bytes: all words and all that is kept of files, twice over. */
export const LARGEST_SETTINGS_FILE = 1_000_000;

/** More choices than this nobody looks through. A file of all that Hark has holds some 30. */
const MOST_CHOICES = 200;

/** Why a file is not taken. Then nothing of it is. */
export type SettingsFileFault = 'large' | 'encoding' | 'broken' | 'other' | 'newer' | 'empty' | 'many';

export type SettingsFileRead =
  | {
      readonly result: 'read';
      /** The settings as they would be with all of the file. */
      readonly after: Settings;
      /** Where that differs from what is chosen now; none where the file says the same. */
      readonly changes: readonly SettingPlace[];
      /** What of the file Hark does not know or cannot take, as it is written there. */
      readonly unused: readonly string[];
    }
  | { readonly result: 'refused'; readonly fault: SettingsFileFault };

const FORMAT = 'hark-settings';

const file = v.object({
  format: v.literal(FORMAT),
  version: v.wholeFrom(1, Number.MAX_SAFE_INTEGER),
  settings: v.record(v.unknown),
});

/**
 * All settings as one file that a person can read: JSON, two spaces deep, with a line break at the end.
 * @param hark the version that writes it, for whoever reads it
 */
export function writeSettingsFile(settings: Settings, hark: string): string {
  return `${JSON.stringify({ format: FORMAT, version: FILE_VERSION, hark, settings }, null, 2)}\n`;
}

/**
 * What a file of settings would change. It takes nothing: `takeChanges` does, with the places that the reader agrees to.
 *
 * @param migrations from each version to the next, the first one from version 1
 */
export function readSettingsFile(text: string, mine: Settings, migrations?: readonly Migration[]): SettingsFileRead {
  // Whoever has the file itself looks at its bytes first; they are never fewer than its units.
  if (text.length > LARGEST_SETTINGS_FILE) return refuse('large');
  const json = parseJson(text);
  if (json === undefined) return refuse('broken');
  const parsed = v.parse(file, json);
  if (parsed === null) return refuse('other');
  const { version, settings } = parsed;
  const choices = bringUpToDate(settings, version, migrations);
  if (choices === 'newer') return refuse('newer');
  if (countChoices(choices) > MOST_CHOICES) return refuse('many');
  const { settings: after, unused } = readChoices(choices, mine);
  const changes = findChanges(mine, after);
  if (Object.keys(choices).length === 0 || (changes.length === 0 && unused.length > 0)) return refuse('empty');
  return { result: 'read', after, changes, unused };
}

function refuse(fault: SettingsFileFault): SettingsFileRead {
  return { result: 'refused', fault };
}

function countChoices(choices: Readonly<Record<string, unknown>>): number {
  return Object.values(choices).reduce<number>(
    (count, value) => count + (isRecord(value) ? Object.keys(value).length : 1),
    0,
  );
}

/** Undefined where the text is no JSON, which can say anything else. */
function parseJson(text: string): unknown {
  try {
    // Some editors put a byte order mark before the first sign.
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}
