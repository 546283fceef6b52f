import { isResting } from '@/utils/core/reading/is-active.ts';
import type { PlayerView } from '@/utils/core/reading/player-view.ts';
import type { LivePlace } from '@/utils/dom/live-place.ts';
import { nodeOf } from '@/utils/dom/text-source.ts';
import { findPageText } from './find-page-text.ts';
import { ifReachable } from './host-unreachable.ts';
import { type Matching, matchPassage } from './match-passage.ts';
import type { PassageWriter } from './passage-writer.ts';
import type { Presses } from './presses.ts';
import type { ReaderParts } from './reader-parts.ts';
import type { OpenState, Passage } from './reader-state.ts';
import type { ReaderStore } from './reader-store.ts';

export interface RereadPageParts extends Pick<ReaderParts, 'marks' | 'readArticle' | 'readAddress' | 'doInSlices'> {
  readonly store: ReaderStore;
  readonly presses: Pick<Presses, 'isPreparing'>;
  readonly writer: Pick<PassageWriter, 'rewrite'>;
}

/** What became of a passage that was to be read again; `nothing-open` where the page could not be looked at. */
export type RereadOutcome = Matching['status'] | 'nothing-open';

/** Reads the article of a page that has changed again, with the place kept and without a break. */
export async function rereadPage(parts: RereadPageParts): Promise<RereadOutcome> {
  const { store, presses, marks, doInSlices } = parts;
  const openState = (): OpenState | null => {
    const state = store.state();
    // A press that is on its way brings the page as it is now.
    return state.status === 'open' && !presses.isPreparing() ? state : null;
  };
  const before = openState();
  if (before === null || !followsPage(before.passage, before.view)) return 'nothing-open';
  const { passage } = before;
  const finding = await findPageText(
    () => parts.readArticle(passage.closedSections, listPlaces(passage)),
    'nothing-to-read',
  );
  // Whose host has gone hears so by itself, and its page may be as it was.
  if (finding.status === 'missing' && finding.problem === 'host-unreachable') return 'nothing-open';
  const matching = await ifReachable(
    matchPassage(passage, {
      pageText: finding.status === 'found' ? finding.pageText : null,
      sentence: () => sentenceOf(store),
      address: parts.readAddress() === passage.address ? 'same' : 'another',
      doInSlices,
    }),
  );
  const state = openState();
  if (matching === 'host-unreachable' || state === null || state.passage !== passage) return 'nothing-open';
  if (matching.status === 'same') store.change({ ...state, passage: { ...passage, pageText: matching.pageText } });
  if (matching.status === 'changed') {
    const { pageText, script, kept } = matching;
    parts.writer.rewrite({ ...passage, pageText, script, address: parts.readAddress() }, kept);
  }
  if (matching.status !== 'gone') markAgain(store, marks);
  return matching.status;
}

/** About where on the page the passage begins, or where its text stands if that has gone. */
function listPlaces({ near, pageText }: Passage): readonly LivePlace[] {
  const places = near.filter(({ node }) => node.isConnected);
  if (near.length === 0 || places.length > 0) return places;
  const source = pageText.pieces.find((piece) => nodeOf(piece.source)?.isConnected)?.source;
  const node = source && nodeOf(source);
  return node ? [{ node, offset: 0 }] : [];
}

/** Highlighted text is read as it was, and what has gone is not looked for. */
function followsPage({ choice, fate }: Passage, { activity }: PlayerView): boolean {
  return choice !== 'selection' && fate === 'stays' && !isResting(activity);
}

/** Index of the sentence that is being read. */
function sentenceOf(store: ReaderStore): number {
  const state = store.state();
  return state.status === 'open' ? (state.view.position?.place.sentence ?? 0) : 0;
}

/** The words are the same, but they may stand in other nodes now. */
function markAgain(store: ReaderStore, marks: ReaderParts['marks']): void {
  const state = store.state();
  if (state.status === 'open' && state.view.position) marks.show(state.passage.pageText, state.view);
}
