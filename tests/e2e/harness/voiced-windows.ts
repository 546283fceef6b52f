/** A part of a recording in which something is heard, in milliseconds from its start. */
export type VoicedStretch = { readonly startMs: number; readonly endMs: number };

export type VoicedOptions = {
  /** Loudness is measured over windows of this length. */
  readonly windowMs?: number;
  /** The loudness (root mean square, full scale is 1) from which a window counts as voiced: 0.01 is −40 dB. */
  readonly threshold?: number;
  /** Silences up to this length belong to the speech around them: the pauses between words. */
  readonly joinMs?: number;
};

/**
 * Where something is heard in a WAV file of 16-bit samples in one channel.
 * @throws Error for any other kind of file
 */
export function findVoicedStretches(
  wav: Uint8Array,
  { windowMs = 50, threshold = 0.01, joinMs = 200 }: VoicedOptions = {},
): readonly VoicedStretch[] {
  const { samples, rate } = readWav(wav);
  const perWindow = Math.round((rate * windowMs) / 1000);
  const stretches: VoicedStretch[] = [];
  for (let window = 0; window * perWindow < samples.length; window += 1) {
    if (measureLoudness(samples.subarray(window * perWindow, (window + 1) * perWindow)) < threshold) continue;
    const startMs = window * windowMs;
    const last = stretches.at(-1);
    if (last !== undefined && startMs - last.endMs <= joinMs) {
      stretches[stretches.length - 1] = { startMs: last.startMs, endMs: startMs + windowMs };
    } else {
      stretches.push({ startMs, endMs: startMs + windowMs });
    }
  }
  return stretches;
}

/** How long something was heard in all. */
export function sumVoicedMs(stretches: readonly VoicedStretch[]): number {
  return stretches.reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0);
}

function measureLoudness(samples: Int16Array): number {
  let squares = 0;
  for (const sample of samples) squares += (sample / 32_768) ** 2;
  return Math.sqrt(squares / samples.length);
}

function readWav(file: Uint8Array): { readonly samples: Int16Array; readonly rate: number } {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const name = (at: number) => new TextDecoder().decode(file.subarray(at, at + 4));
  if (file.byteLength < 12 || name(0) !== 'RIFF' || name(8) !== 'WAVE') throw new Error('This is not a WAV file.');
  let rate: number | undefined;
  for (let at = 12; at + 8 <= file.byteLength; ) {
    const size = view.getUint32(at + 4, true);
    const body = at + 8;
    if (name(at) === 'fmt ') {
      const channels = view.getUint16(body + 2, true);
      const bits = view.getUint16(body + 14, true);
      if (channels !== 1 || bits !== 16) throw new Error(`${channels} channels of ${bits} bits, not one of 16.`);
      rate = view.getUint32(body + 4, true);
    }
    if (name(at) === 'data' && rate !== undefined) {
      // A recorder that is still writing has not filled in the size yet.
      const bytes = Math.min(size === 0 ? Number.POSITIVE_INFINITY : size, file.byteLength - body);
      const from = file.byteOffset + body;
      // A copy, because 16-bit numbers must begin at even places. WAV and every machine this runs on are little-endian.
      const samples = new Int16Array(file.buffer.slice(from, from + bytes - (bytes % 2)));
      return { samples, rate };
    }
    // Chunks begin at even places.
    at = body + size + (size % 2);
  }
  throw new Error('The WAV file holds no samples.');
}
