import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type KeptTempos, keepTempos, parseKeptTempos } from '@/utils/core/speech/kept-tempos.ts';
import { timeFor, wordsPerMinute } from '@/utils/core/speech/tempo.ts';

const ANNA = { rate: 1.5, words: 150, written: 900, ms: 60_000 };
const EWA = { rate: 1, words: 120, written: 800, ms: 60_000 };

describe('what is stored of tempos', () => {
  test.each([[undefined], [null], ['fast'], [7], [[]]])('is nothing for %j', (stored) => {
    expect(parseKeptTempos(stored)).toEqual({});
  });

  test.each([
    ['a speed that is none', { ...ANNA, rate: 40 }],
    ['no words', { ...ANNA, words: 0 }],
    ['no time', { ...ANNA, ms: 0 }],
    ['more time than is kept', { ...ANNA, ms: 60_001 }],
    ['a number in words', { ...ANNA, written: '900' }],
    ['no end', { ...ANNA, written: Number.POSITIVE_INFINITY }],
    ['parts that are missing', { rate: 1 }],
  ])('is taken one by one: one with %s costs no other', (_what, broken) => {
    expect(parseKeptTempos({ 'Anna|en-US': broken, 'Ewa 🩺|pl-PL': EWA })).toEqual({ 'Ewa 🩺|pl-PL': EWA });
  });

  test('is bounded, whatever stands there', () => {
    fc.assert(
      fc.property(fc.anything(), fc.dictionary(fc.string(), fc.constantFrom(ANNA, EWA, null)), (any, dict) => {
        expect(Object.keys(parseKeptTempos(any)).length).toBeLessThanOrEqual(20);
        const kept = parseKeptTempos(dict);
        expect(parseKeptTempos(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
      }),
    );
    const many = Object.fromEntries(Array.from({ length: 50 }, (_, at) => [`Voice ${at}|en`, ANNA]));
    expect([Object.keys(parseKeptTempos(many)).length, Object.keys(parseKeptTempos(many))[0]]).toEqual([
      20,
      'Voice 30|en',
    ]);
    expect(parseKeptTempos({ ['x'.repeat(301)]: ANNA })).toEqual({});
  });
});

describe('keeping a tempo', () => {
  const kept: KeptTempos = { 'Anna|en-US': ANNA, 'Ewa|pl-PL': EWA };

  test('keeps a minute of it, with which words a minute and time left are known at once', () => {
    const heard = { 'Zoe|en-GB': { rate: 2, words: 8, written: 48, ms: 4000 } };
    const { 'Zoe|en-GB': zoe = null } = keepTempos(kept, heard);
    expect(zoe).toEqual({ rate: 2, words: 120, written: 720, ms: 60_000 });
    expect([wordsPerMinute(zoe, 2), timeFor(7200, zoe, 2)]).toEqual([120, 600_000]);
  });

  test('is no news where little was heard, or the same again', () => {
    const little = { 'Zoe|en-GB': { rate: 1, words: 6, written: 40, ms: 2999 } };
    const same = { 'Anna|en-US': { rate: 1.5, words: 1500, written: 9100, ms: 600_000 } };
    expect([keepTempos(kept, little) === kept, keepTempos(kept, same) === kept]).toEqual([true, true]);
  });

  test('replaces what is known of the voice at another speed, as the one heard last', () => {
    const heard = { 'Anna|en-US': { rate: 1, words: 10, written: 60, ms: 6000 } };
    expect(Object.entries(keepTempos(kept, heard))).toEqual([
      ['Ewa|pl-PL', EWA],
      ['Anna|en-US', { rate: 1, words: 100, written: 600, ms: 60_000 }],
    ]);
  });
});
