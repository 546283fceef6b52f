import type { Clock } from '@/utils/core/speech/clock.ts';
import { SAMPLE_RATE } from '@/utils/core/speech/synthesis.ts';

/** Plays pieces of sound one behind the other, without a gap. */
export interface SoundLine {
  /** Puts a piece behind what is there; the line's time at which it begins, in milliseconds. */
  add(samples: Int16Array): number;
  /** When all that was added has been heard, in the line's time; null while nothing is there. */
  endsAt(): number | null;
  /** Milliseconds of the line's own clock at what is heard now: the way to the ear is taken off. */
  heard(): number;
  /** Silent at once. The line can be used again. */
  clear(): void;
}

/** Before a first piece: so that it does not begin in the past. */
const LEAD_S = 0.01;
/** A sound cut off within a wave is heard as a click; this is too short to be heard as sound. */
const FADE_S = 0.005;

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
  const context = createContext({ sampleRate: SAMPLE_RATE, latencyHint: 'interactive' });
  let gate = openGate();
  let end: number | null = null;
  const playing = new Set<AudioBufferSourceNode>();
  let callOffRest = () => {};

  function openGate(): GainNode {
    const gain = context.createGain();
    gain.connect(context.destination);
    return gain;
  }

  function rest(): void {
    callOffRest();
    callOffRest = clock.after(REST_MS, () => {
      if (playing.size === 0) void context.suspend();
    });
  }

  return {
    add(samples) {
      // Always: one that is about to rest still says that it runs.
      void context.resume();
      const buffer = context.createBuffer(1, Math.max(1, samples.length), SAMPLE_RATE);
      const channel = buffer.getChannelData(0);
      for (let i = 0; i < samples.length; i += 1) channel[i] = (samples[i] ?? 0) / 32768;
      const source = context.createBufferSource();
      source.buffer = buffer;
      source.connect(gate);
      const at = Math.max(end ?? 0, context.currentTime + LEAD_S);
      source.onended = () => {
        playing.delete(source);
        rest();
      };
      playing.add(source);
      source.start(at);
      end = at + buffer.duration;
      return at * 1000;
    },
    endsAt: () => (end === null ? null : end * 1000),
    heard: () => (context.currentTime - (context.outputLatency || context.baseLatency || 0)) * 1000,
    clear() {
      const old = gate;
      old.gain.setTargetAtTime(0, context.currentTime, FADE_S / 3);
      for (const source of playing) source.stop(context.currentTime + 2 * FADE_S);
      gate = openGate();
      end = null;
      clock.after(2000 * FADE_S, () => old.disconnect());
    },
  };
}
