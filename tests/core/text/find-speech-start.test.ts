import { describe, expect, test } from 'vitest';
import { findSpeechStart } from '@/utils/core/text/find-speech-start.ts';
import { segmentWords } from '@/utils/core/text/segment-words.ts';
import { createSegmenters } from '@/utils/core/text/segmenters.ts';

const segmenters = createSegmenters();

/** What is said from `at` on. */
function saidFrom(text: string, at: number): string | null {
  const start = findSpeechStart(text, segmentWords(text, { lang: 'en', segmenters }), at);
  return start === null ? null : text.slice(start);
}

describe('findSpeechStart', () => {
  test.each([
    ['a word', 'Take one tablet', 5, 'one tablet'],
    ['the middle of a word', 'Take one tablet', 6, 'one tablet'],
    ['the blank before a word', 'Take one tablet', 4, 'one tablet'],
    ['a minus before a number', 'Keep it at −5 degrees', 11, '−5 degrees'],
    ['a number behind a minus', 'Keep it at −5 degrees', 12, '−5 degrees'],
    ['a hyphen as a minus', 'Keep it at -5 degrees', 12, '-5 degrees'],
    ['a number behind a dash between numbers', 'for 5 – 10 days', 8, '10 days'],
    ['a range', 'for 5-10 days', 6, '5-10 days'],
    ['a word behind a dash', 'rest – then walk', 5, 'then walk'],
    ['a sign by itself', 'heart ± lung', 6, '± lung'],
    ['the word behind a sign by itself', 'heart ± lung', 8, 'lung'],
    ['a limit', 'if ≤10 mg', 4, '≤10 mg'],
    ['a full-width sign', 'tea ＆ ＜milk＞', 4, '＆ ＜milk＞'],
    ['a price', 'for $5 only', 5, '$5 only'],
    ['a unit behind a slash', '5 mg/kg daily', 5, 'kg daily'],
    ['an opening quotation mark', 'the “quiet hour”', 4, 'quiet hour”'],
    ['an opening bracket', 'rest (one hour)', 5, 'one hour)'],
    ['an emoji', 'daily 🩺 with water', 6, '🩺 with water'],
    ['the second half of an emoji', 'daily 🩺 with water', 7, '🩺 with water'],
    ['a word behind an emoji', 'daily 🩺with water', 8, '🩺with water'],
    ['a word with a combining mark', 'the cafe\u0301 is open', 4, 'cafe\u0301 is open'],
    ['a word written from right to left', 'אל תיקח today', 3, 'תיקח today'],
    ['a Chinese word', '请不要服用', 3, '服用'],
  ])('finds the start for %s', (_what, text, at, said) => {
    expect(saidFrom(text, at)).toBe(said);
  });

  test('finds nothing behind the last word', () => {
    expect(saidFrom('Stop. ±', 5)).toBeNull();
  });
});
