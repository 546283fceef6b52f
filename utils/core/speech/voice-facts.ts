import { countSpeechUnits, isPlausiblePace, type Pace } from './estimate-duration.ts';

/**
 * Whether a voice reports its words: not known yet, seen to, or heard to a sentence's end without. `wrong`: it
 * reports places that are none, and counts as one that reports nothing.
 */
export type WordReports = 'unknown' | 'seen' | 'none' | 'wrong';

/** What speaking has taught about one voice. */
export interface VoiceFacts {
  readonly words: WordReports;
  readonly pace: Pace | null;
}

export const UNKNOWN_VOICE: VoiceFacts = { words: 'unknown', pace: null };

/** An attempt that was heard to its end. */
export interface HeardSpeech {
  readonly text: string;
  readonly rate: number;
  /** From start to end. */
  readonly ms: number;
  readonly words: 'reported' | 'unreported';
}

/** Shorter speech says little about a pace: pauses and start-up outweigh the words. */
const LEAST_UNITS = 20;
const LEAST_MS = 500;

/** The facts after one more attempt was heard to its end. */
export function learnFromSpeech(facts: VoiceFacts, heard: HeardSpeech): VoiceFacts {
  return { words: learnWords(facts.words, heard), pace: learnPace(facts.pace, heard) };
}

function learnWords(words: WordReports, heard: HeardSpeech): WordReports {
  if (words === 'wrong') return 'wrong';
  if (heard.words === 'reported') return 'seen';
  // One word alone proves nothing: engines that report words may leave out the first.
  const severalWords = /\S\s+\S/.test(heard.text);
  return words === 'unknown' && severalWords ? 'none' : words;
}

function learnPace(pace: Pace | null, heard: HeardSpeech): Pace | null {
  const units = countSpeechUnits(heard.text);
  if (units < LEAST_UNITS || heard.ms < LEAST_MS) return pace;
  const unitsPerSecond = (units / heard.ms) * 1000;
  if (!isPlausiblePace({ rate: heard.rate, unitsPerSecond })) return pace;
  if (pace?.rate !== heard.rate) return { rate: heard.rate, unitsPerSecond };
  return { rate: heard.rate, unitsPerSecond: (pace.unitsPerSecond + unitsPerSecond) / 2 };
}
