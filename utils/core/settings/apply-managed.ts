import { putEntriesIn } from '../lexicon/put-in.ts';
import { MOST_PRONUNCIATIONS } from '../text/pronunciations/pronunciation.ts';
import { languageOfVoice } from '../voices/voice-id.ts';
import type { Managed } from './managed.ts';
import { isSame, putInPlace, type SettingName, type SettingPlace } from './setting-place.ts';
import type { Settings } from './settings.ts';
import type { SpeedSubject } from './speed.ts';

/** Whether a choice is the clinic's. With one speed for all set, a language and a voice have none of their own; with a language's, its voices. */
export function isManaged({ choices }: Managed, { name, key }: SettingPlace): boolean {
  return choices.some(
    ({ place }) =>
      (place.name === name && (place.key === null || place.key === key)) || isSpeedAbove(place, { name, key }),
  );
}

/** The same for a place written as one word: `rate`, `voices.en`. */
export function isManagedPlace(managed: Managed, written: string): boolean {
  const dot = written.indexOf('.');
  const [name, key] = dot < 0 ? [written, null] : [written.slice(0, dot), written.slice(dot + 1)];
  return isManaged(managed, { name: name as SettingName, key });
}

/** Where the speed stands that counts for a voice or a language: what is the clinic's there, the reader cannot change. */
export function speedPlace({ lang, voiceId }: SpeedSubject): SettingPlace {
  return voiceId ? { name: 'voiceRates', key: voiceId } : { name: 'rates', key: lang ?? '' };
}

/** What holds: the reader's choices, with the clinic's in their place. The clinic's words come before the reader's. */
export function applyManaged(own: Settings, managed: Managed): Settings {
  const { choices, words } = managed;
  let settings: Settings = {
    ...own,
    rates: leaveOwn('rates', own, managed),
    voiceRates: leaveOwn('voiceRates', own, managed),
  };
  for (const { place, value } of choices) settings = putInPlace(settings, place, value);
  if (words.length === 0) return settings;
  const all = putEntriesIn(putEntriesIn(words, own.pronunciations), words);
  return { ...settings, pronunciations: all.slice(0, MOST_PRONUNCIATIONS) };
}

/**
 * What of a change may be stored as the reader's own: nothing in a place of the clinic's, and none of its words.
 * @param own the reader's settings as they are stored
 */
export function keepOwn(change: Partial<Settings>, own: Settings, managed: Managed): Partial<Settings> {
  let kept = change;
  for (const { place } of managed.choices) {
    const { name, key } = place;
    if (isInChange(kept, name)) kept = key === null ? { ...kept, [name]: own[name] } : restore(kept, own, name, key);
  }
  kept = { ...kept, ...keepSpeeds('rates', kept, own, managed), ...keepSpeeds('voiceRates', kept, own, managed) };
  const { words } = managed;
  if (kept.pronunciations === undefined || words.length === 0) return kept;
  const isTheirs = (entry: unknown) => words.some((word) => isSame(word, entry));
  return {
    ...kept,
    pronunciations: kept.pronunciations.filter(
      (entry) => !isTheirs(entry) || own.pronunciations.some((mine) => isSame(mine, entry)),
    ),
  };
}

function restore(change: Partial<Settings>, own: Settings, name: SettingName, key: string): Partial<Settings> {
  const { [key]: _theirs, ...rest } = change[name] as Readonly<Record<string, unknown>>;
  const mine = own[name] as unknown as Readonly<Record<string, unknown>>;
  return { ...change, [name]: Object.hasOwn(mine, key) ? { ...rest, [key]: mine[key] } : rest };
}

function isInChange(change: Partial<Settings>, name: SettingName): boolean {
  return change[name] !== undefined;
}

type SpeedsByKey = 'rates' | 'voiceRates';

/** The reader's own speeds less those that the clinic's stand above. */
function leaveOwn(name: SpeedsByKey, own: Settings, managed: Managed): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(own[name]).filter(([key]) => !isManaged(managed, { name, key })));
}

/** Of a change of speeds: the clinic's as they were, as the reader has them. */
function keepSpeeds(name: SpeedsByKey, change: Partial<Settings>, own: Settings, managed: Managed): Partial<Settings> {
  const speeds = change[name];
  if (speeds === undefined) return {};
  const isTheirs = ([key]: readonly [string, number]) => isManaged(managed, { name, key });
  const mine = Object.entries(speeds).filter((entry) => !isTheirs(entry));
  return { [name]: Object.fromEntries([...Object.entries(own[name]).filter(isTheirs), ...mine]) };
}

/** Of speeds, the more general one that is set leaves none of the more special ones to the reader. */
function isSpeedAbove(managed: SettingPlace, { name, key }: SettingPlace): boolean {
  if (managed.name === 'rate') return name === 'rates' || name === 'voiceRates';
  return managed.name === 'rates' && name === 'voiceRates' && managed.key === languageOfVoice(key ?? '');
}
