import { describe, expect, test } from 'vitest';
import { createTranslator, type MessageId } from '@/utils/core/interface/translator.ts';
import { compileCatalog } from '../../../scripts/read-translator.ts';
import { english } from '../../fakes/english.ts';

// Ids are those of the shipped catalog; the words are the test's own.
const COUNT = 'player.progress' satisfies MessageId;
const SPEED = 'player.speed' satisfies MessageId;

const polish = createTranslator(
  'pl',
  compileCatalog({
    [COUNT]: '{count, plural, one {# strona} few {# strony} many {# stron} other {# strony}}',
    [SPEED]: 'Prędkość {speed, number}',
  }),
);
const arabic = createTranslator(
  'ar',
  compileCatalog({
    [COUNT]: '{count, plural, zero {صفر} one {واحد} two {اثنان} few {قليل} many {كثير} other {غير ذلك}}',
  }),
);

describe('a translator', () => {
  test.each([
    [1, '1 strona'],
    [2, '2 strony'],
    [4, '4 strony'],
    [5, '5 stron'],
    [12, '12 stron'],
    [22, '22 strony'],
    [1.5, '1,5 strony'],
  ])('counts %d as Polish does', (count, words) => {
    expect(polish(COUNT, { count })).toBe(words);
  });

  test.each([
    [0, 'صفر'],
    [1, 'واحد'],
    [2, 'اثنان'],
    [3, 'قليل'],
    [10, 'قليل'],
    [11, 'كثير'],
    [99, 'كثير'],
    [100, 'غير ذلك'],
  ])('counts %d as Arabic does, in six forms', (count, words) => {
    expect(arabic(COUNT, { count })).toBe(words);
  });

  test('writes numbers as its language does', () => {
    expect([english(SPEED, { speed: 1.3 }), polish(SPEED, { speed: 1.3 })]).toEqual(['Speed 1.3', 'Prędkość 1,3']);
    expect(english(COUNT, { fraction: 0.5 })).toBe('50% read');
  });

  test('stands beside one for another language and does not change it', () => {
    expect([polish(COUNT, { count: 5 }), arabic(COUNT, { count: 2 }), polish(COUNT, { count: 2 })]).toEqual([
      '5 stron',
      'اثنان',
      '2 strony',
    ]);
  });

  test('takes values as data: signs of the message language and of HTML stay as they are', () => {
    const title = "{count, plural, other {#}} <b>👩‍⚕️</b> 'x'";
    expect(english('status.elsewhere', { title })).toBe(`Reading in another tab: ${title}`);
  });
});
