import type { TextSpan } from '../text/span.ts';

/** What the built-in voice's worker is asked to say. */
export interface SynthesisRequest {
  readonly turn: number;
  readonly text: string;
  /** The synthesizer's name for the voice, `gmw/en-US+f2`. */
  readonly file: string;
  readonly dictionary: string;
  /** 1 is the voice's normal speed. */
  readonly rate: number;
  /** 1 is the voice's own, and stands where none is given. */
  readonly pitch?: number;
}

/** A word and when it begins in its sound. */
export interface WordTime {
  /** UTF-16 offset into the request's text. */
  readonly offset: number;
  /** Milliseconds from the beginning of the request's sound. */
  readonly ms: number;
}

/** What the worker says: that it has loaded, or never will; then its answers. It is asked for nothing before it is ready. */
export type SynthesizerNews = SynthesisNews | { readonly type: 'ready' } | { readonly type: 'broken' };

/** What it answers to a request; pieces in order, then `done`. */
export type SynthesisNews =
  | {
      readonly type: 'piece';
      readonly turn: number;
      /** 16-bit samples, one channel, at `SAMPLE_RATE`. */
      readonly samples: Int16Array<ArrayBuffer>;
      readonly events: readonly EspeakEvent[];
    }
  | { readonly type: 'done'; readonly turn: number }
  | { readonly type: 'failed'; readonly turn: number };

/** Of eSpeak NG's sound, in samples a second. */
export const SAMPLE_RATE = 22_050;

/** An event as eSpeak NG reports it: its text positions count characters (code points), from 1. */
export interface EspeakEvent {
  readonly type: string;
  readonly text_position: number;
  /** Milliseconds from the beginning of the sound. */
  readonly audio_position: number;
}

/** The words of one text as they are told, each once and in order. */
export interface WordTimes {
  /** Those that these events tell of, with what was left out before them. */
  hear(events: readonly EspeakEvent[]): readonly WordTime[];
  /** Those left when all has been said, which took `ms`. */
  end(ms: number): readonly WordTime[];
}

/**
 * Leads eSpeak NG's word events to the words of a text, piece by piece.
 *
 * It reports a word for each part that it says apart: several at one word ("50" "%"), none for a
 * word that it says together with the one before ("at a", "the" behind "on"). A part within a word means
 * the word, told once; a word it left out is told between its neighbours, by its length.
 *
 * @param words the words of `text`, in order
 */
export function createWordTimes(text: string, words: readonly TextSpan[]): WordTimes {
  const offsets = offsetsOfCharacters(text);
  let next = 0;
  let last: WordTime | null = null;
  const hear = (events: readonly EspeakEvent[]): readonly WordTime[] => {
    const times: WordTime[] = [];
    for (const { type, text_position, audio_position } of events) {
      if (type !== 'word') continue;
      const at = offsets[text_position - 1] ?? text.length;
      let index = next;
      while ((words[index]?.end ?? Number.POSITIVE_INFINITY) <= at) index += 1;
      const word = words[index];
      if (word === undefined || isApart(text.slice(at, word.start))) continue;
      const time = { offset: word.start, ms: audio_position };
      times.push(...timeBetween(last, words.slice(next, index), time), time);
      last = time;
      next = index + 1;
    }
    return times;
  };
  const end = (ms: number): readonly WordTime[] => {
    const left = words.slice(next);
    next = words.length;
    return timeBetween(last, left, { offset: text.length, ms: Math.max(ms, last?.ms ?? 0) });
  };
  return { hear, end };
}

/** The words between two told ones, spread over the time between them as their letters are over the text. */
function timeBetween(before: WordTime | null, left: readonly TextSpan[], after: WordTime): readonly WordTime[] {
  const from = before ?? { offset: 0, ms: 0 };
  const msPerUnit = (after.ms - from.ms) / Math.max(1, after.offset - from.offset);
  return left.map(({ start }) => ({ offset: start, ms: Math.round(from.ms + (start - from.offset) * msPerUnit) }));
}

/**
 * Signs right before a word are part of it ("(", "−"), and so are a dash or an opening mark with a space behind it; what
 * else is said there is of the word before ("%" with a space behind it).
 */
function isApart(between: string): boolean {
  return !/^(?:[\p{Pd}\p{Ps}\p{Pi}\s]*|[^\p{L}\p{M}\p{N}\s]*)$/u.test(between);
}

/** The UTF-16 offset of each character. */
function offsetsOfCharacters(text: string): readonly number[] {
  const offsets: number[] = [];
  let at = 0;
  for (const character of text) {
    offsets.push(at);
    at += character.length;
  }
  return offsets;
}

/** eSpeak NG's own normal speed, in words a minute. */
const NORMAL_WPM = 175;
const SLOWEST_WPM = 80;
/** It does not go faster by itself: at 525 and 1000 the same length was measured as at 450. */
const FASTEST_WPM = 450;

/** The synthesizer's speed for a rate, and how much faster its sound has to be made after that. */
export function paceOf(rate: number): { readonly wpm: number; readonly factor: number } {
  const wanted = Math.round(NORMAL_WPM * rate);
  const wpm = Math.min(Math.max(wanted, SLOWEST_WPM), FASTEST_WPM);
  return { wpm, factor: wanted > FASTEST_WPM ? wanted / FASTEST_WPM : 1 };
}

/** eSpeak NG's own pitch, on its scale from 0 to 99. */
const OWN_PITCH = 50;
/** Steps of it in an octave, as heard of both voices: 1.4 is heard as 1.38, 0.8 as 0.81. Its lowest is 0.71. */
const PITCH_STEPS = 70;

/** The synthesizer's pitch for one that is so many times the voice's own. */
export function pitchOf(pitch = 1): number {
  return Math.min(Math.max(Math.round(OWN_PITCH + PITCH_STEPS * Math.log2(pitch)), 0), 99);
}
