import { expect, test } from 'vitest';
import { carryOffset, writtenKey } from '@/utils/core/article/written-alike.ts';

test('white space makes no other sentence; words and cues do', () => {
  const key = writtenKey({ text: 'Rest\n  well 🛏.', cues: [] });
  expect(writtenKey({ text: 'Rest well 🛏.', cues: [] })).toBe(key);
  expect(writtenKey({ text: 'Rest well, 🛏.', cues: [] })).not.toBe(key);
  expect(writtenKey({ text: 'Rest well 🛏.', cues: [{ at: 0, says: { kind: 'deletion start' } }] })).not.toBe(key);
});

test('a place goes along with its word when the white space changes', () => {
  const before = 'Rest\n   🛏 cafe\u0301 يوم 休む';
  const after = ' Rest 🛏  cafe\u0301\u2028يوم 休む';
  for (const word of ['Rest', '🛏', 'cafe\u0301', 'يوم', '休む'])
    expect(carryOffset(before, after, before.indexOf(word))).toBe(after.indexOf(word));
  expect(carryOffset(before, before, 3)).toBe(3);
  expect(carryOffset(before, after, before.length)).toBe(after.length);
});
