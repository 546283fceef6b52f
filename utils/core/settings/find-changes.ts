import { isRecord, isSame, readPlace, type SettingPlace } from './setting-place.ts';
import type { Settings } from './settings.ts';

/** The choices in which two settings differ, in the order of the settings. */
export function findChanges(before: Settings, after: Settings): readonly SettingPlace[] {
  return listPlaces(after).filter((place) => !isSame(readPlace(before, place), readPlace(after, place)));
}

/** All choices that are made in settings. */
function listPlaces(settings: Settings): readonly SettingPlace[] {
  return (Object.keys(settings) as (keyof Settings)[]).flatMap((name): readonly SettingPlace[] => {
    if (name === 'keptParts') return [];
    const value: unknown = settings[name];
    return isRecord(value) ? Object.keys(value).map((key) => ({ name, key })) : [{ name, key: null }];
  });
}
