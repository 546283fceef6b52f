import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { speedFor, stepSpeed, stepSpeedFor } from '@/utils/core/settings/speed.ts';

describe('the speeds', () => {
  test('go up one by one and stay at the fastest', () => {
    const climbed = [0.5];
    for (let step = 0; step < 11; step += 1) climbed.push(stepSpeed(climbed.at(-1) ?? 0, 'faster'));
    expect(climbed).toEqual([0.5, 0.75, 1, 1.3, 1.5, 1.75, 2, 2.5, 3, 3.5, 4, 4]);
  });

  test('go down one by one and stay at the slowest', () => {
    const climbed = [4];
    for (let step = 0; step < 11; step += 1) climbed.push(stepSpeed(climbed.at(-1) ?? 0, 'slower'));
    expect(climbed).toEqual([4, 3.5, 3, 2.5, 2, 1.75, 1.5, 1.3, 1, 0.75, 0.5, 0.5]);
  });

  test('lead from a speed between two to the next one on either side', () => {
    expect([stepSpeed(1.1, 'slower'), stepSpeed(1.1, 'faster')]).toEqual([1, 1.3]);
  });

  test('clamp a speed out of bounds', () => {
    expect([
      stepSpeed(0.1, 'slower'),
      stepSpeed(0.1, 'faster'),
      stepSpeed(16, 'slower'),
      stepSpeed(16, 'faster'),
    ]).toEqual([0.5, 0.5, 4, 4]);
  });

  test('are undone by the opposite step, away from the ends', () => {
    fc.assert(
      fc.property(fc.constantFrom(0.75, 1, 1.3, 1.5, 1.75, 2, 2.5), (rate) => {
        expect(stepSpeed(stepSpeed(rate, 'faster'), 'slower')).toBe(rate);
        expect(stepSpeed(stepSpeed(rate, 'slower'), 'faster')).toBe(rate);
      }),
    );
  });
});

describe('the speed of a language', () => {
  const speeds = { rate: 1.5, rates: { pl: 0.75 } };

  test('is its own, or the one for all others', () => {
    expect(['pl', 'de', null, undefined, 'toString'].map((language) => speedFor(speeds, language))).toEqual([
      0.75, 1.5, 1.5, 1.5, 1.5,
    ]);
    expect(speedFor({ rate: 2 }, 'pl')).toBe(2);
  });

  test('is what a press changes while it is read, and keeps the others', () => {
    expect(stepSpeedFor(speeds, 'pl', 'faster')).toEqual({ rates: { pl: 1 } });
    expect(stepSpeedFor(speeds, 'de', 'slower')).toEqual({ rates: { pl: 0.75, de: 1.3 } });
    expect(stepSpeedFor(speeds, null, 'faster')).toEqual({ rate: 1.75 });
  });
});
