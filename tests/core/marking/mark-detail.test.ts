import { expect, test } from 'vitest';
import { chooseDetail } from '@/utils/core/marking/mark-detail.ts';

test.each([
  [0.5, 'word'],
  [1, 'word'],
  [1.3, 'word-line'],
  [1.75, 'word-line'],
  [2, 'sentence'],
  [4, 'sentence'],
] as const)('A-2.3.1: at speed %d the finest mark that changes calmly is the %s', (rate, detail) => {
  expect(chooseDetail('by-speed', rate)).toBe(detail);
});

test.each([
  ['word', 4],
  ['sentence', 0.5],
] as const)('the reader’s own choice of the %s holds at speed %d', (granularity, rate) => {
  expect(chooseDetail(granularity, rate)).toBe(granularity);
});
