import type { ReadingModel } from '@/utils/core/interface/reading-model.ts';
import type { Translate } from '@/utils/core/interface/translator.ts';
import { type SpeedSubject, speedFor } from '@/utils/core/settings/speed.ts';
import type { VoiceHelp } from '@/utils/core/speech/speech-system.ts';
import { spokenLanguage } from '@/utils/core/voices/spoken-language.ts';
import { describeStand } from './describe-stand.ts';
import type { ReaderState } from './reader-state.ts';

/** What the speed of what is read is chosen for; nothing where nothing is read. */
export function subjectOf(state: ReaderState): Required<SpeedSubject> {
  if (state.status !== 'open') return { lang: null, voiceId: null };
  const { lang = spokenLanguage(state.passage.pageText.article.lang ?? ''), voiceId = null } = state.view;
  return { lang, voiceId };
}

/** The reader of a page as its panel shows it. */
export function describeReader(
  state: ReaderState,
  words: { readonly translate: Translate; readonly locale: string; readonly system?: VoiceHelp },
): ReadingModel {
  const { problem, tabSound } = state;
  const reading = state.status === 'open' ? { view: state.view, holder: state.holder } : null;
  return describeStand({ reading, problem, tabSound }, { ...words, rate: speedFor(state.speeds, subjectOf(state)) });
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
