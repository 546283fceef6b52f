import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { takeStretches, toStretches } from '@/utils/core/article/number-stretches.ts';

describe('numbers as stretches', () => {
  test.each([
    [[], []],
    [[4], [4, 5]],
    [
      [7, 2, 3, 4],
      [2, 5, 7, 8],
    ],
  ])('%j are %j', (numbers, stretches) => {
    expect(toStretches(numbers)).toEqual(stretches);
  });

  test('lead to what they name, and nowhere beyond a list', () => {
    expect([...takeStretches([1, 3, 4, 90], ['🦵', 'a', 'b', 'c', 'd'])]).toEqual(['a', 'b', 'd']);
    expect([...takeStretches([1], ['a', 'b'])]).toEqual([]);
  });

  test('lead back to the same numbers', () => {
    const items = Array.from({ length: 61 }, (_, number) => number);
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(60)), (numbers) => {
        expect([...takeStretches(toStretches(numbers), items)]).toEqual(numbers.sort((one, other) => one - other));
      }),
    );
  });
});
