import { describeReading, type ReadingModel } from '@/utils/core/interface/reading-model.ts';
import type { Translate } from '@/utils/core/interface/translator.ts';
import type { ReadingStand } from '@/utils/core/messages/reading-view.ts';
import type { VoiceHelp } from '@/utils/core/speech/speech-system.ts';
import { beginningView, stopView } from './reader-state.ts';

interface StandWords {
  /** The speed that the reader chose for what is read. */
  readonly rate: number;
  readonly translate: Translate;
  readonly locale: string;
  readonly system?: VoiceHelp;
}

/** The reader of a page as an interface shows it, wherever that is. */
export function describeStand(
  { reading, problem, tabSound }: Omit<ReadingStand, 'type'>,
  { rate, translate, locale, system = 'other' }: StandWords,
): ReadingModel {
  // The choice is shown at once, whether a host has heard of it or not.
  const view = reading === null ? stopView(beginningView(rate)) : { ...reading.view, rate };
  const holder = reading?.holder === 'other-tab' ? 'other-tab' : 'this-tab';
  const model = describeReading(view, { tabSound, holder, locale, system }, translate);
  if (problem === null) return model;
  const help = problem === 'host-unreachable' ? 'sound-check' : 'none';
  return { ...model, note: translate(`problem.${problem}`), help };
}
