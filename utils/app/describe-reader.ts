import { describeReading, type ReadingModel } from '@/utils/core/interface/reading-model.ts';
import type { Translate } from '@/utils/core/interface/translator.ts';
import { speedFor } from '@/utils/core/settings/speed.ts';
import type { VoiceHelp } from '@/utils/core/speech/speech-system.ts';
import { spokenLanguage } from '@/utils/core/voices/spoken-language.ts';
import { beginningView, type ReaderState, stopView } from './reader-state.ts';

/** The speed that the reader chose for what is read. */
function speedOf(state: ReaderState): number {
  return speedFor(state, languageOf(state));
}

/** The spoken language of what is read, or null where nothing is or none is known. */
export function languageOf(state: ReaderState): string | null {
  if (state.status !== 'open') return null;
  return state.view.lang ?? spokenLanguage(state.passage.pageText.article.lang ?? '');
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
  const { rate, tabSound } = state;
  // The choice is shown at once, whether a host has heard of it or not.
  const view = state.status === 'open' ? { ...state.view, rate: speedOf(state) } : stopView(beginningView(rate));
  const holder = state.status === 'open' && state.holder === 'other-tab' ? 'other-tab' : 'this-tab';
  const model = describeReading(view, { tabSound, holder, locale, system }, translate);
  if (state.problem === null) return model;
  const help = state.problem === 'host-unreachable' ? 'sound-check' : 'none';
  return { ...model, note: translate(`problem.${state.problem}`), help };
}

/** What is being read, in the page's own words; empty where nothing is. */
export interface Subject {
  /** Of the page; empty for highlighted text. */
  readonly title: string;
  /** The sentence that stands next to be said, or is. */
  readonly sentence: string;
}

export function describeSubject(state: ReaderState): Subject {
  if (state.status === 'empty') return { title: '', sentence: '' };
  const { passage, view } = state;
  const place = view.position?.place.sentence;
  const sentence = place === undefined ? undefined : passage.script.taken().sentences[place];
  return {
    title: passage.choice === 'selection' ? '' : passage.pageText.article.title,
    sentence: sentence?.text ?? '',
  };
}
