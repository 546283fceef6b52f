import type { Clock } from '@/utils/core/speech/clock.ts';
import type { EngineEvent, SpeechEngine, SpeechRequest } from '@/utils/core/speech/speech-engine.ts';
import {
  createWordTimes,
  type SynthesisNews,
  type SynthesisRequest,
  type WordTime,
} from '@/utils/core/speech/synthesis.ts';
import { segmentWords } from '@/utils/core/text/segment-words.ts';
import { createSegmenters } from '@/utils/core/text/segmenters.ts';
import { builtInVoices, findBuiltInVoice } from '@/utils/core/voices/built-in-voices.ts';
import type { SoundLine } from './sound-line.ts';

/** The worker that makes the sound. */
export interface Synthesizer {
  ask(request: SynthesisRequest): void;
  /** Ends it for good, whatever it is doing. */
  end(): void;
}

export interface BuiltInEngineParts {
  readonly clock: Clock;
  readonly startSynthesizer: (onNews: (news: SynthesisNews | 'broken') => void) => Synthesizer;
  readonly openLine: () => SoundLine;
}

type Saying = {
  readonly turn: number;
  readonly toWords: ReturnType<typeof createWordTimes>;
  /** The line's time at which the sound begins; null until the first piece is there. */
  beginsAt: number | null;
  /** Words not told yet, in order. */
  waiting: readonly WordTime[];
  progress: 'asked' | 'heard';
  sound: 'growing' | 'whole';
  callOff: () => void;
};

/** Between two looks at what is heard: a timer is never exact, and the line's clock may stand still for a while. */
const SOONEST_MS = 4;
const LATEST_MS = 100;

/** The voice that Hark brings itself, behind the port: the same on every machine, and never without its words. */
export function createBuiltInEngine({ clock, startSynthesizer, openLine }: BuiltInEngineParts): SpeechEngine {
  const listeners = new Set<(event: EngineEvent) => void>();
  const segmenters = createSegmenters();
  let synthesizer: Synthesizer | null = null;
  let line: SoundLine | null = null;
  let saying: Saying | null = null;

  const emit = (event: EngineEvent) => {
    for (const listener of [...listeners]) listener(event);
  };

  const hear = (news: SynthesisNews | 'broken') => {
    if (news === 'broken') {
      synthesizer?.end();
      synthesizer = null;
      return fail();
    }
    if (saying === null || news.turn !== saying.turn) return;
    if (news.type === 'failed') return fail();
    if (news.type === 'done') {
      saying.sound = 'whole';
      return look(saying);
    }
    line ??= openLine();
    const at = line.add(news.samples);
    saying.beginsAt ??= at;
    saying.waiting = [...saying.waiting, ...saying.toWords(news.events)];
    look(saying);
  };

  const fail = () => {
    const turn = saying?.turn;
    silence();
    if (turn !== undefined) emit({ type: 'failed', turn, fault: 'synthesis-failed' });
  };

  /** Tells what has been heard by now, and looks again soon. */
  const look = (now: Saying) => {
    now.callOff();
    if (saying !== now || line === null || now.beginsAt === null) return endWithoutSound(now);
    const ms = line.heard() - now.beginsAt;
    if (ms >= 0 && now.progress === 'asked') {
      now.progress = 'heard';
      emit({ type: 'started', turn: now.turn });
    }
    while (saying === now && now.waiting[0] !== undefined && now.waiting[0].ms <= ms) {
      const [{ offset }, ...rest] = now.waiting as [WordTime, ...WordTime[]];
      now.waiting = rest;
      emit({ type: 'word-reached', turn: now.turn, offset });
    }
    if (saying !== now) return;
    const end = line.endsAt();
    if (now.sound === 'whole' && end !== null && line.heard() >= end) return finish(now);
    const next = now.waiting[0] === undefined ? (end ?? 0) : now.beginsAt + now.waiting[0].ms;
    const wait = Math.min(Math.max(next - line.heard(), SOONEST_MS), LATEST_MS);
    now.callOff = clock.after(wait, () => look(now));
  };

  /** A text of which nothing sounds is over when its synthesis is. */
  const endWithoutSound = (now: Saying) => {
    if (saying !== now || now.sound === 'growing') return;
    emit({ type: 'started', turn: now.turn });
    finish(now);
  };

  const finish = (now: Saying) => {
    if (saying !== now) return;
    saying = null;
    emit({ type: 'ended', turn: now.turn });
  };

  const silence = () => {
    saying?.callOff();
    saying = null;
    line?.clear();
  };

  return {
    speak({ turn, text, lang, voiceId, rate }: SpeechRequest) {
      if (saying !== null) silence();
      const voice = findBuiltInVoice(voiceId);
      if (voice === null) return emit({ type: 'failed', turn, fault: 'voice-unavailable' });
      const words = segmentWords(text, { lang, segmenters });
      saying = {
        turn,
        toWords: createWordTimes(text, words),
        beginsAt: null,
        waiting: [],
        progress: 'asked',
        sound: 'growing',
        callOff: () => {},
      };
      synthesizer ??= startSynthesizer(hear);
      synthesizer.ask({ turn, text, file: voice.file, dictionary: voice.dictionary, rate });
    },
    silence,
    voices: () => builtInVoices,
    voiceSupply: () => 'settled',
    onVoicesChanged: () => () => {},
    onEvent(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
