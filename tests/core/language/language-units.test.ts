import { describe, expect, it } from 'vitest';
import type { Block, LanguageRun } from '@/utils/core/article/article.ts';
import { listUnits, writeLanguages } from '@/utils/core/language/language-units.ts';
import { articleOf } from '../../fakes/article.ts';

function blockOf(text: string, runs: readonly LanguageRun[] = [], lang: string | null = 'en'): Block {
  const [block] = articleOf([{ text, runs, lang }]).blocks;
  if (!block) throw new Error('There is no block.');
  return block;
}
const english = { lang: 'en', by: 'page' } as const;

describe('the units of a block', () => {
  it('are its own text and what declares a language, or is in another script', () => {
    const text = '👋 Cafe\u0301 says „eine am Tag“ and πάρτε ένα δισκίο την ημέρα. Rest.';
    const german = { span: { start: 15, end: 26 }, lang: 'de' };
    expect(listUnits(blockOf(text, [german]), english)).toEqual([
      { text: '👋 Cafe\u0301 says „ “ and  . Rest.', span: null, declared: english },
      { text: 'eine am Tag', span: { start: 15, end: 26 }, declared: { lang: 'de', by: 'element' } },
      { text: 'πάρτε ένα δισκίο την ημέρα', span: { start: 32, end: 58 }, declared: english },
    ]);
  });

  it.each([
    [
      'right to left',
      'The note on the box says this: שָׁלוֹם לְכֻלָּם יש לקחת כדור אחד ביום 👋 and nothing else is on the whole box, they say, nor within it or below.',
      { start: 31, end: 69 },
      'שָׁלוֹם לְכֻלָּם יש לקחת כדור אחד ביום',
    ],
    [
      'without spaces, beyond the 16 bits',
      'The old letter 𠮷 is in this one: 𠮷田さんは一日一回食後に水と一緒に飲んでください。Rest and drink water, and come back to the clinic in a week.',
      { start: 34, end: 59 },
      '𠮷田さんは一日一回食後に水と一緒に飲んでください',
    ],
  ])('have their places in UTF-16 code units: %s', (_, text, span, foreign) => {
    expect(listUnits(blockOf(text), english)[1]).toEqual({ text: foreign, span, declared: english });
  });

  it('leave out a stretch of fewer than 20 letters, and of letters the declared language has, too', () => {
    expect(listUnits(blockOf('He said καλημέρα σας and left.'), english)).toHaveLength(1);
    const serbian = { lang: 'sr', by: 'page' } as const;
    expect(listUnits(blockOf('Uzmite jednu tabletu: узмите једну таблету дневно.', [], 'sr'), serbian)).toHaveLength(1);
  });
});

describe('a block in the languages found', () => {
  const text = 'Take one. Πάρτε ένα δισκίο την ημέρα.';
  const [whole, greek] = listUnits(blockOf(text), english);
  if (!whole || !greek) throw new Error('There are no units.');

  it('is the same one where nothing else was found', () => {
    const block = blockOf(text);
    expect(
      writeLanguages(
        block,
        [
          { unit: whole, lang: 'en' },
          { unit: greek, lang: 'en' },
        ],
        'en',
      ),
    ).toBe(block);
  });

  it('has a run for the other script', () => {
    const block = blockOf(text);
    const runs = [{ span: { start: 10, end: 36 }, lang: 'el' }];
    expect(
      writeLanguages(
        block,
        [
          { unit: whole, lang: 'en' },
          { unit: greek, lang: 'el' },
        ],
        'en',
      ),
    ).toEqual({ ...block, runs });
  });

  it('is in another language than the page says, and keeps what it says', () => {
    const block = blockOf('Tome una.', [], null);
    const units = [{ unit: { text: 'Tome una.', span: null, declared: english }, lang: 'es' }];
    expect(writeLanguages(block, units, 'en')).toEqual({ ...block, lang: 'es', otherwise: 'en' });
    expect(writeLanguages(block, units, null)).toEqual({ ...block, lang: 'es', otherwise: 'en' });
    const spanish = [
      { unit: { text: 'Tome una.', span: null, declared: { lang: 'es', by: 'page' } as const }, lang: 'es' },
    ];
    expect(writeLanguages(block, spanish, null)).toEqual({ ...block, lang: 'es' });
    expect(writeLanguages(block, spanish, 'en')).toEqual({ ...block, lang: 'es', otherwise: 'en' });
  });

  it('keeps runs that declare a language, also the one found around them', () => {
    const run = { span: { start: 0, end: 4 }, lang: 'es' };
    const block = blockOf('Tome una.', [run]);
    const units = listUnits(block, english);
    expect(
      writeLanguages(
        block,
        units.map((unit) => ({ unit, lang: 'es' })),
        'en',
      ),
    ).toEqual({ ...block, lang: 'es', otherwise: 'en' });
    expect(
      writeLanguages(
        block,
        units.map((unit) => ({ unit, lang: unit.span ? 'pt' : 'en' })),
        'en',
      ),
    ).toEqual({
      ...block,
      runs: [{ span: run.span, lang: 'pt' }],
    });
  });

  it('says nothing where only the reader’s own language is left', () => {
    const block = blockOf('Hello.', [], null);
    const units = [
      { unit: { text: 'Hello.', span: null, declared: { lang: 'en-US', by: 'reader' } as const }, lang: 'en-US' },
    ];
    expect(writeLanguages(block, units, null)).toBe(block);
  });
});
