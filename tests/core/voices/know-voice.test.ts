import { describe, expect, test } from 'vitest';
import { baseName, knowVoice } from '@/utils/core/voices/know-voice.ts';
import { ODD, rankVoice } from '@/utils/core/voices/rank-voice.ts';

describe('what is known of a voice', () => {
  test.each([
    ['Microsoft Zira - English (United States)', 'en-US', { label: 'Zira', grade: 2 }],
    ['Samantha', 'en-US', { label: 'Samantha', grade: 1 }],
    ['Samantha (Enhanced)', 'en-US', { label: 'Samantha', grade: 2 }],
    ['Ava (Premium)', 'en-US', { label: 'Apple Ava', grade: 3 }],
    ['Ava (améliorée)', 'en-US', { label: 'Apple Ava', grade: 3 }],
    ['Amélie (Premium)', 'fr-CA', { label: 'Amélie', grade: 3 }],
    ['Chrome OS français 4', 'fr-FR', { label: 'Voix féminine 1 (France)', grade: 3 }],
    ['Samantha', 'fr-FR', null],
    ['English (America) espeak-ng', 'en-US', null],
    ['Anyone', 'xx', null],
    ['', 'en', null],
  ])('%s of %s', (name, lang, known) => {
    expect(knowVoice(name, lang)).toEqual(known);
  });

  test.each([
    ['Ava (Premium)', 'Ava'],
    ['Eddy (English (US))', 'Eddy'],
    ['Microsoft Zira - English (United States)', 'Microsoft Zira - English'],
    ['Ava', 'Ava'],
    ['(', '('],
  ])('the name of %j is %j', (name, base) => {
    expect(baseName(name)).toBe(base);
  });
});

describe('a voice’s rank', () => {
  test('puts the better recording first, and what is odd behind all others', () => {
    const names = ['Ava (Premium)', 'Microsoft Zira - English (United States)', 'Someone', 'Samantha'];
    const odd = ['English (America) espeak-ng', 'Hark', 'English+Max', 'Bells'];
    const ranks = [...names, ...odd].map((name) => rankVoice({ name, lang: 'en-US' }));
    expect(ranks).toEqual([1, 2, 3, 4, 100, 200, 300, 400]);
    expect(ODD).toBe(100);
  });
});
