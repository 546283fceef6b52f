import { isRecord, isSame, type SettingPlace } from './setting-place.ts';
import { parseSettings, type Settings } from './settings.ts';

/** A choice, and where it stands among the settings. */
export interface Choice {
  readonly place: SettingPlace;
  readonly value: unknown;
}

/** The choices that somebody else wrote down, and what of them is none, as it is written there: `rate`, `voices.en`. */
export interface ChoicesListed {
  readonly choices: readonly Choice[];
  readonly unused: readonly string[];
}

const DEFAULTS = parseSettings({});

/**
 * Each choice by itself: one that Hark does not know costs none of the others. Where Hark would have to change anything
 * of a value to keep it, it is none. Words and what is kept of their files (`pronunciations`, `keptParts`) are passed
 * over.
 *
 * @param written from a file or a policy: names of settings, each with its value; any of them may be missing
 */
export function listChoices(written: Readonly<Record<string, unknown>>): ChoicesListed {
  const choices: Choice[] = [];
  const unused: string[] = [];
  for (const [name, value] of Object.entries(written)) {
    if (name === 'pronunciations' || name === 'keptParts') continue;
    if (!isSettingName(name)) unused.push(name);
    else if (!isRecord(DEFAULTS[name])) {
      if (isSame(parseSettings({ [name]: value })[name], value)) choices.push({ place: { name, key: null }, value });
      else unused.push(name);
    } else if (!isRecord(value)) unused.push(name);
    else {
      for (const [key, entry] of Object.entries(value)) {
        const parsed: unknown = parseSettings({ [name]: { [key]: entry } })[name];
        if (isRecord(parsed) && Object.hasOwn(parsed, key) && isSame(parsed[key], entry)) {
          choices.push({ place: { name, key }, value: entry });
        } else unused.push(`${name}.${key}`);
      }
    }
  }
  return { choices, unused };
}

function isSettingName(name: string): name is SettingPlace['name'] & keyof Settings {
  return Object.hasOwn(DEFAULTS, name);
}
