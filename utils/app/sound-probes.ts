import type { Translate } from '@/utils/core/interface/translator.ts';
import { speedFor } from '@/utils/core/settings/speed.ts';
import type {
  CheckName,
  CheckResults,
  Known,
  QueueResult,
  ToneResult,
} from '@/utils/core/sound-check/check-results.ts';
import { countVoices } from '@/utils/core/sound-check/count-voices.ts';
import type { Clock } from '@/utils/core/speech/clock.ts';
import type { SpeechEngine, Voice } from '@/utils/core/speech/speech-engine.ts';
import { chooseVoice, type VoiceWish } from '@/utils/core/voices/choose-voice.ts';
import type { SpeechPlatform, VoiceOrigin } from '@/utils/core/voices/is-on-device.ts';
import { staysWithin } from '@/utils/core/voices/reach.ts';
import { spokenLanguage } from '@/utils/core/voices/spoken-language.ts';
import { sendRuntimeMessage } from '@/utils/platform/runtime-messages.ts';
import type { SettingsStore } from '@/utils/platform/settings-store.ts';
import { readOwnSound, readTabSound } from '@/utils/platform/tab-sound.ts';
import { passTime } from './pass-time.ts';
import { type TryParts, tryVoice } from './try-voice.ts';

/** How each check finds out what it is about. */
export type SoundProbes = {
  readonly [Name in CheckName]: (known: Known, signal: AbortSignal) => Promise<CheckResults[Name]>;
};

export interface ProbeParts {
  /** The browser's speech; null where it has none. */
  readonly engine: SpeechEngine | null;
  /** Hark's own voice. */
  readonly builtInEngine: SpeechEngine;
  readonly clock: Clock;
  readonly store: SettingsStore;
  readonly platform: SpeechPlatform;
  /** The tab in which nothing was heard, or null. */
  readonly from: number | null;
  /** The reader's languages as the browser has them, the most wanted first. */
  readonly languages: readonly string[];
  readonly translate: Translate;
  /** BCP 47 tag of `translate`'s words. */
  readonly locale: string;
  readonly readOfferedVoices: () => readonly (VoiceOrigin & { readonly lang: string })[];
  readonly readSpeechQueue: () => QueueResult;
  readonly playTone: (signal: AbortSignal) => Promise<ToneResult>;
  readonly nextTurn: () => number;
}

/** Said by a voice of another language than the interface's: every voice has its own words for digits. */
const COUNTING = '1, 2, 3, 4, 5.';

/** Firefox still calls itself speaking for up to 25 ms after a cancel; other engines take a little longer. */
const FALLING_SILENT_MS = 300;

/** The check sends nothing away, whatever voices the reader allows. */
function onDevice(voices: readonly Voice[]): readonly Voice[] {
  return voices.filter((voice) => staysWithin(voice, 'device'));
}

export function createSoundProbes(parts: ProbeParts): SoundProbes {
  const { engine, builtInEngine, clock, store, platform, from, languages, translate, locale } = parts;
  const wanted = [...new Set(languages.map(spokenLanguage).filter((language) => language !== null))];

  /** The voice with which Hark would read to this reader, but for those to avoid. */
  const choose = async (
    voices: readonly Voice[],
    known: Known,
    avoid: readonly string[] = [],
  ): Promise<Voice | null> => {
    const { voices: preferred, dialects } = await store.read();
    const others = known.voices?.counts.map(({ language }) => language) ?? [];
    for (const language of [...languages, ...others]) {
      const wish: VoiceWish = { lang: language, preferred, dialects, avoid };
      const voice = chooseVoice(voices, wish);
      if (voice !== null) return voice;
    }
    return null;
  };

  const speak = async (
    engine: SpeechEngine | null,
    voice: Voice | null,
    signal: AbortSignal,
  ): Promise<CheckResults['speech']> => {
    const language = spokenLanguage(voice?.lang ?? '') ?? 'und';
    if (engine === null || voice === null)
      return { outcome: { speech: 'failed', fault: 'voice-unavailable' }, language, others: 0 };
    const rate = speedFor(await store.read(), { voiceId: voice.id });
    const text = language === spokenLanguage(locale) ? translate('sound.sentence') : COUNTING;
    const tryParts: TryParts = { engine, clock, nextTurn: parts.nextTurn, signal };
    const outcome = await tryVoice(tryParts, { text, lang: voice.lang, voiceId: voice.id, rate });
    const others = onDevice(engine.voices()).filter(
      ({ id, lang }) => id !== voice.id && spokenLanguage(lang) === language,
    );
    return { outcome, language, others: others.length };
  };

  return {
    async mute() {
      const [own, of] = await Promise.all([readOwnSound(), from === null ? ('none' as const) : readTabSound(from)]);
      return { own, from: of };
    },
    async queue(_known, signal) {
      // Hark's own reading would take the voice back in the middle of the check.
      const answer = await sendRuntimeMessage({ to: 'host', type: 'command', command: 'pause' });
      if (answer === 'done') await passTime(clock, FALLING_SILENT_MS, signal);
      return parts.readSpeechQueue();
    },
    tone: (_known, signal) => parts.playTone(signal),
    async voices(_known, signal) {
      if (engine !== null) await waitForVoices(engine, signal);
      const { builtIn: chosen } = await store.read();
      const builtIn = (await choose(builtInEngine.voices(), {})) === null ? 'never' : chosen;
      return { counts: countVoices(parts.readOfferedVoices(), platform), wanted, builtIn };
    },
    async speech(known, signal) {
      return speak(engine, await choose(onDevice(engine?.voices() ?? []), known), signal);
    },
    async 'other-voice'(known, signal) {
      const voices = onDevice(engine?.voices() ?? []);
      const first = await choose(voices, known);
      return speak(engine, await choose(voices, known, first === null ? [] : [first.id]), signal);
    },
    async 'built-in-voice'(_known, signal) {
      return speak(builtInEngine, await choose(builtInEngine.voices(), {}), signal);
    },
  };
}

/** Until the list of voices may be believed, or nobody wants to know any more. */
function waitForVoices(engine: SpeechEngine, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (engine.voiceSupply() === 'settling' && !signal.aborted) return;
      unsubscribe();
      signal.removeEventListener('abort', look);
      resolve();
    };
    const unsubscribe = engine.onVoicesChanged(look);
    signal.addEventListener('abort', look);
    look();
  });
}
