import { describe, expect, test } from 'vitest';
import ar from '@/locales/hand-out/ar.json';
import en from '@/locales/hand-out/en.json';
import es from '@/locales/hand-out/es.json';
import zh from '@/locales/hand-out/zh.json';
import { readingGrade } from '@/utils/core/page-check/reading-grade.ts';

const sentencesOf = (catalog: Readonly<Record<string, string>>) =>
  Object.values(catalog)
    .map((message) => message.replace(/\{\w+\}/g, 'Alt'))
    .flatMap((message) => message.split(/(?<=[.!?؟。？！])\s*/))
    .filter((sentence) => sentence !== '');
const wordsOf = (sentence: string) => sentence.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/**
 * The school grade of Spanish prose for children (Crawford, 1984): −0.205 · sentences + 0.049 · syllables of a
 * hundred words − 3.407.
 */
function spanishGrade(sentences: readonly string[]): number {
  const words = sentences.flatMap(wordsOf);
  const syllables = words.reduce((sum, word) => sum + Math.max(1, word.match(/[aeiouáéíóúü]+/gi)?.length ?? 0), 0);
  return (-0.205 * sentences.length * 100) / words.length + (0.049 * syllables * 100) / words.length - 3.407;
}

/** Läsbarhetsindex (Björnsson, 1968), made for any alphabet: under 30 is for children, 30 to 40 is easy. */
function lix(sentences: readonly string[]): number {
  const words = sentences.flatMap(wordsOf);
  const long = words.filter((word) => [...word].length > 6).length;
  return words.length / sentences.length + (100 * long) / words.length;
}

describe('the reading level of the sheet for patients', () => {
  test('in English is grade six or lower (Flesch and Kincaid)', () => {
    expect(readingGrade(sentencesOf(en).join(' '))).toBeLessThanOrEqual(6);
  });

  test('in Spanish is grade six or lower (Crawford)', () => {
    expect(spanishGrade(sentencesOf(es))).toBeLessThanOrEqual(6);
    expect(
      spanishGrade(['La administración concomitante de anticoagulantes requiere monitorización.']),
    ).toBeGreaterThan(6);
  });

  test('in Arabic is easy (LIX)', () => {
    expect(lix(sentencesOf(ar))).toBeLessThanOrEqual(40);
  });

  test('in Chinese keeps to short sentences: no formula is agreed upon', () => {
    const lengths = sentencesOf(zh).map((sentence) => [...sentence.matchAll(/\p{Script=Han}/gu)].length);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(20);
  });
});
