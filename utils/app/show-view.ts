import type { PlayerView } from '@/utils/core/reading/player-view.ts';
import type { ReaderProblem } from '@/utils/core/reading/reader-problem.ts';
import { findAnnounced, isAnnouncing } from './announced-section.ts';
import type { StructurePart } from './page-parts.ts';
import type { PassageWriter } from './passage-writer.ts';
import { planSupply } from './plan-supply.ts';
import type { ReaderParts } from './reader-parts.ts';
import type { Holder, OpenState } from './reader-state.ts';
import type { ReaderStore } from './reader-store.ts';

export interface ShowViewParts extends Pick<ReaderParts, 'marks' | 'structure'> {
  readonly store: ReaderStore;
  readonly writer: Pick<PassageWriter, 'provide'>;
}

/** Shows on the page where reading stands, and keeps the host supplied from there. */
export function showView({ store, marks, writer, structure }: ShowViewParts, view: PlayerView, holder: Holder): void {
  const state = store.state();
  if (state.status !== 'open') return;
  const { passage } = state;
  if (view.position === null) marks.clear();
  else marks.show(passage.pageText, view, passage.choice === 'selection' ? passage.selection : []);
  store.change(followView(state, view, holder, structure.find()));
  if (structure.find() === null && isAnnouncing(passage, view))
    void showAnnounced({ store, structure }).catch(() => {});
  if (holder === 'this-tab') writer.provide(passage, planSupply(passage, view));
}

/** Brings what finds closed sections, and looks whether one is announced. Rejects where it may not come. */
export async function showAnnounced({ store, structure }: Pick<ShowViewParts, 'store' | 'structure'>): Promise<void> {
  await structure.load();
  const state = store.state();
  if (state.status === 'open')
    store.change({ ...state, announced: findAnnounced(state.announced, state.passage, state.view, structure.find()) });
}

/** The state once the passage stands as `view` has it. */
export function followView(
  state: OpenState,
  view: PlayerView,
  holder: Holder,
  structure: StructurePart | null,
): OpenState {
  const announced = findAnnounced(state.announced, state.passage, view, structure);
  return { ...state, view, holder, announced, problem: findProblem(state, view) };
}

/** A passage whose text has gone is over for a reason; and a host that tells of its view is within reach. */
function findProblem({ passage, problem }: OpenState, { activity }: PlayerView): ReaderProblem | null {
  if (passage.fate === 'gone' && activity.status === 'finished') return 'page-changed';
  return problem === 'host-unreachable' ? null : problem;
}
