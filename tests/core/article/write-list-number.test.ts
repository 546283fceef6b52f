import { expect, it } from 'vitest';
import { writeListNumber } from '@/utils/core/article/write-list-number.ts';

it('writes a list number as a browser shows it', () => {
  const said = (style: string, values: readonly number[]) => values.map((value) => writeListNumber(value, style));
  expect(said('decimal', [-1, 0, 12])).toEqual(['-1.', '0.', '12.']);
  expect(said('lower-alpha', [1, 26, 27, 52, 703, 0])).toEqual(['a.', 'z.', 'aa.', 'az.', 'aaa.', '0.']);
  expect(said('upper-latin', [3])).toEqual(['C.']);
  expect(said('lower-roman', [4, 1994, 4000])).toEqual(['iv.', 'mcmxciv.', '4000.']);
  expect(said('upper-roman', [9])).toEqual(['IX.']);
  expect(said('disc', [1])).toEqual([null]);
  expect(said('none', [1])).toEqual([null]);
});
