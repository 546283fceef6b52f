import type { BlockKind } from '../article/article.ts';
import type { SpokenSentence } from '../article/script.ts';
import { LONGEST_PAUSE, type PAUSES, type PauseLengths, type Pauses } from '../settings/pauses.ts';

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

const FACTORS: Readonly<Record<(typeof PAUSES)[number], number>> = { none: 0, short: 0.5, normal: 1, long: 2 };
/** How long to be silent when `sentence` was heard to its end, in ms: 0 within a block, unless the reader set it. */
export function pauseAfter(sentence: Pick<SpokenSentence, 'ends' | 'kind'>, pauses: Pauses, rate: number): number {
  const ms = typeof pauses === 'string' ? usualAfter(sentence) * FACTORS[pauses] : pauses[whatEnds(sentence)];
  return Math.min(LONGEST_PAUSE, Math.round(ms / rate));
}

function usualAfter({ ends, kind }: Pick<SpokenSentence, 'ends' | 'kind'>): number {
  if (ends === 'sentence') return 0;
  return ends === 'row' ? AFTER_ROW_MS : AFTER_BLOCK_MS[kind];
}

function whatEnds({ ends, kind }: Pick<SpokenSentence, 'ends' | 'kind'>): keyof PauseLengths {
  if (ends === 'sentence') return 'sentence';
  switch (kind) {
    case 'heading':
      return 'heading';
    case 'list item':
    case 'alternative text':
    case 'table cell':
      return 'item';
    case 'paragraph':
    case 'quote':
    case 'code':
    case 'caption':
      return 'paragraph';
  }
}
