import type { PlayerView } from '@/utils/core/reading/player-view.ts';
import type { ReaderProblem } from '@/utils/core/reading/reader-problem.ts';
import { findAnnounced } from './announced-section.ts';
import type { PassageWriter } from './passage-writer.ts';
import { planSupply } from './plan-supply.ts';
import type { ReaderParts } from './reader-parts.ts';
import type { Holder, OpenState } from './reader-state.ts';
import type { ReaderStore } from './reader-store.ts';

export interface ShowViewParts extends Pick<ReaderParts, 'marks'> {
  readonly store: ReaderStore;
  readonly writer: Pick<PassageWriter, 'provide'>;
}

/** Shows on the page where reading stands, and keeps the host supplied from there. */
export function showView({ store, marks, writer }: ShowViewParts, view: PlayerView, holder: Holder): void {
  const state = store.state();
  if (state.status !== 'open') return;
  const { passage } = state;
  if (view.position === null) marks.clear();
  else marks.show(passage.pageText, view, passage.choice === 'selection' ? passage.selection : []);
  store.change(followView(state, view, holder));
  if (holder === 'this-tab') writer.provide(passage, planSupply(passage, view));
}

/** The state once the passage stands as `view` has it. */
export function followView(state: OpenState, view: PlayerView, holder: Holder): OpenState {
  const announced = findAnnounced(state.announced, state.passage, view);
  return { ...state, view, holder, announced, problem: findProblem(state, view) };
}

/** A passage whose text has gone is over for a reason; and a host that tells of its view is within reach. */
function findProblem({ passage, problem }: OpenState, { activity }: PlayerView): ReaderProblem | null {
  if (passage.fate === 'gone' && activity.status === 'finished') return 'page-changed';
  return problem === 'host-unreachable' ? null : problem;
}
