import { expect, it } from 'vitest';
import { toDetection } from '@/utils/core/language/detection.ts';
import { halveSample, sampleText } from '@/utils/core/language/samples.ts';

it.each([
  ['iw', ['he']],
  ['in', ['id']],
  ['no', ['nb']],
  ['nn', ['nn']],
  ['zh-Hant', ['zh']],
  ['zh-CN', ['zh']],
  ['pt-BR', ['pt']],
  ['ja-Latn', []],
  ['la', ['la']],
  ['un', []],
  ['und', []],
  ['', []],
] as const)('a detector’s "%s" is %s', (language, languages) => {
  expect(toDetection({ isReliable: true, languages: [{ language, percentage: 100 }] }).languages).toEqual(languages);
});

it('languages of a word or two are not named, and without a language nothing is reliable', () => {
  const german = { language: 'de', percentage: 81 };
  const answer = { isReliable: true, languages: [german, { language: 'en', percentage: 19 }] };
  expect(toDetection(answer)).toEqual({ languages: ['de'], certainty: 'reliable' });
  expect(toDetection({ isReliable: true, languages: [] })).toEqual({ languages: [], certainty: 'unsure' });
  expect(toDetection({ isReliable: false, languages: [german] })).toEqual({ languages: ['de'], certainty: 'unsure' });
});

it('a sample leaves out addresses, file names and code, and is halved between words', () => {
  expect(sampleText('See  https://a.example/x or ask@b.example,\nlog.txt www.c.example: 2.5 mg 👋')).toBe(
    'See or 2.5 mg 👋',
  );
  expect(sampleText('The end.Then z.B. and/or (ChatAPI.subscribeTo(a_b)); at 12.5 %')).toBe(
    'The end.Then z.B. and/or at %',
  );
  expect(sampleText('薬をwww.example.jpで飲みます')).toBe('薬を で飲みます');
  expect(sampleText('x '.repeat(5000))).toHaveLength(1000);
  expect(halveSample('Take one tablet')).toEqual(['Take one', ' tablet']);
  expect(halveSample('薬を飲みます')).toEqual(['薬を飲', 'みます']);
});
