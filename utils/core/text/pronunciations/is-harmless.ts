import { findKept } from './find-kept.ts';

const SPACELESS = '\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}';
const GROWN = `(?:(?![${SPACELESS}])[\\p{L}\\p{M}\\p{N}'’/])*`;
/** In UTF-16 units; keeps a heap of letters from being gone through for each hit. */
const LONGEST_WORD = 60;

const BEFORE = new RegExp(`${GROWN}$`, 'u');
const AFTER = new RegExp(`^${GROWN}`, 'u');
/** A letter of a script without spaces is a word by itself: nothing grows on to it. */
const BEGINS_ALONE = new RegExp(`^[${SPACELESS}]`, 'u');
const ENDS_ALONE = new RegExp(`[${SPACELESS}]\\p{M}*$`, 'u');

/** Whether what grows together with a stretch ("milligram", "don't", "w/o") holds nothing that must stay, before or after. */
export function isHarmless(text: string, start: number, end: number, say: string, lang: string | null): boolean {
  const hit = text.slice(start, end);
  const before = BEGINS_ALONE.test(hit)
    ? ''
    : (BEFORE.exec(text.slice(Math.max(0, start - LONGEST_WORD), start))?.[0] ?? '');
  const after = ENDS_ALONE.test(hit) ? '' : (AFTER.exec(text.slice(end, end + LONGEST_WORD))?.[0] ?? '');
  if (before === '' && after === '') return true;
  return findKept(before + hit + after, lang) === null && findKept(before + say + after, lang) === null;
}
