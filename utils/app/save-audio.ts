import { createSpeaker } from '@/utils/core/article/create-speaker.ts';
import { type AudioFormat, FILE_ENDINGS } from '@/utils/core/audio-file/audio-file.ts';
import { nameFile } from '@/utils/core/audio-file/name-file.ts';
import {
  describeSaveAudio,
  type SaveAudioFacts,
  type SaveAudioModel,
} from '@/utils/core/interface/save-audio-model.ts';
import type { Translate } from '@/utils/core/interface/translator.ts';
import { listVoices } from '@/utils/core/interface/voice-list.ts';
import type { PlayerScript } from '@/utils/core/reading/player-script.ts';
import { countUnspoken, type UnspokenLanguage } from '@/utils/core/recording/count-unspoken.ts';
import { planRecording } from '@/utils/core/recording/plan-recording.ts';
import { type MakingProblem, type SavingEvent, type SavingState, stepSaving } from '@/utils/core/recording/saving.ts';
import type { Settings } from '@/utils/core/settings/settings.ts';
import { setSpeedFor, speedFor } from '@/utils/core/settings/speed.ts';
import { estimateDuration } from '@/utils/core/speech/estimate-duration.ts';
import { segmentWords } from '@/utils/core/text/segment-words.ts';
import { createSegmenters } from '@/utils/core/text/segmenters.ts';
import { builtInVoices } from '@/utils/core/voices/built-in-voices.ts';
import { chooseVoice } from '@/utils/core/voices/choose-voice.ts';
import { spokenLanguage, spokenLanguageOfTag } from '@/utils/core/voices/spoken-language.ts';
import { type AudioFileWriter, FileTooLongError } from '@/utils/platform/audio-file/audio-file-writer.ts';
import { SynthesisError, type VoiceStudio } from '@/utils/platform/built-in-voice/voice-studio.ts';
import type { CollectedText, TextCollection } from './collect-text.ts';
import { makeRecording } from './make-recording.ts';
import { wishesOf } from './wishes-of.ts';

interface SaveAudioParts {
  /** The settings as they hold on a site's pages: what is saved is said as it would be read aloud there. */
  readonly readSettings: (origin: string) => Promise<Settings>;
  /** Gets the text that the page was opened for. */
  readonly collect: () => Promise<TextCollection>;
  readonly openStudio: () => VoiceStudio;
  readonly openWriter: (format: AudioFormat) => AudioFileWriter;
  readonly findFormats: () => Promise<readonly AudioFormat[]>;
  /** Has the browser hold a file; returns its address, to be let go of with `drop`. */
  readonly hold: (blob: Blob) => string;
  readonly drop: (address: string) => void;
  readonly translate: Translate;
  readonly locale: string;
  readonly onModel: (model: SaveAudioModel) => void;
}

/** The doings of the page that makes an audio file. */
export interface SaveAudioControl {
  make(): void;
  /** Gives up what is being made, or the file that was. */
  giveUp(): void;
  chooseVoice(voiceId: string): void;
  chooseSpeed(rate: number): void;
  chooseFormat(format: AudioFormat): void;
}

/** Hark's own voice in units of speech a second at speed 1, pauses between blocks included: measured over four minutes of a leaflet. */
const OWN_UNITS_PER_SECOND = 18;

/** Gets the text, lets the reader choose, makes the file when asked. Speaks nothing. */
export function openSaveAudio(parts: SaveAudioParts): SaveAudioControl {
  const { readSettings, collect, openStudio, openWriter, findFormats, hold, drop, translate, locale, onModel } = parts;
  let state: SavingState = { status: 'collecting' };
  let facts: SaveAudioFacts | null = null;
  let givenUp: 'just-now' | 'no' = 'no';
  let source: { readonly text: CollectedText; readonly settings: Settings; readonly script: PlayerScript } | null =
    null;
  let making = new AbortController();

  const show = () => onModel(describeSaveAudio(state, facts, { translate, locale, givenUp }));
  const handle = (event: SavingEvent) => {
    const before = state;
    state = stepSaving(state, event);
    if (state === before) return;
    if (before.status === 'made') drop(before.file.address);
    givenUp = event.type === 'give-up' && before.status === 'making' ? 'just-now' : 'no';
    show();
  };
  const choose = (news: Partial<SaveAudioFacts>) => {
    if (facts === null || state.status !== 'ready') return;
    facts = { ...facts, ...news };
    facts = { ...facts, ms: source === null ? facts.ms : guessLength(source.text, facts.rate) };
    show();
  };

  const begin = async () => {
    const [collection, formats] = await Promise.all([collect(), findFormats()]);
    if (collection.status === 'missing') return handle({ type: 'not-collected', problem: collection.problem });
    const { text } = collection;
    const settings = await readSettings(text.origin);
    const script = toScript(text, settings);
    const unspoken = countUnspoken(script);
    const isUnspoken = unspoken.reduce((sum, each) => sum + each.sentences, 0) === script.sentences.length;
    const lang = findMainLanguage(script, isUnspoken ? [] : unspoken);
    const language = spokenLanguage(lang) ?? locale;
    const { voices: preferred, dialects } = settings;
    const voice = chooseVoice(builtInVoices, { lang, preferred, dialects });
    const rate = speedFor(settings, { lang: language, voiceId: voice?.id ?? null });
    const [format = 'wav'] = formats;
    source = { text, settings, script };
    facts = {
      title: text.title,
      lang,
      ms: guessLength(text, rate),
      unspoken,
      voices: listOwnVoices(language, locale),
      voiceId: voice?.id ?? '',
      rate,
      formats,
      format,
    };
    if (voice === null) return handle({ type: 'not-collected', problem: 'no-own-voice' });
    handle({ type: 'collected' });
  };

  const record = async (signal: AbortSignal) => {
    if (source === null || facts === null) return;
    const { script, settings, text } = source;
    const { lang, voiceId, rate, format } = facts;
    const { preferred, ...wishes } = wishesOf(settings);
    const language = spokenLanguage(lang) ?? locale;
    const steps = planRecording(script, {
      ...wishes,
      ...setSpeedFor(settings, { lang: language, voiceId }, rate),
      preferred: { ...preferred, [language]: voiceId },
    });
    const length = script.passage.end - script.passage.start;
    try {
      const { blob, ms } = await makeRecording(steps, {
        studio: openStudio(),
        writer: openWriter(format),
        title: text.title,
        onSentence(index) {
          const reached = (script.sentences[index]?.span.end ?? 0) - script.passage.start;
          const fraction = Math.floor((100 * reached) / length) / 100;
          if (state.status === 'making' && fraction > state.fraction) handle({ type: 'came-to', fraction });
        },
        signal,
      });
      const name = nameFile(text.title, FILE_ENDINGS[format]);
      handle({ type: 'made', file: { name, address: hold(blob), bytes: blob.size, ms } });
    } catch (error) {
      if (!signal.aborted) handle({ type: 'failed', problem: explain(error) });
    }
  };

  show();
  void begin();
  return {
    make() {
      if (state.status !== 'ready') return;
      making = new AbortController();
      handle({ type: 'make' });
      void record(making.signal);
    },
    giveUp() {
      making.abort();
      handle({ type: 'give-up' });
    },
    chooseVoice: (voiceId) => choose({ voiceId }),
    chooseSpeed: (rate) => choose({ rate }),
    chooseFormat: (format) => choose({ format }),
  };
}

function explain(error: unknown): MakingProblem {
  if (error instanceof SynthesisError) return 'voice-failed';
  return error instanceof FileTooLongError ? 'file-too-long' : 'file-failed';
}

/** The script as the speech host would load it. */
function toScript({ lang, sentences }: CollectedText, settings: Settings): PlayerScript {
  const segmenters = createSegmenters();
  return {
    sentences: sentences.map(createSpeaker(wishesOf(settings).wording)),
    extent: 'complete',
    passage: { start: sentences[0]?.span.start ?? 0, end: sentences.at(-1)?.span.end ?? 0 },
    lang,
    wordsOf: ({ spoken, lang: own }) => segmentWords(spoken.text, { lang: own ?? lang, segmenters }),
  };
}

/** What most of the text is in, less what cannot be said: the language whose voice and speed are chosen. */
function findMainLanguage(script: PlayerScript, unspoken: readonly UnspokenLanguage[]): string {
  const lengths = new Map<string, number>();
  for (const { lang, text } of script.sentences) {
    const own = lang ?? script.lang;
    if (!unspoken.some((each) => each.lang === own)) lengths.set(own, (lengths.get(own) ?? 0) + text.length);
  }
  const [first] = [...lengths].sort(([, one], [, other]) => other - one);
  return first?.[0] ?? script.lang;
}

function guessLength({ sentences }: CollectedText, rate: number): number {
  const pace = { rate, unitsPerSecond: OWN_UNITS_PER_SECOND * rate };
  return sentences.reduce((sum, { text }) => sum + estimateDuration(text, rate, pace), 0);
}

function listOwnVoices(language: string, locale: string) {
  const own = builtInVoices.filter(({ lang }) => spokenLanguageOfTag(lang) === language);
  return listVoices(own, { first: language, locale }).flatMap(({ voices, more }) => [...voices, ...more]);
}
