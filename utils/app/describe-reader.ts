import { describeReading, type ReadingModel } from '@/utils/core/interface/reading-model.ts';
import type { Translate } from '@/utils/core/interface/translator.ts';
import { type SpeedSubject, speedFor } from '@/utils/core/settings/speed.ts';
import type { VoiceHelp } from '@/utils/core/speech/speech-system.ts';
import { spokenLanguage } from '@/utils/core/voices/spoken-language.ts';
import { beginningView, type ReaderState, stopView } from './reader-state.ts';

/** What the speed of what is read is chosen for; nothing where nothing is read. */
export function subjectOf(state: ReaderState): Required<SpeedSubject> {
  if (state.status !== 'open') return { lang: null, voiceId: null };
  const { lang = spokenLanguage(state.passage.pageText.article.lang ?? ''), voiceId = null } = state.view;
  return { lang, voiceId };
}

/** The reader of a page as its panel shows it. */
export function describeReader(
  state: ReaderState,
  {
    translate,
    locale,
    system = 'other',
  }: { readonly translate: Translate; readonly locale: string; readonly system?: VoiceHelp },
): ReadingModel {
  const { speeds, tabSound } = state;
  // The choice is shown at once, whether a host has heard of it or not.
  const view =
    state.status === 'open'
      ? { ...state.view, rate: speedFor(state.speeds, subjectOf(state)) }
      : stopView(beginningView(speeds.rate));
  const holder = state.status === 'open' && state.holder === 'other-tab' ? 'other-tab' : 'this-tab';
  const model = describeReading(view, { tabSound, holder, locale, system }, translate);
  if (state.problem === null) return model;
  const help = state.problem === 'host-unreachable' ? 'sound-check' : 'none';
  return { ...model, note: translate(`problem.${state.problem}`), help };
}
