import type { Clock } from '@/utils/core/speech/clock.ts';
import { EARCON_MS, type Earcon } from '@/utils/core/speech/earcon.ts';

/** Notes one after the other, between C5 and A5: within what ageing ears and small loudspeakers have left. */
const NOTES_HZ: Readonly<Record<Earcon, readonly number[]>> = { start: [523, 784], heading: [659], end: [784, 523] };
/** Of full scale, beside a voice at full volume. Speech stays the loudest: eSpeak NG's vowels reach half of it and more. */
const LOUDNESS = 0.15;
/** Soft at the beginning, so that nothing clicks; then it fades like a bell. */
const RISE_S = 0.012;
/** A sound that is broken off fades for so long, without a click. */
const FADE_S = 0.005;
/** Of the time before the voice, for the way to the ear: by then the sound is over. */
const REST_S = 0.04;
/** Behind the last sound the context rests: an offscreen document that plays nothing can close. */
const CONTEXT_REST_MS = 2000;

/** The sounds beside the voice, made by Web Audio. Where a browser plays none, nothing happens: the voice counts. */
export function createEarconSource(clock: Clock, openContext = () => new AudioContext()) {
  let context: AudioContext | null = null;
  let gate: GainNode | null = null;
  let callOffRest = () => {};

  const open = (): AudioContext | null => {
    try {
      context ??= openContext();
    } catch {
      // Seen in neither browser; the specification lets it fail where no sound can be had.
    }
    return context;
  };
  const stop = () => {
    if (context === null || gate === null) return;
    gate.gain.setTargetAtTime(0, context.currentTime, FADE_S / 3);
    const old = gate;
    gate = null;
    clock.after(2000 * FADE_S, () => old.disconnect());
  };

  return {
    play(earcon: Earcon, volume: number): void {
      stop();
      const sounding = open();
      if (sounding === null) return;
      callOffRest();
      sounding.resume().catch(() => {});
      gate = sounding.createGain();
      gate.connect(sounding.destination);
      const notes = NOTES_HZ[earcon];
      const each = (EARCON_MS[earcon] / 1000 - REST_S) / notes.length;
      for (const [index, pitch] of notes.entries()) {
        const at = sounding.currentTime + index * each;
        sing(sounding, gate, { pitch, at, until: at + each, loudness: LOUDNESS * volume });
      }
      callOffRest = clock.after(EARCON_MS[earcon] + CONTEXT_REST_MS, () => void sounding.suspend().catch(() => {}));
    },
    stop,
  };
}

interface Note {
  readonly pitch: number;
  /** Seconds of the context's clock. */
  readonly at: number;
  readonly until: number;
  readonly loudness: number;
}

function sing(context: AudioContext, gate: AudioNode, { pitch, at, until, loudness }: Note): void {
  const shape = context.createGain();
  shape.gain.setValueAtTime(0, at);
  shape.gain.linearRampToValueAtTime(loudness, at + RISE_S);
  shape.gain.linearRampToValueAtTime(0, until);
  shape.connect(gate);
  const tone = context.createOscillator();
  tone.frequency.value = pitch;
  tone.connect(shape);
  tone.start(at);
  tone.stop(until);
}
