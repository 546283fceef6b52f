import type { PlayerView } from '@/utils/core/reading/player-view.ts';
import type { Announced } from './find-announced-parts.ts';
import type { StructurePart } from './page-parts.ts';
import type { Passage, ReaderState } from './reader-state.ts';

/** The closed section, or the list of sources passed over, that was announced last, and by which sentence of the script. */
export type AnnouncedSection = Announced & { readonly sentence: number };

/**
 * The section that a press of "open" would mean now: of the sentence that is being read, or of the
 * one before it, since a press may come late. Without the structure nothing has been announced.
 */
export function findAnnounced(
  before: AnnouncedSection | null,
  { pageText, closedSections, script }: Pick<Passage, 'pageText' | 'closedSections' | 'script'>,
  { activity, position }: PlayerView,
  structure: StructurePart | null,
): AnnouncedSection | null {
  if (structure === null || closedSections === 'read' || activity.status === 'idle') return null;
  if (position === null) return before;
  const { place, sentence } = position;
  // News come at every word, and to look whether a heading can be pressed has the browser do its style at once:
  // 400 ms on a page of a million words just marked in Chromium 156.
  const kinds = script.taken().sentences[place.sentence]?.cues.map(({ says }) => says.kind) ?? [];
  const found = sentence === null ? null : structure.findAnnouncedParts(kinds, pageText, sentence);
  if (found) return { ...found, sentence: place.sentence };
  return before !== null && before.sentence === place.sentence - 1 ? before : null;
}

/** Whether a closed section is being announced at this moment, or was the last that was heard. */
export function isSectionAnnounced(state: ReaderState): boolean {
  if (state.status === 'empty' || state.announced === null) return false;
  const { position } = state.view;
  return position === null || position.place.sentence === state.announced.sentence;
}
