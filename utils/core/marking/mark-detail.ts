import type { Granularity } from './mark-choices.ts';

/** The finest that is marked: each word by block and line, each word by a line alone, or the sentence. */
export type MarkDetail = 'word' | 'word-line' | 'sentence';

/** About what voices say at their own speed. */
const WORDS_A_SECOND = 170 / 60;
/** Blocks of colour that come and go more often are flashes to some eyes (WCAG 2.2, 2.3.1 and 2.3.2). */
const BLOCKS_A_SECOND = 3;
/** A line is too thin to flash; but nobody's eye follows it any faster. */
const LINES_A_SECOND = 5;

/**
 * What is marked at a speed (1 is the voice's own), unless the reader wants it otherwise. By the chosen speed, not by
 * the measured one: that would change its mind in the middle of a sentence.
 */
export function chooseDetail(granularity: Granularity, rate: number): MarkDetail {
  if (granularity !== 'by-speed') return granularity;
  const words = rate * WORDS_A_SECOND;
  if (words <= BLOCKS_A_SECOND) return 'word';
  return words <= LINES_A_SECOND ? 'word-line' : 'sentence';
}
