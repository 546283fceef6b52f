import { putLexiconIn } from '../lexicon/put-in.ts';
import { checkEntry } from '../text/pronunciations/check-entry.ts';
import { tidyPronunciation } from '../text/pronunciations/pronunciation.ts';
import { isRecord, isSame } from './setting-place.ts';
import { parseSettings, type Settings } from './settings.ts';

/** Settings with the choices that somebody else wrote down put in. */
export interface ChoicesRead {
  readonly settings: Settings;
  /** What of it Hark does not know or cannot take, as it is written there: `rate`, `voices.en`. */
  readonly unused: readonly string[];
}

/**
 * Puts choices into settings, each by itself: one that Hark does not know costs none of the others. Lists grow and
 * lose nothing: words and favourites are added to those there are. Words that may not be said are left out.
 *
 * @param choices from a file or a policy: names of settings, each with its value; any of them may be missing
 */
export function readChoices(choices: Readonly<Record<string, unknown>>, mine: Settings): ChoicesRead {
  let settings = mine;
  const unused: string[] = [];
  for (const [name, value] of Object.entries(choices)) {
    if (name === 'pronunciations' || name === 'keptParts') continue;
    const own: unknown = isSettingName(name, mine) ? mine[name] : undefined;
    if (isRecord(own) && isRecord(value)) {
      for (const [key, entry] of Object.entries(value)) {
        const parsed: unknown = parseSettings({ [name]: { ...own, [key]: entry } })[name as keyof Settings];
        if (isRecord(parsed) && Object.hasOwn(parsed, key) && isSame(parsed[key], entry)) {
          settings = { ...settings, [name]: { ...(settings[name as keyof Settings] as object), [key]: entry } };
        } else unused.push(`${name}.${key}`);
      }
    } else {
      const parsed = parseSettings({ [name]: value })[name as keyof Settings];
      // Where Hark would have to change anything of it, it is not what the file says.
      if (own === undefined || isRecord(own) || !isSame(parsed, value)) unused.push(name);
      else settings = { ...settings, [name]: Array.isArray(own) ? join(own, parsed) : parsed };
    }
  }
  return putWordsIn(settings, choices, unused);
}

function isSettingName(name: string, settings: Settings): name is keyof Settings {
  return Object.hasOwn(settings, name);
}

function join(mine: readonly unknown[], theirs: unknown): readonly unknown[] {
  if (!Array.isArray(theirs)) return mine;
  return [...mine, ...theirs.filter((item) => !mine.some((own) => isSame(own, item)))];
}

function putWordsIn(settings: Settings, choices: Readonly<Record<string, unknown>>, unused: readonly string[]) {
  const { pronunciations = [], keptParts = [] } = choices;
  const words = parseSettings({ pronunciations, keptParts });
  const entries = words.pronunciations.map(tidyPronunciation).filter((entry) => checkEntry(entry) === null);
  const put = putLexiconIn(
    { entries: settings.pronunciations, kept: settings.keptParts },
    { entries, kept: words.keptParts },
  );
  const isWhole =
    put.result === 'put' &&
    Array.isArray(pronunciations) &&
    entries.length === pronunciations.length &&
    isSame(words.keptParts, keptParts);
  return {
    settings:
      put.result === 'put'
        ? { ...settings, pronunciations: put.lexicon.entries, keptParts: put.lexicon.kept }
        : settings,
    unused: isWhole ? unused : [...unused, 'pronunciations'],
  };
}
