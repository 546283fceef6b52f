import type { Clock } from '@/utils/core/speech/clock.ts';
import type { EngineEvent, SpeechEngine, SpeechRequest } from '@/utils/core/speech/speech-engine.ts';
import {
  createWordTimes,
  SAMPLE_RATE,
  type SynthesisNews,
  type WordTime,
  type WordTimes,
} from '@/utils/core/speech/synthesis.ts';
import { segmentWords } from '@/utils/core/text/segment-words.ts';
import { createSegmenters } from '@/utils/core/text/segmenters.ts';
import { builtInVoices, findBuiltInVoice } from '@/utils/core/voices/built-in-voices.ts';
import type { SoundLine } from './sound-line.ts';
import { createSynthesizerKeeper, type StartSynthesizer } from './synthesizer-keeper.ts';

export interface BuiltInEngineParts {
  readonly clock: Clock;
  readonly startSynthesizer: StartSynthesizer;
  /** May throw where there is no sound to be had. */
  readonly openLine: () => SoundLine;
}

/** Times are the line's. */
type Saying = {
  readonly turn: number;
  readonly words: WordTimes;
  /** When the sound begins; null until the first piece is there. */
  beginsAt: number | null;
  /** How much of the sound is on the line, in milliseconds. */
  soundMs: number;
  /** Words not told yet, in order. */
  waiting: readonly { readonly offset: number; readonly at: number }[];
  progress: 'asked' | 'heard' | 'suspended';
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
  let line: SoundLine | null = null;
  let saying: Saying | null = null;
  let volume = 1;

  const emit = (event: EngineEvent) => {
    for (const listener of [...listeners]) listener(event);
  };

  const hear = (news: SynthesisNews) => {
    if (saying === null) return;
    switch (news.type) {
      case 'failed':
        return fail(saying);
      case 'done':
        saying.sound = 'whole';
        lineUp(saying, saying.words.end(saying.soundMs), (line?.endsAt() ?? 0) - saying.soundMs);
        return look(saying);
      case 'piece': {
        const at = play(news.samples);
        if (at === 'no sound') return fail(saying);
        saying.beginsAt ??= at;
        // A piece that came late begins later than the sound before it ended.
        const from = at - saying.soundMs;
        lineUp(saying, saying.words.hear(news.events), from);
        saying.soundMs += (news.samples.length / SAMPLE_RATE) * 1000;
        return look(saying);
      }
    }
  };
  const keeper = createSynthesizerKeeper({ clock, startSynthesizer }, hear);

  const lineUp = (now: Saying, words: readonly WordTime[], from: number) => {
    now.waiting = [...now.waiting, ...words.map(({ offset, ms }) => ({ offset, at: from + ms }))];
  };

  const play = (samples: Int16Array): number | 'no sound' => {
    try {
      line ??= openLine();
      line.setVolume(volume);
      return line.add(samples);
    } catch {
      line = null;
      return 'no sound';
    }
  };

  const fail = ({ turn }: Saying) => {
    silence();
    emit({ type: 'failed', turn, fault: 'synthesis-failed' });
  };

  /** Tells what has been heard by now, and looks again soon. */
  const look = (now: Saying) => {
    now.callOff();
    if (now.progress === 'suspended') return;
    if (saying !== now || line === null || now.beginsAt === null) return endWithoutSound(now);
    const heard = line.heard();
    if (heard >= now.beginsAt && now.progress === 'asked') {
      now.progress = 'heard';
      // A word tells that it has started, too. What follows the voice has twice the work with two events in a row: the
      // first word's mark was 20 to 40 ms later than all others (Firefox 153).
      const [first] = now.waiting;
      if (first === undefined || first.at > heard) emit({ type: 'started', turn: now.turn });
    }
    for (let next = now.waiting[0]; saying === now && next !== undefined; next = now.waiting[0]) {
      if (next.at > heard) break;
      now.waiting = now.waiting.slice(1);
      emit({ type: 'word-reached', turn: now.turn, offset: next.offset });
    }
    if (saying !== now) return;
    const end = line.endsAt() ?? 0;
    if (now.sound === 'whole' && heard >= end) return finish(now);
    const next = now.progress === 'asked' ? now.beginsAt : (now.waiting[0]?.at ?? end);
    const wait = Math.min(Math.max(next - heard, SOONEST_MS), LATEST_MS);
    now.callOff = clock.after(wait, () => look(now));
  };

  /** A text of which nothing sounds is over when its synthesis is. */
  const endWithoutSound = (now: Saying) => {
    if (saying !== now || now.sound === 'growing') return;
    emit({ type: 'started', turn: now.turn });
    if (saying === now) finish(now);
  };

  const finish = ({ turn }: Saying) => {
    saying = null;
    emit({ type: 'ended', turn });
  };

  const silence = () => {
    if (saying === null) return;
    saying.callOff();
    saying = null;
    keeper.forget();
    line?.clear();
  };

  return {
    speak({ turn, text, lang, voiceId, rate, pitch = 1, volume: wanted = 1 }: SpeechRequest) {
      silence();
      const voice = findBuiltInVoice(voiceId);
      if (voice === null) return emit({ type: 'failed', turn, fault: 'voice-unavailable' });
      volume = wanted;
      saying = {
        turn,
        words: createWordTimes(text, segmentWords(text, { lang, segmenters })),
        beginsAt: null,
        soundMs: 0,
        waiting: [],
        progress: 'asked',
        sound: 'growing',
        callOff: () => {},
      };
      keeper.ask({ turn, text, file: voice.file, dictionary: voice.dictionary, rate, pitch });
    },
    silence,
    suspend() {
      // Before the first sound there is nothing to go on with.
      if (saying?.progress !== 'heard') return silence();
      saying.callOff();
      saying.progress = 'suspended';
      line?.suspend();
    },
    resume() {
      if (saying?.progress !== 'suspended') return;
      saying.progress = 'heard';
      line?.resume();
      look(saying);
    },
    voices: () => builtInVoices,
    voiceSupply: () => 'settled',
    onVoicesChanged: () => () => {},
    onEvent(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
