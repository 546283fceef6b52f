import { putEntriesIn } from '../lexicon/put-in.ts';
import { findChanges } from './find-changes.ts';
import { isRecord, isSame, putInPlace, readPlace, type SettingPlace, writePlace } from './setting-place.ts';
import type { Settings } from './settings.ts';

/** The settings on both sides of what is undone. */
interface Undone {
  readonly before: Settings;
  readonly after: Settings;
}

/**
 * The settings with what changed between `before` and `after` set back. What the reader has chosen since then stays:
 * another choice in the same place, and words and favourites that came to a list.
 */
export function undoChanges(now: Settings, { before, after }: Undone): Settings {
  const places = new Map(
    [...findChanges(before, after), ...findChanges(after, before)].map((at) => [writePlace(at), at]),
  );
  let undone = now;
  for (const place of places.values()) undone = undoAt(undone, place, { before, after });
  return isSame(now.keptParts, after.keptParts) ? { ...undone, keptParts: before.keptParts } : undone;
}

function undoAt(now: Settings, place: SettingPlace, { before, after }: Undone): Settings {
  const [mine, old, left] = [now, before, after].map((settings) => readPlace(settings, place));
  if (isSame(mine, left)) return old === undefined ? leavePlace(now, place) : putInPlace(now, place, old);
  switch (place.name) {
    case 'pronunciations':
      return {
        ...now,
        pronunciations: putEntriesIn(before.pronunciations, listNew(now.pronunciations, after.pronunciations)),
      };
    case 'favourites':
      return {
        ...now,
        favourites: [...new Set([...before.favourites, ...listNew(now.favourites, after.favourites)])],
      };
    default:
      return now;
  }
}

/** What has come to a list since. */
function listNew<Item>(now: readonly Item[], after: readonly Item[]): readonly Item[] {
  return now.filter((item) => !after.some((known) => isSame(known, item)));
}

/** Nothing is chosen there any more. */
function leavePlace(settings: Settings, { name, key }: SettingPlace): Settings {
  const choices: unknown = settings[name];
  if (key === null || !isRecord(choices)) return settings;
  const { [key]: _left, ...others } = choices;
  return { ...settings, [name]: others };
}
