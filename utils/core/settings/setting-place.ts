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
