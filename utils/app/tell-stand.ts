import type { ReadingStand } from '@/utils/core/messages/reading-view.ts';
import type { PlayerView } from '@/utils/core/reading/player-view.ts';
import type { SpanLeader } from '@/utils/dom/lead-span.ts';
import type { ReaderState } from './reader-state.ts';

/** How the reader of a tab stands, for a view of its article. @param leader from the passage to that article; null while none is shown */
export function tellStand(state: ReaderState, leader: SpanLeader | null): ReadingStand {
  const { problem, tabSound } = state;
  const reading = state.status === 'open' ? { view: leadView(state.view, leader), holder: state.holder } : null;
  return { type: 'stands', reading, problem, tabSound };
}

function leadView(view: PlayerView, leader: SpanLeader | null): PlayerView {
  if (view.position === null) return view;
  const { place, sentence, word } = view.position;
  const lead = (span: typeof word) => (span === null ? null : (leader?.lead(span) ?? null));
  return { ...view, position: { place, sentence: lead(sentence), word: lead(word) } };
}
