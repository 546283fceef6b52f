import type { Tally } from './page/find-places.ts';
import type { PageRecord } from './page-record.ts';

/** With fewer words than this, and a smaller share than this of the worse side, a side is not worth a word. */
const FEWEST_WORDS = 10;
const SMALLEST_SHARE = 0.1;
/** So many places are named, the largest first. */
const PLACES = 2;

/** Why a page scores as it does, in plain words, by what was found out about it. */
export function explainPage({ outcome, explained }: Pick<PageRecord, 'outcome' | 'explained'>): string {
  if (outcome.status === 'failed') return `counted as empty: ${outcome.why}`;
  if (explained === null) return outcome.status === 'silent' ? describeSilence(outcome.note) : 'not looked into';
  const { counts, missed, extra } = explained;
  const sides = [
    {
      words: counts.missedWords,
      text: `missed ${counts.missedWords} of ${countWords(counts.wantedWords)}`,
      tally: missed,
    },
    { words: counts.extraWords, text: `read ${countWords(counts.extraWords)} too many`, tally: extra },
  ].sort((one, other) => other.words - one.words);
  const most = sides[0]?.words ?? 0;
  if (most === 0) return 'all words are read, but elsewhere or in another order';
  const told = sides.filter(({ words }) => words === most || (words >= FEWEST_WORDS && words >= most * SMALLEST_SHARE));
  const silence = outcome.status === 'silent' ? [describeSilence(outcome.note)] : [];
  return [...silence, ...told.map(({ text, tally }) => describeSide(text, tally))].join('; ');
}

function countWords(count: number): string {
  return count === 1 ? '1 word' : `${count} words`;
}

function describeSilence(note: string): string {
  return note === '' ? 'silent' : `silent: “${note}”`;
}

function describeSide(text: string, tally: Tally): string {
  const total = tally.reduce((sum, [, count]) => sum + count, 0);
  const [first, ...others] = tally.filter(([, count]) => count >= total * SMALLEST_SHARE).slice(0, PLACES);
  if (first === undefined) return text;
  const [place, count] = first;
  if (count === total) return `${text}, all ${place}`;
  const rest = others.map(([other, many]) => `, ${many} ${other}`).join('');
  return `${text}: ${count} ${place}${rest}`;
}
