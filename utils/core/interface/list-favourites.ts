import type { VoiceEntries, VoiceEntry } from './voice-list.ts';

/** The reader's favourites among the voices, in the order they were chosen; those of other languages than the first with its name. */
export function listFavourites(groups: readonly VoiceEntries[], ids: readonly string[]): readonly VoiceEntry[] {
  return ids.flatMap((id) => findFavourite(groups, id) ?? []);
}

/** Looked for without a list of them all: on Linux there are thousands, and it is asked for at every word. */
function findFavourite(groups: readonly VoiceEntries[], wanted: string): VoiceEntry | null {
  const isWanted = ({ id }: VoiceEntry) => id === wanted;
  for (const [index, { name, voices, more }] of groups.entries()) {
    const entry = voices.find(isWanted) ?? more.find(isWanted);
    if (entry !== undefined) return index === 0 ? entry : { ...entry, name: `${entry.name} (${name})` };
  }
  return null;
}
