import { describeReading, type ReadingModel } from '@/utils/core/interface/reading-model.ts';
import type { Translate } from '@/utils/core/interface/translator.ts';
import { beginningView, type ReaderState, stopView } from './reader-state.ts';

/** The reader of a page as its panel shows it. */
export function describeReader(
  state: ReaderState,
  { translate, locale }: { readonly translate: Translate; readonly locale: string },
): ReadingModel {
  const { rate, tabSound } = state;
  const view = state.status === 'open' ? { ...state.view, rate } : stopView(beginningView(rate));
  const holder = state.status === 'open' && state.holder === 'other-tab' ? 'other-tab' : 'this-tab';
  const model = describeReading(view, { tabSound, holder, locale }, translate);
  if (state.problem === null) return model;
  const help = state.problem === 'host-unreachable' ? 'sound-check' : 'none';
  return { ...model, note: translate(`problem.${state.problem}`), help };
}
