/** Makes a sound faster without making it higher, piece by piece. */
export interface SoundStretch {
  /** The sound that is ready after `samples` have come in; may be empty. */
  add(samples: Int16Array): Int16Array<ArrayBuffer>;
  /** What was still held back. */
  end(): Int16Array<ArrayBuffer>;
}

/** A frame of 23 ms at 22,050 samples a second: two periods of a low voice. */
const FRAME = 512;
const HOP = FRAME / 2;
/** How far a frame may be moved to fit the one before, in samples: one period of a low voice. */
const SEEK = 160;

/**
 * Waveform-similarity overlap-add (Verhelst and Roelands, 1993): frames are taken at `factor` times
 * the distance at which they are put down, each moved a little to where it goes on best.
 *
 * @param factor how much faster, from 1
 */
export function createSoundStretch(factor: number): SoundStretch {
  const fade = Float32Array.from({ length: HOP }, (_, i) => 0.5 - 0.5 * Math.cos((Math.PI * (i + 0.5)) / HOP));
  let held = new Int16Array(0);
  /** Where the next frame is wanted, counted from the start of `held`; and what follows the last frame as it was taken. */
  let wanted = 0;
  let follows = -1;

  const similarity = (a: number, b: number): number => {
    let sum = 0;
    for (let i = 0; i < HOP; i += 2) sum += (held[a + i] ?? 0) * (held[b + i] ?? 0);
    return sum;
  };
  const seek = (near: number): number => {
    if (follows < 0) return near;
    let best = near;
    let most = Number.NEGATIVE_INFINITY;
    for (let at = Math.max(0, near - SEEK); at <= near + SEEK; at += 2) {
      const fits = similarity(follows, at);
      if (fits > most) {
        most = fits;
        best = at;
      }
    }
    return best;
  };
  const takeFrame = (out: number[]): void => {
    const at = seek(Math.round(wanted));
    for (let i = 0; i < HOP; i += 1) {
      const rising = fade[i] ?? 1;
      const before = follows < 0 ? 0 : (held[follows + i] ?? 0);
      out.push(follows < 0 ? (held[at + i] ?? 0) : before * (1 - rising) + (held[at + i] ?? 0) * rising);
    }
    follows = at + HOP;
    wanted += HOP * factor;
  };
  const forget = (): void => {
    const drop = Math.min(follows, Math.round(wanted) - SEEK);
    if (drop <= 0) return;
    held = held.slice(drop);
    wanted -= drop;
    follows -= drop;
  };
  return {
    add(samples) {
      const joined = new Int16Array(held.length + samples.length);
      joined.set(held);
      joined.set(samples, held.length);
      held = joined;
      const out: number[] = [];
      while (Math.round(wanted) + SEEK + FRAME <= held.length) takeFrame(out);
      forget();
      return Int16Array.from(out);
    },
    end: () => Int16Array.from(follows < 0 ? held : held.subarray(follows, Math.min(held.length, follows + HOP))),
  };
}
