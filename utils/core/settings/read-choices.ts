import { putLexiconIn } from '../lexicon/put-in.ts';
import { checkEntry } from '../text/pronunciations/check-entry.ts';
import { tidyPronunciation } from '../text/pronunciations/pronunciation.ts';
import { listChoices } from './list-choices.ts';
import { isSame, readPlace, type SettingPlace } from './setting-place.ts';
import { parseSettings, type Settings } from './settings.ts';
import { leaveOutVoices } from './speed.ts';

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
  const { choices: taken, unused } = listChoices(choices);
  // A new speed for a language is to be heard, whatever voices of it had: they have what is written for them.
  const voiceRates = taken.reduce((speeds, { place, value }) => {
    const isNew = place.name === 'rates' && readPlace(mine, place) !== value;
    return isNew ? leaveOutVoices(speeds, place.key) : speeds;
  }, mine.voiceRates);
  let settings: Settings = { ...mine, voiceRates };
  for (const { place, value } of taken) settings = putChoice(settings, place, value);
  return putWordsIn(settings, choices, unused);
}

/** A list grows by what is not in it yet; all else is put in the place of what was there. */
function putChoice(settings: Settings, { name, key }: SettingPlace, value: unknown): Settings {
  const own: unknown = settings[name];
  if (key !== null) return { ...settings, [name]: { ...(own as object), [key]: value } };
  if (!Array.isArray(own) || !Array.isArray(value)) return { ...settings, [name]: value };
  return { ...settings, [name]: [...own, ...value.filter((item) => !own.some((known) => isSame(known, item)))] };
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
