import { describe, expect, test } from 'vitest';
import { isWrongOffset } from '@/utils/core/speech/is-wrong-offset.ts';
import { segmentWords } from '@/utils/core/text/segment-words.ts';

/** Behind the word number `told` (from 0; null before the first), an engine tells of `offset`. */
function judge(text: string, told: number | null, offset: number): boolean {
  const words = segmentWords(text, { lang: 'en' });
  return isWrongOffset(text, words, told === null ? null : (words[told] ?? null), offset);
}

describe('isWrongOffset', () => {
  test.each([
    ['a word', 'Take one tablet', 0, 5],
    ['the blank before a word', 'Take one tablet', 0, 4],
    ['a quotation mark before a word', 'the “quiet hour”', 0, 4],
    ['a word further on', 'Take one tablet daily', 0, 16],
    ['a word again', 'Take one tablet', 1, 5],
    ['a word that lies behind', 'Take one tablet', 2, 0],
    ['the end of the text', 'Take one', 1, 8],
    ['before the text', 'Take one', 0, -1],
    ['no number', 'Take one', 0, Number.NaN],
    ['half of a number with a unit', 'Take 5mg', 1, 6],
    ['half of a written time', 'at 10:30 daily', 1, 6],
    ['a part behind an apostrophe', 'dans l’eau', 0, 7],
    ['a part with a capital', 'see PubMed now', 1, 7],
    ['a part of a hyphenated word', 'a well-being walk', 1, 7],
    ['a word behind an accent', 'un café noir', 1, 8],
    ['a word behind a combining mark', 'un cafe\u0301 noir', 1, 9],
    ['a word behind an emoji', 'daily 🩺 with', 1, 9],
    ['a Chinese word', '请不要服用两片药', 0, 1],
    ['two Chinese words further', '请不要服用两片药', 0, 5],
    ['half of a Thai word', 'สวัสดีครับ', null, 3],
    ['a Hebrew word', 'אל תיקח שתי', 0, 3],
  ])('lets pass: %s', (_what, text, told, offset) => {
    expect(judge(text, told, offset)).toBe(false);
  });

  test.each([
    ['far beyond the text', 'Take one', 0, 500],
    ['the middle of a word', 'Take one tablet', 0, 6],
    ['the middle of a word with an accent', 'un café noir', 1, 5],
    ['a combining mark', 'un cafe\u0301 noir', 0, 7],
    ['half of an emoji', 'daily 🩺 with', 0, 7],
    ['the middle of a Hebrew word', 'אל תיקח שתי', 0, 5],
    ['bytes behind an accent', 'à la carte', 0, 3],
    ['bytes behind an emoji', '🩺 a b c d', 0, 5],
    ['bytes of Chinese', '请不要服用两片药', 0, 3],
    ['bytes of Hebrew', 'אל תיקח שתי', 0, 5],
  ])('finds wrong: %s', (_what, text, told, offset) => {
    expect(judge(text, told, offset)).toBe(true);
  });
});
