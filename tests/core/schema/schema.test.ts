import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as v from '@/utils/core/schema/schema.ts';

const dose = v.object({ name: v.stringUpTo(9), mg: v.wholeFrom(1, 500), note: v.optional(v.nullable(v.string)) });

test('gives a copy of what was asked for, and nothing else', () => {
  const given = { name: 'Ozempic', mg: 2, note: null, onload: 'alert(1)' };
  expect(v.parse(dose, given)).toEqual({ name: 'Ozempic', mg: 2, note: null });
  expect(v.parse(dose, { name: 'Ozempic', mg: 500 })).toEqual({ name: 'Ozempic', mg: 500 });
});

test.each([
  ['nothing', undefined],
  ['a text', 'Ozempic'],
  ['an entry too few', { name: 'Ozempic' }],
  ['a number as text', { name: 'Ozempic', mg: '2' }],
  ['no whole number', { name: 'Ozempic', mg: 0.5 }],
  ['less than the least', { name: 'Ozempic', mg: 0 }],
  ['more than the most', { name: 'Ozempic', mg: 501 }],
  ['no number', { name: 'Ozempic', mg: Number.NaN }],
  ['a text too long', { name: 'Ozempic XR', mg: 2 }],
  ['an optional entry that is undefined', { name: 'Ozempic', mg: 2, note: undefined }],
  ['entries that are not its own', Object.create({ name: 'Ozempic', mg: 2 })],
])('takes no %s', (_name, given) => {
  expect(v.parse(dose, given)).toBeNull();
});

test('counts the length of a text in UTF-16 units', () => {
  expect(v.parse(v.stringUpTo(2), '🦵')).toBe('🦵');
  expect(v.parse(v.stringUpTo(1), '🦵')).toBeNull();
});

test('a list is whole, or only what is whole of it is taken', () => {
  expect(v.parse(v.array(v.number), [1, 2])).toEqual([1, 2]);
  expect(v.parse(v.array(v.number), [1, '2'])).toBeNull();
  expect(v.parse(v.array(v.number), { length: 0 })).toBeNull();
  expect(v.eachWhole(v.number)([1, '2', 3])).toEqual([1, 3]);
  expect(v.eachWhole(v.number)('123')).toEqual([]);
});

test('an object of any keys has none that would reach its nature', () => {
  const given: unknown = JSON.parse('{"en": 1, "__proto__": 9, "constructor": 9, "prototype": 9}');
  expect(v.parse(v.record(v.number), given)).toEqual({ en: 1 });
  expect(v.parse(v.record(v.number), { en: 'fast' })).toBeNull();
});

test('the first that fits is taken; what fits none is not', () => {
  const kinds = v.oneOf([
    v.object({ kind: v.literal('say'), text: v.string }),
    v.object({ kind: v.picklist(['stop', 'pause']) }),
  ]);
  expect(v.parse(kinds, { kind: 'say', text: 'é' })).toEqual({ kind: 'say', text: 'é' });
  expect(v.parse(kinds, { kind: 'pause', text: 'é' })).toEqual({ kind: 'pause' });
  expect(v.parse(kinds, { kind: 'say' })).toBeNull();
  expect(v.parse(kinds, { kind: 'shout' })).toBeNull();
});

test('what falls back costs no other entry', () => {
  const stored = v.object({ rate: v.fallback(v.numberFrom(0.5, 3), 1), edge: v.fallback(v.picklist(['top']), 'top') });
  expect(v.parse(stored, { rate: 2, edge: 7 })).toEqual({ rate: 2, edge: 'top' });
  expect(v.parse(stored, {})).toEqual({ rate: 1, edge: 'top' });
});

test('nothing makes it throw, and what it lets through it lets through again', () => {
  fc.assert(
    fc.property(fc.anything({ withNullPrototype: true, withBigInt: true, withSparseArray: true }), (given) => {
      const any = v.oneOf([dose, v.record(v.array(v.nullable(v.number))), v.array(v.string)]);
      const parsed = v.parse<unknown>(any, given);
      if (parsed !== null) expect(v.parse<unknown>(any, parsed)).toEqual(parsed);
    }),
  );
});
