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

  test('tells exact numbers, those beside others, and orders', () => {
    const guests = '{n, plural, offset:1 =0 {nobody} =1 {{who}} one {{who} and # more} other {{who} and # more, {n}}}';
    const translate = createTranslator(
      'en',
      compileCatalog({ [COUNT]: guests, [SPEED]: '{n, selectordinal, one {#st} two {#nd} few {#rd} other {#th}}' }),
    );
    expect([0, 1, 2, 1234].map((n) => translate(COUNT, { n, who: 'Ada' }))).toEqual([
      'nobody',
      'Ada',
      'Ada and 1 more',
      'Ada and 1,233 more, 1234',
    ]);
    expect([1, 2, 3, 11, 21].map((n) => translate(SPEED, { n }))).toEqual(['1st', '2nd', '3rd', '11th', '21st']);
  });

  test('chooses by a word, and by no name that every object has', () => {
    const message = '{what, select, tab {In a tab} other {{n, plural, one {# tab} other {# tabs}}}}';
    const translate = createTranslator('en', compileCatalog({ [COUNT]: message }));
    expect(['tab', 'constructor', '__proto__'].map((what) => translate(COUNT, { what, n: 2 }))).toEqual([
      'In a tab',
      '2 tabs',
      '2 tabs',
    ]);
  });

  test('leaves out a value that is not given, and shows the id of a message that it does not have', () => {
    const translate = createTranslator('en', compileCatalog({ [COUNT]: 'a {toString} b {n}' }));
    expect([translate(COUNT), translate(SPEED)]).toEqual(['a  b ', SPEED]);
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
