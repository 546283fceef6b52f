import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countSpeechUnits, estimateDuration } from '@/utils/core/speech/estimate-duration.ts';
import { learnFromSpeech, UNKNOWN_VOICE } from '@/utils/core/speech/voice-facts.ts';
import { endLimit, progressLimit, startLimit } from '@/utils/core/speech/watchdog-limits.ts';

describe('how much a text has to say', () => {
  test.each([
    ['', 0],
    ['take it', 7],
    ['BMI', 6],
    ['120', 18],
    ['药物', 6],
    ['cafe\u0301', 5],
    ['دواء', 4],
  ])('%j is %i units', (text, units) => {
    expect(countSpeechUnits(text)).toBe(units);
  });
});

describe('the estimated duration', () => {
  test('is a slow voice’s where nothing is known', () => {
    expect(estimateDuration('take it now.', 1, null)).toBe(1000);
  });

  test('is the voice’s own where it was heard at this speed', () => {
    expect(estimateDuration('take it now.', 2, { rate: 2, unitsPerSecond: 24 })).toBe(500);
    expect(estimateDuration('take it now.', 1, { rate: 2, unitsPerSecond: 24 })).toBe(1000);
  });

  test('trusts a faster speed only as far as the laziest platform goes, and a slower one wholly', () => {
    expect(Math.round(estimateDuration('take it now.', 10, null))).toBe(333);
    expect(estimateDuration('take it now.', 0.5, null)).toBe(2000);
  });
});

describe('the limits', () => {
  test('for a start grow shorter with each failure', () => {
    expect([0, 1, 2, 3].map(startLimit)).toEqual([4000, 3000, 2000, 2000]);
  });

  test('for an end and for the next word leave room above the estimate', () => {
    const remaining = { text: 'take it now.', rate: 1, pace: null };
    expect([endLimit(remaining), progressLimit(remaining)]).toEqual([4600, 6600]);
  });

  test('for an end never cut off a voice of half the default pace in a sentence', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z ]{1,300}$/), fc.constantFrom(0.5, 1, 2, 3), (text, rate) => {
        const slowest = (text.length / (8 * Math.min(rate, rate ** 0.477))) * 1000;
        expect(endLimit({ text, rate, pace: null })).toBeGreaterThan(slowest);
      }),
    );
  });
});

describe('what speaking teaches about a voice', () => {
  const heard = { text: 'take it now, twice a day', rate: 1, ms: 2000, words: 'unreported' } as const;

  test('no word in a whole sentence: it reports none', () => {
    expect(learnFromSpeech(UNKNOWN_VOICE, heard)).toEqual({ words: 'none', pace: { rate: 1, unitsPerSecond: 12 } });
  });

  test('one word heard outweighs everything, later silence included', () => {
    const seen = learnFromSpeech({ words: 'none', pace: null }, { ...heard, words: 'reported' });
    expect(seen.words).toBe('seen');
    expect(learnFromSpeech(seen, heard).words).toBe('seen');
  });

  test('a voice that reported wrong places is not believed again', () => {
    expect(learnFromSpeech({ words: 'wrong', pace: null }, { ...heard, words: 'reported' }).words).toBe('wrong');
  });

  test('a single word says nothing about words, and too little about pace', () => {
    expect(learnFromSpeech(UNKNOWN_VOICE, { ...heard, text: 'Bibliography' })).toEqual(UNKNOWN_VOICE);
  });

  test('an engine that is done in no time says nothing about its pace', () => {
    expect(learnFromSpeech(UNKNOWN_VOICE, { ...heard, ms: 0 }).pace).toBe(null);
  });

  test('a sentence in which the machine slept for a night says nothing about pace', () => {
    const known = { words: 'none', pace: { rate: 1, unitsPerSecond: 12 } } as const;
    expect(learnFromSpeech(known, { ...heard, ms: 8 * 3600_000 }).pace).toEqual({ rate: 1, unitsPerSecond: 12 });
    expect(learnFromSpeech(UNKNOWN_VOICE, { ...heard, ms: 8 * 3600_000 }).pace).toBe(null);
  });

  test('an engine that ends long before a voice could says nothing about pace', () => {
    const text = 'take it now, twice a day, '.repeat(10);
    expect(learnFromSpeech(UNKNOWN_VOICE, { ...heard, text, ms: 501 }).pace).toBe(null);
  });

  test('pace is averaged at one speed and begins anew at another', () => {
    const first = learnFromSpeech(UNKNOWN_VOICE, heard);
    expect(learnFromSpeech(first, { ...heard, ms: 1500 }).pace).toEqual({ rate: 1, unitsPerSecond: 14 });
    expect(learnFromSpeech(first, { ...heard, rate: 2, ms: 1500 }).pace).toEqual({ rate: 2, unitsPerSecond: 16 });
  });
});
