/**
 * How much a voice has to say for one character, in units of one letter of an alphabet.
 * A Han character or a Hangul block is a syllable; "7,000,000" is nine characters and as many words.
 * Rough on purpose and rather too long: the estimates feed watchdogs, and one that fires too early
 * makes a reader hear words twice.
 */
const SYLLABLE_UNITS = 3;
const DIGIT_UNITS = 6;
const CAPITAL_UNITS = 2;

const SYLLABLES = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;
const DIGITS = /\p{N}/gu;
const CAPITALS = /\p{Lu}/gu;

/** Units of speech in `text`: its UTF-16 length, with what takes longer to say counted higher. */
export function countSpeechUnits(text: string): number {
  const extra = (pattern: RegExp, units: number) => (text.match(pattern)?.length ?? 0) * (units - 1);
  return text.length + extra(SYLLABLES, SYLLABLE_UNITS) + extra(DIGITS, DIGIT_UNITS) + extra(CAPITALS, CAPITAL_UNITS);
}

/** A slow voice's letters per second at speed 1 (measured eSpeak and system voices: 13 to 17). */
const DEFAULT_UNITS_PER_SECOND = 12;

/**
 * A voice's pace as heard at one speed. Kept for that speed only: "2" is twice as fast on
 * macOS but 1.4 times on Windows, so a pace does not carry over.
 */
export interface Pace {
  readonly rate: number;
  readonly unitsPerSecond: number;
}

/** Milliseconds that saying `text` may take at `rate`, from the voice's own pace where it is known. */
export function estimateDuration(text: string, rate: number, pace: Pace | null): number {
  const unitsPerSecond = pace?.rate === rate ? pace.unitsPerSecond : slowPace(rate);
  return (countSpeechUnits(text) / unitsPerSecond) * 1000;
}

/** Beyond these the time was no measure of the voice: the machine slept in the middle, or the engine cut it short. */
const SLOWEST_OF_SLOW = 0.25;
const FASTEST_OF_SLOW = 6;

/** Whether any voice speaks like that: a slow one at this speed, four times slower or up to six times faster. */
export function isPlausiblePace({ rate, unitsPerSecond }: Pace): boolean {
  const usual = slowPace(rate);
  return unitsPerSecond >= usual * SLOWEST_OF_SLOW && unitsPerSecond <= usual * FASTEST_OF_SLOW;
}

function slowPace(rate: number): number {
  return DEFAULT_UNITS_PER_SECOND * leastSpeedup(rate);
}

/**
 * The least that `rate` speeds a voice up on any platform. Chrome on Windows is the laziest:
 * it maps to SAPI steps of `10·log10(rate)`, and ten steps are three times the speed.
 */
function leastSpeedup(rate: number): number {
  return Math.min(rate, rate ** Math.log10(3));
}
