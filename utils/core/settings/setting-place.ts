import { languageOfVoice } from '../voices/voice-id.ts';
import type { Settings } from './settings.ts';

/**
 * One choice among the settings: `rate`, or one entry of a setting that has several (`voices`, `en`). What is kept of
 * files of words (`keptParts`) has no place of its own: it goes with the words.
 */
export interface SettingPlace {
  readonly name: SettingName;
  /** Null where the setting is one choice as a whole. */
  readonly key: string | null;
}

export type SettingName = Exclude<keyof Settings, 'keptParts'>;

/** One place as one word: `rate`, `voices.en`. */
export function writePlace({ name, key }: SettingPlace): string {
  return key === null ? name : `${name}.${key}`;
}

/** What stands there, or undefined where nothing was chosen. */
export function readPlace(settings: Settings, { name, key }: SettingPlace): unknown {
  const value: unknown = settings[name];
  if (key === null) return value;
  return isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

/** The settings with another value there. */
export function putInPlace(settings: Settings, { name, key }: SettingPlace, value: unknown): Settings {
  return { ...settings, [name]: key === null ? value : { ...(settings[name] as object), [key]: value } };
}

/** The choices in which two settings differ, in the order of the settings. */
export function findChanges(before: Settings, after: Settings): readonly SettingPlace[] {
  return listPlaces(after).filter((place) => !isSame(readPlace(before, place), readPlace(after, place)));
}

/** The settings with the choices at these places as they are in others. */
export function takeChanges(settings: Settings, from: Settings, places: readonly SettingPlace[]): Settings {
  let taken = settings;
  for (const { name, key } of places) {
    taken = putInPlace(taken, { name, key }, readPlace(from, { name, key }));
    if (name === 'rates') taken = { ...taken, voiceRates: keepBoth(taken.voiceRates, from.voiceRates, key) };
    if (name === 'pronunciations') taken = { ...taken, keptParts: from.keptParts };
  }
  return taken;
}

/** The speeds of voices, of one language only those that the others have too. */
function keepBoth(mine: Settings['voiceRates'], others: Settings['voiceRates'], language: string | null) {
  const kept = Object.entries(mine).filter(([id]) => languageOfVoice(id) !== language || Object.hasOwn(others, id));
  return Object.fromEntries(kept);
}

/** All choices that are made in settings. */
function listPlaces(settings: Settings): readonly SettingPlace[] {
  return (Object.keys(settings) as (keyof Settings)[]).flatMap((name): readonly SettingPlace[] => {
    if (name === 'keptParts') return [];
    const value: unknown = settings[name];
    return isRecord(value) ? Object.keys(value).map((key) => ({ name, key })) : [{ name, key: null }];
  });
}

/** Of values as JSON has them: whether one says what the other says. */
export function isSame(one: unknown, other: unknown): boolean {
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((item, at) => isSame(item, other[at]));
  }
  if (isRecord(one) && isRecord(other)) {
    const keys = Object.keys(one);
    return (
      keys.length === Object.keys(other).length &&
      keys.every((key) => Object.hasOwn(other, key) && isSame(one[key], other[key]))
    );
  }
  return Object.is(one, other);
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
