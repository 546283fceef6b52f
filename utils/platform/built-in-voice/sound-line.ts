import type { Clock } from '@/utils/core/speech/clock.ts';
import { SAMPLE_RATE } from '@/utils/core/speech/synthesis.ts';

/** Plays pieces of sound one behind the other, without a gap. Its own clock stands still while it is suspended. */
export interface SoundLine {
  /** Puts a piece behind what is there; the line's time at which it begins, in milliseconds. */
  add(samples: Int16Array): number;
  /** When all that was added has been heard, in the line's time; null while nothing is there. */
  endsAt(): number | null;
  /** Milliseconds of the line's own clock at what is heard now: the way to the ear is taken off. */
  heard(): number;
  /** How loud all is from now on: 0 to 1. */
  setVolume(volume: number): void;
  /** Silent at once, with everything kept, what is added meanwhile too. */
  suspend(): void;
  /** On from the sample at which it was suspended. */
  resume(): void;
  /** Silent at once, and nothing is left. The line can be used again. */
  clear(): void;
}

/** A piece that has not been heard to its end; `at` is in seconds of the line's time. */
interface Piece {
  readonly at: number;
  readonly buffer: AudioBuffer;
}

/** `behind`: how far the line's clock is behind the context's. `at`: what the line's clock stands at. Both in seconds. */
type State =
  | { readonly status: 'running'; readonly behind: number }
  | { readonly status: 'suspended'; readonly at: number };

/** Before a first piece: so that it does not begin in the past. */
const LEAD_S = 0.01;
/** A sound cut off within a wave is heard as a click; this is too short to be heard as sound. */
const FADE_S = 0.003;

/** Between two sentences the context goes on: to wake it takes longer than the gap may last. */
const REST_MS = 2000;

/**
 * A line on an audio context at the voice's own sample rate, so that the pieces meet sample by sample.
 * The context rests while nothing is on the line: an offscreen document that plays nothing can close.
 */
export function createSoundLine(
  createContext: (options: AudioContextOptions) => AudioContext,
  clock: Clock,
): SoundLine {
  // As little as the device has: a pause is heard 5 ms sooner than with `interactive`, and on two cores with four busy
  // processes no sound came too late (Chromium 156, `playbackStats`). What is played was made before.
  const context = createContext({ sampleRate: SAMPLE_RATE, latencyHint: 0 });
  let volume = 1;
  let gate = openGate();
  let state: State = { status: 'running', behind: 0 };
  let end: number | null = null;
  let pieces: readonly Piece[] = [];
  const playing = new Set<AudioBufferSourceNode>();
  let callOffRest = () => {};

  function openGate(): GainNode {
    const gain = context.createGain();
    gain.gain.value = volume;
    gain.connect(context.destination);
    return gain;
  }

  function rest(): void {
    callOffRest();
    callOffRest = clock.after(REST_MS, () => {
      if (playing.size === 0) void context.suspend();
    });
  }

  function now(): number {
    return state.status === 'running' ? context.currentTime - state.behind : state.at;
  }

  /** Plays what of a piece comes from the line's time `from` on. */
  function play(piece: Piece, from: number, behind: number): void {
    const source = context.createBufferSource();
    source.buffer = piece.buffer;
    source.connect(gate);
    source.onended = () => {
      if (!playing.delete(source)) return;
      pieces = pieces.filter((each) => each !== piece);
      rest();
    };
    playing.add(source);
    const begin = Math.max(piece.at, from);
    source.start(begin + behind, begin - piece.at);
  }

  function silence(): void {
    const old = gate;
    old.gain.setTargetAtTime(0, context.currentTime, FADE_S / 3);
    for (const source of playing) source.stop(context.currentTime + 2 * FADE_S);
    playing.clear();
    gate = openGate();
    clock.after(2000 * FADE_S, () => old.disconnect());
    rest();
  }

  return {
    add(samples) {
      const buffer = context.createBuffer(1, Math.max(1, samples.length), SAMPLE_RATE);
      const channel = buffer.getChannelData(0);
      for (let i = 0; i < samples.length; i += 1) channel[i] = (samples[i] ?? 0) / 32768;
      const at = Math.max(end ?? 0, now() + LEAD_S);
      const piece = { at, buffer };
      pieces = [...pieces, piece];
      end = at + buffer.duration;
      if (state.status === 'running') {
        // Always: one that is about to rest still says that it runs.
        void context.resume();
        play(piece, at, state.behind);
      }
      return at * 1000;
    },
    endsAt: () => (end === null ? null : end * 1000),
    heard: () => (now() - (context.outputLatency || context.baseLatency || 0)) * 1000,
    setVolume(next) {
      if (next === volume) return;
      volume = next;
      gate.gain.setTargetAtTime(volume, context.currentTime, FADE_S / 3);
    },
    suspend() {
      if (state.status === 'suspended') return;
      // What fades out from here on is played again.
      state = { status: 'suspended', at: now() };
      silence();
    },
    resume() {
      if (state.status === 'running') return;
      const { at } = state;
      void context.resume();
      const begin = context.currentTime + LEAD_S;
      state = { status: 'running', behind: begin - at };
      gate.gain.setValueAtTime(0, begin);
      gate.gain.linearRampToValueAtTime(volume, begin + FADE_S);
      for (const piece of pieces) play(piece, at, begin - at);
    },
    clear() {
      silence();
      pieces = [];
      end = null;
      if (state.status === 'suspended') state = { status: 'running', behind: context.currentTime - state.at };
    },
  };
}
