import type { PlayerView } from '@/utils/core/reading/player-view.ts';
import type { TextSpan } from '@/utils/core/text/span.ts';
import type { Passage, ReaderState } from './reader-state.ts';

const KINDS = ['closed section', 'passed list'] as const;

/** The closed section, or the list of sources passed over, that was announced last. */
export interface AnnouncedSection {
  readonly kind: (typeof KINDS)[number];
  /** Of the script: its heading. */
  readonly sentence: number;
  /** The same on the article's number line. */
  readonly span: TextSpan;
}

/** The section that a press of "open" would mean now: of the sentence that is being read, or of the one before it, since a press may come late. */
export function findAnnounced(
  before: AnnouncedSection | null,
  { closedSections, script }: Pick<Passage, 'closedSections' | 'script'>,
  { activity, position }: PlayerView,
): AnnouncedSection | null {
  if (closedSections === 'read' || activity.status === 'idle') return null;
  if (position === null) return before;
  const { place, sentence: span } = position;
  const said = script.taken().sentences[place.sentence]?.cues.map(({ says }) => says.kind) ?? [];
  const kind = span && KINDS.find((one) => said.includes(one));
  if (kind) return { kind, sentence: place.sentence, span };
  return before !== null && before.sentence === place.sentence - 1 ? before : null;
}

/** Whether a closed section is being announced at this moment, or was the last that was heard. */
export function isSectionAnnounced(state: ReaderState): boolean {
  if (state.status === 'empty' || state.announced === null) return false;
  const { position } = state.view;
  return position === null || position.place.sentence === state.announced.sentence;
}
