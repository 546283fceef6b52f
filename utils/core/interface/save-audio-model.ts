import { AUDIO_FORMATS, type AudioFormat } from '../audio-file/audio-file.ts';
import type { UnspokenLanguage } from '../recording/count-unspoken.ts';
import type { MadeFile, SavingState, TextProblem } from '../recording/saving.ts';
import { SPEEDS } from '../settings/speed.ts';
import { nameLanguage } from './name-language.ts';
import type { Translate } from './translator.ts';
import type { VoiceEntry } from './voice-list.ts';

interface Choices<Choice extends string> {
  readonly choices: readonly { readonly choice: Choice; readonly words: string }[];
  readonly chosen: Choice;
}

/** The page that makes an audio file, as it is shown: words that are ready to be shown. */
export interface SaveAudioModel {
  readonly stage: SavingState['status'];
  /** Of the text; empty while it is not known. */
  readonly title: string;
  readonly main: { readonly action: 'make' | 'cancel' | 'give-up'; readonly label: string } | null;
  /** For a screen reader, in the page's one live region; it stands on the page for the others too. */
  readonly status: string;
  /** 0 to 1 with its words, while a file is being made. */
  readonly progress: { readonly fraction: number; readonly text: string } | null;
  /** What of it the file will have to do without, and how long it will be. */
  readonly notes: readonly string[];
  readonly fields: SaveAudioFields | null;
  readonly file: { readonly name: string; readonly address: string; readonly label: string } | null;
}

export interface SaveAudioFields {
  readonly state: 'open' | 'fixed';
  readonly voice: Choices<string>;
  readonly speed: Choices<string>;
  readonly format: Choices<AudioFormat>;
}

/** What is known of the text, and what the reader has chosen for its file. */
export interface SaveAudioFacts {
  readonly title: string;
  /** BCP 47 tag of the text. */
  readonly lang: string;
  /** About how long it takes to be said, in ms. */
  readonly ms: number;
  readonly unspoken: readonly UnspokenLanguage[];
  readonly voices: readonly VoiceEntry[];
  readonly voiceId: string;
  readonly rate: number;
  /** Those that this browser can make. */
  readonly formats: readonly AudioFormat[];
  readonly format: AudioFormat;
}

interface SaveAudioContext {
  readonly translate: Translate;
  /** BCP 47 tag in whose words languages are named. */
  readonly locale: string;
  /** Whether what was being made was given up by the reader just now. */
  readonly givenUp: 'just-now' | 'no';
}

export function describeSaveAudio(
  state: SavingState,
  facts: SaveAudioFacts | null,
  context: SaveAudioContext,
): SaveAudioModel {
  const isOpen = state.status === 'ready' || state.status === 'making';
  return {
    stage: state.status,
    title: facts?.title ?? '',
    main: describeMain(state, context),
    status: describeStatus(state, facts, context),
    progress:
      state.status === 'making'
        ? { fraction: state.fraction, text: context.translate('save.progress', { fraction: state.fraction }) }
        : null,
    notes: facts === null ? [] : listNotes(state, facts, context),
    fields: facts !== null && isOpen ? describeFields(state, facts, context) : null,
    file: state.status === 'made' ? describeFile(state.file, context) : null,
  };
}

function describeMain({ status }: SavingState, { translate }: SaveAudioContext): SaveAudioModel['main'] {
  switch (status) {
    case 'collecting':
    case 'without-text':
      return null;
    case 'ready':
      return { action: 'make', label: translate('save.make') };
    case 'making':
      return { action: 'cancel', label: translate('save.cancel') };
    case 'made':
      return { action: 'give-up', label: translate('save.again') };
  }
}

function describeStatus(
  state: SavingState,
  facts: SaveAudioFacts | null,
  { translate, locale, givenUp }: SaveAudioContext,
): string {
  switch (state.status) {
    case 'collecting':
      return translate('save.collecting');
    case 'without-text':
      return describeProblem(state.problem, facts?.lang ?? '', { translate, locale });
    case 'ready':
      if (state.problem !== null) return translate(`saving.${state.problem}`);
      return givenUp === 'just-now' ? translate('save.cancelled') : '';
    case 'making':
      return translate('save.making');
    case 'made': {
      const size = Math.max(0.1, Math.round(state.file.bytes / 100_000) / 10);
      const minutes = Math.round(state.file.ms / 60_000);
      return minutes < 1 ? translate('save.made.soon', { size }) : translate('save.made', { minutes, size });
    }
  }
}

function describeProblem(
  problem: TextProblem,
  lang: string,
  { translate, locale }: Pick<SaveAudioContext, 'translate' | 'locale'>,
): string {
  switch (problem) {
    case 'page-gone':
      return translate('saving.page-gone');
    case 'no-own-voice':
      return translate('saving.no-own-voice', { language: nameLanguage(lang, locale) });
    default:
      return translate(`problem.${problem}`);
  }
}

/** What is left out is told again with the file: it may be given to somebody else. */
function listNotes(
  { status }: SavingState,
  { ms, unspoken }: SaveAudioFacts,
  { translate, locale }: SaveAudioContext,
): readonly string[] {
  if (status === 'collecting' || status === 'without-text') return [];
  const leftOut = unspoken.map(({ lang, sentences }) =>
    translate('save.left-out', { language: nameLanguage(lang, locale), count: sentences }),
  );
  if (status === 'made') return leftOut;
  const minutes = Math.round(ms / 60_000);
  return [minutes < 1 ? translate('save.length.soon') : translate('save.length', { minutes }), ...leftOut];
}

function describeFields(
  { status }: SavingState,
  { voices, voiceId, rate, formats, format }: SaveAudioFacts,
  { translate, locale }: SaveAudioContext,
): SaveAudioFields {
  const number = new Intl.NumberFormat(locale);
  const speeds = SPEEDS.some((speed) => speed === rate) ? SPEEDS : [...SPEEDS, rate].sort((a, b) => a - b);
  return {
    state: status === 'making' ? 'fixed' : 'open',
    voice: { choices: voices.map(({ id, name }) => ({ choice: id, words: name })), chosen: voiceId },
    speed: {
      choices: speeds.map((speed) => ({ choice: String(speed), words: number.format(speed) })),
      chosen: String(rate),
    },
    format: {
      choices: AUDIO_FORMATS.filter((known) => formats.includes(known)).map((choice) => ({
        choice,
        words: translate(`format.${choice}`),
      })),
      chosen: format,
    },
  };
}

function describeFile({ name, address }: MadeFile, { translate }: SaveAudioContext): SaveAudioModel['file'] {
  return { name, address, label: translate('save.file', { name }) };
}
