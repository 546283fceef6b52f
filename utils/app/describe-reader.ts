import type { ReadingModel } from '@/utils/core/interface/reading-model.ts';
import type { Translate } from '@/utils/core/interface/translator.ts';
import { speedFor } from '@/utils/core/settings/speed.ts';
import type { VoiceHelp } from '@/utils/core/speech/speech-system.ts';
import { spokenLanguage } from '@/utils/core/voices/spoken-language.ts';
import { describeStand } from './describe-stand.ts';
import type { ReaderState } from './reader-state.ts';

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
  words: { readonly translate: Translate; readonly locale: string; readonly system?: VoiceHelp },
): ReadingModel {
  const { problem, tabSound } = state;
  const reading = state.status === 'open' ? { view: state.view, holder: state.holder } : null;
  return describeStand({ reading, problem, tabSound }, { ...words, rate: speedOf(state) });
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
