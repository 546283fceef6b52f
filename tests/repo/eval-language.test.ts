import { expect, it } from 'vitest';
import { isRight, lengthOf } from '../../scripts/eval/language/identified-text.ts';

it('a text is measured with those of its length', () => {
  expect([19, 20, 50, 51, 100, 101].map((length) => lengthOf('x'.repeat(length)))).toEqual([
    '<20',
    '20–50',
    '20–50',
    '51–100',
    '51–100',
    '>100',
  ]);
});

it.each([
  ['en-GB', 'en', true],
  ['nb', 'nn', true],
  ['no', 'nb', true],
  ['iw', 'he', true],
  ['fil', 'tl', true],
  ['zh-Hant', 'zh', true],
  ['es', 'pt', false],
  ['', 'en', false],
  [null, 'en', false],
  [undefined, 'en', false],
] as const)('%s is the answer for a text in %s: %s', (found, label, right) => {
  expect(isRight(found, label)).toBe(right);
});
