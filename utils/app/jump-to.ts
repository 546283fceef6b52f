import { isResting } from '@/utils/core/reading/is-active.ts';
import { findReadText } from '@/utils/dom/find-read-text.ts';
import type { LivePlace } from '@/utils/dom/live-place.ts';
import type { HostKeeper } from './host-keeper.ts';
import type { ReaderParts } from './reader-parts.ts';
import { loadView, type ReaderState } from './reader-state.ts';
import type { ReaderStore } from './reader-store.ts';

interface JumpParts extends Pick<ReaderParts, 'doInSlices'> {
  readonly store: ReaderStore;
  readonly host: Pick<HostKeeper, 'begin'>;
}

/** Where a place of the page stands in the passage that is being read, on the article's number line; null elsewhere. */
export function findJump(state: ReaderState, place: LivePlace): number | null {
  if (state.status !== 'open' || isResting(state.view.activity)) return null;
  const at = findReadText(state.passage.pageText, place);
  return at !== null && at >= state.passage.from ? at : null;
}

/** Reads on from the word at a place of the passage that is being read, or stands paused; elsewhere it changes nothing. */
export async function jumpTo({ store, host, doInSlices }: JumpParts, place: LivePlace): Promise<void> {
  const before = store.state();
  const at = findJump(before, place);
  if (before.status !== 'open' || at === null) return;
  const { passage } = before;
  const next = await doInSlices(passage.script.takeTo(at + 1));
  const state = store.state();
  const sentence = passage.script.taken().sentences[next - 1];
  if (state.status !== 'open' || state.passage !== passage || sentence === undefined) return;
  // Behind the sentence there is nothing to say before the next one.
  const isWithin = at < sentence.span.end;
  const position = {
    place: isWithin ? { sentence: next - 1, offset: at - sentence.span.start } : { sentence: next, offset: 0 },
    sentence: isWithin ? sentence.span : null,
    word: null,
  };
  await host.begin(passage, loadView({ ...state.view, position }));
}
