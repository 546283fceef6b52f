import type { CueWords } from '@/utils/core/article/cue.ts';
import type { PlayerView } from '@/utils/core/reading/player-view.ts';
import type { Announced } from './find-announced-parts.ts';
import type { StructurePart } from './page-parts.ts';
import type { Passage, ReaderState } from './reader-state.ts';

/** The closed section, or the list of sources passed over, that was announced last, and by which sentence of the script. */
export type AnnouncedSection = Announced & { readonly sentence: number };

/**
 * The section that a press of "open" would mean now: of the sentence that is being read, or of the
 * one before it, since a press may come late. Null while the structure has not come.
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
  const kinds = kindsOf(script, place.sentence);
  const found = sentence === null ? null : structure.findAnnouncedParts(kinds, pageText, sentence);
  if (found) return { ...found, sentence: place.sentence };
  return before !== null && before.sentence === place.sentence - 1 ? before : null;
}

/** Whether the sentence that is being read says that what follows its heading is not read. */
export function isAnnouncing({ script }: Pick<Passage, 'script'>, { position }: PlayerView): boolean {
  const kinds = position ? kindsOf(script, position.place.sentence) : [];
  return kinds.includes('closed section') || kinds.includes('passed list');
}

function kindsOf(script: Passage['script'], sentence: number): readonly CueWords['kind'][] {
  return script.taken().sentences[sentence]?.cues.map(({ says }) => says.kind) ?? [];
}

/** Whether a closed section is being announced at this moment, or was the last that was heard. */
export function isSectionAnnounced(state: ReaderState): boolean {
  if (state.status === 'empty' || state.announced === null) return false;
  const { position } = state.view;
  return position === null || position.place.sentence === state.announced.sentence;
}
