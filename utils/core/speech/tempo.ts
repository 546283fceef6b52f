/** What was heard of a voice at one speed, added up. Pauses between sentences are no part of it. */
export interface Tempo {
  readonly rate: number;
  readonly words: number;
  /** UTF-16 length of what was written for it. */
  readonly written: number;
  readonly ms: number;
}

/** A voice's tempo after one more stretch was heard. Speeds are not mixed: "2" is not twice as fast on every platform. */
export function hearMore(tempo: Tempo | null, heard: Tempo): Tempo {
  if (tempo?.rate !== heard.rate) return heard;
  const { rate } = tempo;
  return { rate, words: tempo.words + heard.words, written: tempo.written + heard.written, ms: tempo.ms + heard.ms };
}

/** Less says more about one sentence than about a voice. */
const ENOUGH_MS = 3000;

/** Whether enough was heard of it. */
export function isKnown(tempo: Tempo | null): tempo is Tempo {
  return tempo !== null && tempo.ms >= ENOUGH_MS && tempo.written > 0;
}

/** Words a minute at that speed; null until enough was heard at it. */
export function wordsPerMinute(tempo: Tempo | null, rate: number): number | null {
  if (!isKnown(tempo) || tempo.rate !== rate) return null;
  return Math.round((tempo.words / tempo.ms) * 60_000);
}

/** How long so much writing takes at that speed, in ms; a guess where another speed was heard, null where too little was. */
export function timeFor(written: number, tempo: Tempo | null, rate: number): number | null {
  if (!isKnown(tempo)) return null;
  return Math.round(((written / tempo.written) * tempo.ms * tempo.rate) / rate);
}
