import type { BlockKind } from '../article/article.ts';
import type { SpokenSentence } from '../article/script.ts';
import type { Pauses } from '../settings/pauses.ts';

/**
 * Silence after a block, in ms at speed 1 and normal length. DAISY's requirements for reading apps ask for
 * pauses after headings, paragraphs and list items. Other readers keep 300 ms (Readium), 600 ms (Reader
 * View) and 650 ms divided by the speed (Read Aloud), the same for all. These stand around that: a heading
 * says what is to come and stands alone longest, an item or a cell belongs with the next.
 */
const AFTER_BLOCK_MS: Readonly<Record<BlockKind, number>> = {
  heading: 700,
  paragraph: 500,
  quote: 500,
  code: 500,
  caption: 400,
  'list item': 300,
  'alternative text': 300,
  'table cell': 150,
};
const AFTER_ROW_MS = 400;

const FACTORS: Readonly<Record<Pauses, number>> = { none: 0, short: 0.5, normal: 1, long: 2 };
/** A slow reader hears long pauses, but none that could be taken for the end. */
const LONGEST_MS = 2000;

/** How long to be silent when `sentence` was heard to its end, in ms: 0 within a block. */
export function pauseAfter({ ends, kind }: SpokenSentence, pauses: Pauses, rate: number): number {
  if (ends === 'sentence') return 0;
  const usual = ends === 'row' ? AFTER_ROW_MS : AFTER_BLOCK_MS[kind];
  return Math.min(LONGEST_MS, Math.round((usual * FACTORS[pauses]) / rate));
}
