import type { ReaderProblem } from '@/utils/core/reading/reader-problem.ts';
import { pauseView, type ReaderState } from './reader-state.ts';

/** The one place where the reader's state is kept. */
export interface ReaderStore {
  state(): ReaderState;
  change(next: ReaderState): void;
  /** Keeps the place, with nobody speaking. */
  giveUp(problem: ReaderProblem | null): void;
}

export function createReaderStore(onState: (state: ReaderState) => void): ReaderStore {
  let state: ReaderState = { status: 'empty', problem: null, tabSound: 'on', speeds: { rate: 1 } };

  const change = (next: ReaderState) => {
    state = next;
    onState(next);
  };
  return {
    state: () => state,
    change,
    giveUp(problem) {
      if (state.status === 'open') change({ ...state, holder: 'nobody', problem, view: pauseView(state.view) });
    },
  };
}
