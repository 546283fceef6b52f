import { describe, expect, test } from 'vitest';
import { toWritten } from '@/utils/core/text/map-span.ts';
import { spellWord } from '@/utils/core/text/spell-word.ts';

describe('a spelled word', () => {
  test.each([
    ['en', 'codeine', 'C, O, D, E, I, N, E'],
    ['en', 'buPROPion', 'B, U, capital P, capital R, capital O, capital P, I, O, N'],
    ['en', 'OTC', 'O, T, C'],
    ['en', 'don’t', 'D, O, N, apostrophe, T'],
    ['en', 'B12', 'B, 1, 2'],
    ['en', 'follow-up', 'F, O, L, L, O, W, hyphen, U, P'],
    ['de', 'Straße', 'groß S, T, R, A, ß, E'],
    ['fr', 'e\u0301té', 'É, T, É'],
    ['tr', 'iğne', 'İ, Ğ, N, E'],
    ['pl', 'Żel', 'Ż, E, L'],
    ['he', 'שלום', 'ש, ל, ו, ם'],
    ['ja', '薬局', '薬, 局'],
    [null, 'ab', 'A, B'],
    ['english', 'ab', 'A, B'],
    ['en', 'a', 'A'],
    ['en', '', ''],
  ])('%s: %s', (lang, word, spoken) => {
    expect(spellWord(word, { lang }).text).toBe(spoken);
  });

  test('leads back letter by letter, marks and emoji whole', () => {
    const { text, alignment } = spellWord('e\u0301👩‍⚕️שa', { lang: 'fr' });
    expect(text).toBe('É, 👩‍⚕️, ש, A');
    expect([0, 3, 10, 13].map((start) => toWritten(alignment, { start, end: start + 1 }))).toEqual([
      { start: 0, end: 2 },
      { start: 2, end: 7 },
      { start: 7, end: 8 },
      { start: 8, end: 9 },
    ]);
  });
});
