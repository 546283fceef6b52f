import type { LanguageSegmenters } from './language-segmenters.ts';
import type { CompiledLanguage } from './sentence-language/compile-language.ts';
import { CLOSERS, OPENERS, QUOTES, STOPS, toCharacterClass } from './sentence-marks.ts';
import { listSetApart } from './set-apart.ts';

/** A place where a sentence may end: the text before `end` and the text from `start` on; white space between. */
export interface SentenceGap {
  readonly end: number;
  readonly start: number;
}

/**
 * Every place where a sentence may end, in order: those of `Intl.Segmenter`, and those after
 * closing punctuation that it leaves out (before a digit, a dash, a lower-case letter).
 * Quotation marks and brackets are moved to the side they belong to.
 *
 * @param flat text whose white space is flattened (see `flattenSpace`)
 * @param listItems where items of an enumeration begin
 */
export function findSentenceGaps(
  flat: string,
  listItems: ReadonlySet<number>,
  segmenters: LanguageSegmenters,
): readonly SentenceGap[] {
  const places = new Set<number>();
  for (const { index } of segmenters.sentence.segment(flat)) places.add(index);
  for (const item of listItems) places.add(item);
  for (const place of listSetApart(flat)) places.add(place);
  const stop = toCharacterClass(STOPS + segmenters.language.stops);
  const closer = toCharacterClass(CLOSERS + QUOTES);
  const stops = new RegExp(`${stop}${closer}*(?:\\[\\d+\\])*`, 'gu');
  for (const match of flat.matchAll(stops)) places.add(match.index + match[0].length);

  const gaps = new Map<number, SentenceGap>();
  for (const place of places) {
    const gap = settleMarks(flat, place, segmenters.language);
    if (gap.end > 0 && gap.start < flat.length) gaps.set(gap.start, gap);
  }
  return [...gaps.values()].sort((a, b) => a.start - b.start);
}

function settleMarks(flat: string, place: number, language: CompiledLanguage): SentenceGap {
  let end = skipSpaceBack(flat, place);
  let start = skipSpace(flat, place);
  while (end > 0 && opens(flat, end - 1, language)) {
    start = end - 1;
    end = skipSpaceBack(flat, start);
  }
  while (start < flat.length && closes(flat, start, language)) {
    end = start + 1;
    start = skipSpace(flat, end);
  }
  const reference = /^(?:\[\d{1,3}\]\s?)+(?=\s|$|\p{Lu})/u.exec(flat.slice(start, start + 40));
  if (reference && /[.!?…]["'”’»)\]]*$/u.test(flat.slice(0, end).slice(-8))) {
    end = skipSpaceBack(flat, start + reference[0].length);
    start = skipSpace(flat, end);
  }
  return { end, start };
}

function opens(flat: string, at: number, language: CompiledLanguage): boolean {
  const mark = flat.charAt(at);
  if (QUOTES.includes(mark)) return sideOf(flat, at, language) === 'opens';
  return mark !== '' && OPENERS.includes(mark);
}

function closes(flat: string, at: number, language: CompiledLanguage): boolean {
  const mark = flat.charAt(at);
  if (mark === '') return false;
  if (QUOTES.includes(mark)) return sideOf(flat, at, language) === 'closes';
  return CLOSERS.includes(mark);
}

/** Space on one side decides; without it what the mark means in the language; a straight one by counting. */
function sideOf(flat: string, at: number, language: CompiledLanguage): 'opens' | 'closes' {
  const mark = flat.charAt(at);
  const free = (char: string) => char === '' || /[\s([{—–]/u.test(char);
  const before = free(flat.charAt(at - 1));
  const after = flat.charAt(at + 1) === '' || /[\s.,;:!?)\]}]/u.test(flat.charAt(at + 1));
  if (before !== after) return before ? 'opens' : 'closes';
  if (mark === '"' || mark === "'") return countBefore(flat, mark, at) % 2 === 0 ? 'opens' : 'closes';
  if (language.lowQuotes && '“‘'.includes(mark)) return 'closes';
  return '“‘«‹'.includes(mark) ? 'opens' : 'closes';
}

function countBefore(flat: string, mark: string, at: number): number {
  let count = 0;
  for (let i = flat.indexOf(mark); i >= 0 && i < at; i = flat.indexOf(mark, i + 1)) count += 1;
  return count;
}

function skipSpace(flat: string, from: number): number {
  let at = from;
  while (at < flat.length && /\s/u.test(flat.charAt(at))) at += 1;
  return at;
}

function skipSpaceBack(flat: string, from: number): number {
  let at = from;
  while (at > 0 && /\s/u.test(flat.charAt(at - 1))) at -= 1;
  return at;
}
