import type { Clock } from '@/utils/core/speech/clock.ts';
import type {
  EngineEvent,
  SpeechEngine,
  SpeechRequest,
  Voice,
  VoiceSupply,
} from '@/utils/core/speech/speech-engine.ts';

/** How a fake engine treats one request. What voices do wrong is played by the fake `speechSynthesis`. */
export type Personality =
  /** Start, each word, end. */
  | 'words'
  /** Start and end, as on Linux. */
  | 'no-words'
  /** Start and end in the same millisecond, as Firefox's fake voices. */
  | 'instant'
  | 'never-starts';

export interface FakeEngineOptions {
  readonly clock: Clock;
  /** The personality for each request in turn; the last one stays. */
  readonly personalities: readonly Personality[];
  readonly voices?: readonly Voice[];
  readonly supply?: VoiceSupply;
}

/** A `SpeechEngine` on a clock that tests move, with everything it was asked to do. */
export interface FakeSpeechEngine extends SpeechEngine {
  readonly requests: readonly SpeechRequest[];
  /** Turns of the requests that were heard from start to end. */
  readonly heard: readonly number[];
  /** Requests under way now. */
  inFlight(): number;
  silences(): number;
  /** Somebody else takes the voice: what is under way fails as `interrupted`. */
  interrupt(): void;
  setVoices(voices: readonly Voice[], supply: VoiceSupply): void;
  listeners(): number;
}

export const EN_VOICE: Voice = { id: 'Anna|en-US', name: 'Anna', lang: 'en-US' };
export const EN_VOICE_TWO: Voice = { id: 'Ben|en-GB', name: 'Ben', lang: 'en-GB' };

const START_MS = 50;
const MS_PER_CHARACTER = 60;
/** A silenced request's events still arrive for this long: their turn has to tell. */
const LATE_MS = 20;

export function createFakeSpeechEngine(options: FakeEngineOptions): FakeSpeechEngine {
  const { clock, personalities } = options;
  const listeners = new Set<(event: EngineEvent) => void>();
  const voiceListeners = new Set<() => void>();
  const requests: SpeechRequest[] = [];
  const heard: number[] = [];
  let voices = options.voices ?? [EN_VOICE, EN_VOICE_TWO];
  let supply: VoiceSupply = options.supply ?? 'settled';
  let current: SpeechRequest | null = null;
  let silences = 0;

  const emit = (event: EngineEvent) => {
    for (const listener of [...listeners]) listener(event);
  };

  /** Sends `event` after `ms` if the request is still under way then. */
  function schedule(request: SpeechRequest, ms: number, event: EngineEvent): void {
    clock.after(ms, () => {
      if (current !== request) return;
      if (event.type === 'ended' || event.type === 'failed') current = null;
      if (event.type === 'ended') heard.push(request.turn);
      emit(event);
    });
  }

  function perform(request: SpeechRequest, personality: Personality): void {
    const { turn, text } = request;
    const words = [...text.matchAll(/\S+/g)].map(({ index }) => index);
    const reach = (offset: number) => START_MS + offset * MS_PER_CHARACTER;
    const end = START_MS + text.length * MS_PER_CHARACTER;
    const start = () => schedule(request, START_MS, { type: 'started', turn });
    const say = (offsets: readonly number[]) => {
      for (const offset of offsets) schedule(request, reach(offset), { type: 'word-reached', turn, offset });
    };
    const finish = (ms: number) => schedule(request, ms, { type: 'ended', turn });
    switch (personality) {
      case 'words':
        start();
        say(words);
        finish(end);
        return;
      case 'no-words':
        start();
        finish(end);
        return;
      case 'instant':
        start();
        finish(START_MS);
        return;
      case 'never-starts':
        return;
    }
  }

  function drop(): void {
    const dropped = current;
    current = null;
    if (dropped === null) return;
    // As browsers do: what was silenced still talks for a moment.
    clock.after(LATE_MS, () => {
      emit({ type: 'word-reached', turn: dropped.turn, offset: dropped.text.length - 1 });
      emit({ type: 'ended', turn: dropped.turn });
    });
  }

  return {
    speak(request) {
      drop();
      const personality = personalities[Math.min(requests.length, personalities.length - 1)] ?? 'words';
      requests.push(request);
      current = request;
      if (voices.some((voice) => voice.id === request.voiceId)) perform(request, personality);
      else schedule(request, 0, { type: 'failed', turn: request.turn, fault: 'voice-unavailable' });
    },
    silence() {
      silences += 1;
      drop();
    },
    voices: () => voices,
    voiceSupply: () => supply,
    onVoicesChanged(listener) {
      voiceListeners.add(listener);
      return () => voiceListeners.delete(listener);
    },
    onEvent(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    requests,
    heard,
    inFlight: () => (current === null ? 0 : 1),
    silences: () => silences,
    interrupt() {
      const taken = current;
      current = null;
      if (taken !== null) emit({ type: 'failed', turn: taken.turn, fault: 'interrupted' });
    },
    setVoices(next, nextSupply) {
      voices = next;
      supply = nextSupply;
      for (const listener of [...voiceListeners]) listener();
    },
    listeners: () => listeners.size + voiceListeners.size,
  };
}
