import { describeReading, type ReadingModel } from '@/utils/core/interface/reading-model.ts';
import type { Translate } from '@/utils/core/interface/translator.ts';
import type { PlayerView } from '@/utils/core/reading/player-view.ts';
import type { ReaderState } from './reader-state.ts';

const RESTING: PlayerView = {
  activity: { status: 'idle' },
  position: null,
  progress: { done: 0, total: null, fraction: 0 },
  rate: 1,
};

/** The reader of a page as its panel shows it. */
export function describeReader(
  state: ReaderState,
  { translate, locale }: { readonly translate: Translate; readonly locale: string },
): ReadingModel {
  const view = state.status === 'open' ? state.view : RESTING;
  const holder = state.status === 'open' ? state.holder : 'this-tab';
  const model = describeReading(view, { tabSound: state.tabSound, holder, locale }, translate);
  return state.problem === null ? model : { ...model, note: translate(`problem.${state.problem}`) };
}
