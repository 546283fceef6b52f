import { putEntriesIn } from '../lexicon/put-in.ts';
import { MOST_PRONUNCIATIONS } from '../text/pronunciations/pronunciation.ts';
import type { Managed } from './managed.ts';
import { isSame, type SettingName, type SettingPlace } from './setting-place.ts';
import type { Settings } from './settings.ts';

/** Whether a choice is the clinic's. With one speed for all languages set, a language has none of its own. */
export function isManaged({ choices }: Managed, { name, key }: SettingPlace): boolean {
  return choices.some(
    ({ place }) => (place.name === name && (place.key === null || place.key === key)) || isAllSpeed(place.name, name),
  );
}

/** The same for a place written as one word: `rate`, `voices.en`. */
export function isManagedPlace(managed: Managed, written: string): boolean {
  const dot = written.indexOf('.');
  const [name, key] = dot < 0 ? [written, null] : [written.slice(0, dot), written.slice(dot + 1)];
  return isManaged(managed, { name: name as SettingName, key });
}

/** What holds: the reader's choices, with the clinic's in their place. The clinic's words come before the reader's. */
export function applyManaged(own: Settings, managed: Managed): Settings {
  const { choices, words } = managed;
  let settings = choices.some(({ place }) => place.name === 'rate') ? { ...own, rates: {} } : own;
  for (const { place, value } of choices) settings = put(settings, place, value);
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
    if (name === 'rate' && isInChange(kept, 'rates')) kept = { ...kept, rates: own.rates };
  }
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

function put(settings: Settings, { name, key }: SettingPlace, value: unknown): Settings {
  return { ...settings, [name]: key === null ? value : { ...(settings[name] as object), [key]: value } };
}

function restore(change: Partial<Settings>, own: Settings, name: SettingName, key: string): Partial<Settings> {
  const { [key]: _theirs, ...rest } = change[name] as Readonly<Record<string, unknown>>;
  const mine = own[name] as unknown as Readonly<Record<string, unknown>>;
  return { ...change, [name]: Object.hasOwn(mine, key) ? { ...rest, [key]: mine[key] } : rest };
}

function isInChange(change: Partial<Settings>, name: SettingName): boolean {
  return change[name] !== undefined;
}

function isAllSpeed(managed: SettingName, name: SettingName): boolean {
  return managed === 'rate' && name === 'rates';
}
