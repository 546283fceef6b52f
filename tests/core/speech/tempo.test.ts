import { describe, expect, test } from 'vitest';
import { hearMore, timeFor, wordsPerMinute } from '@/utils/core/speech/tempo.ts';

const HEARD = { rate: 1, words: 10, written: 60, ms: 4000 };

describe('the tempo of a voice', () => {
  test('adds up what is heard at one speed, and begins anew at another', () => {
    expect(hearMore(null, HEARD)).toEqual(HEARD);
    expect(hearMore(HEARD, HEARD)).toEqual({ rate: 1, words: 20, written: 120, ms: 8000 });
    expect(hearMore(HEARD, { ...HEARD, rate: 2 })).toEqual({ ...HEARD, rate: 2 });
  });

  test('is told in words a minute once enough was heard, at that speed alone', () => {
    expect(wordsPerMinute(HEARD, 1)).toBe(150);
    expect([wordsPerMinute(HEARD, 2), wordsPerMinute(null, 1), wordsPerMinute({ ...HEARD, ms: 2999 }, 1)]).toEqual([
      null,
      null,
      null,
    ]);
  });

  test('says how long the rest takes, also at a speed that was not heard yet', () => {
    expect([timeFor(600, HEARD, 1), timeFor(600, HEARD, 2), timeFor(0, HEARD, 1)]).toEqual([40_000, 20_000, 0]);
    expect([
      timeFor(600, null, 1),
      timeFor(600, { ...HEARD, ms: 100 }, 1),
      timeFor(9, { ...HEARD, written: 0 }, 1),
    ]).toEqual([null, null, null]);
  });
});
