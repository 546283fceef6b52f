import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stepSpeed } from '@/utils/core/settings/speed.ts';

describe('the speeds', () => {
  test('go up one by one and stay at the fastest', () => {
    const climbed = [0.5];
    for (let step = 0; step < 9; step += 1) climbed.push(stepSpeed(climbed.at(-1) ?? 0, 'faster'));
    expect(climbed).toEqual([0.5, 0.75, 1, 1.3, 1.5, 1.75, 2, 2.5, 3, 3]);
  });

  test('go down one by one and stay at the slowest', () => {
    const climbed = [3];
    for (let step = 0; step < 9; step += 1) climbed.push(stepSpeed(climbed.at(-1) ?? 0, 'slower'));
    expect(climbed).toEqual([3, 2.5, 2, 1.75, 1.5, 1.3, 1, 0.75, 0.5, 0.5]);
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
    ]).toEqual([0.5, 0.5, 3, 3]);
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
