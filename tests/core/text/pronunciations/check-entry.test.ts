import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkEntry } from '@/utils/core/text/pronunciations/check-entry.ts';
import { type Pronunciation, tidyPronunciation } from '@/utils/core/text/pronunciations/pronunciation.ts';

const entry = (text: string, say: string, language: string | null = 'en'): Pronunciation =>
  tidyPronunciation({ text, say, language, where: 'word', letters: 'any case' });

describe('checkEntry', () => {
  it.each([
    ['bupropion', 'byoo PRO pee on', 'en'],
    ['Crohn’s', 'Crones', 'en'],
    ['IBS', 'I B S', 'en'],
    ['LDL', 'L D L', null],
    // Syllables of many respellings.
    ['allopurinol', 'all uh pure in all', 'en'],
    ['hydrocodone', 'high dro code own', null],
    ['H. pylori', 'H. pie lorry', 'en'],
    ['  Ozempic\n ', ' owe-zem-pick', null],
    ['cf.', 'compare', 'en'],
    ['שלום', 'shalom', 'he'],
    ['阿司匹林', 'ā sī pǐ lín', 'zh'],
    ['می‌خواهم', 'mikhaham', 'fa'],
    ['plus', 'ploos', 'es'],
  ])('takes %s said as %s (%s)', (text, say, language) => {
    expect(checkEntry(entry(text, say, language))).toBe(null);
  });

  it.each([
    ['B12', 'bee twelve', 'en', { reason: 'number', word: '1' }],
    ['Foo', 'foo ½', 'en', { reason: 'number', word: '½' }],
    ['Foo', 'foo ٣', 'ar', { reason: 'number', word: '٣' }],
    ['bid', 'twice a day', 'en', { reason: 'number', word: 'twice' }],
    ['Foo', 'foo ten', 'en', { reason: 'number', word: 'ten' }],
    ['IV', 'intravenous', 'en', { reason: 'number', word: 'IV' }],
    ['V', 'vee', 'en', { reason: 'number', word: 'V' }],
    ['x', 'ex', 'en', { reason: 'number', word: 'x' }],
    ['mg', 'micrograms', 'en', { reason: 'unit', word: 'mg' }],
    ['MG', 'em gee', 'pl', { reason: 'unit', word: 'MG' }],
    ['foo', 'foo milligrams', 'en', { reason: 'unit', word: 'milligrams' }],
    ['Ozempic', 'foo Milligramm', null, { reason: 'unit', word: 'Milligramm' }],
    ['Ozempic', 'foo percent', 'en', { reason: 'unit', word: 'percent' }],
    ['units', 'yoo', 'en', { reason: 'unit', word: 'units' }],
    ['daily', 'weekly', 'en', { reason: 'unit', word: 'daily' }],
    ['discontinue', 'go on', 'en', { reason: 'limit', word: 'discontinue' }],
    ['Ozempic', 'zweiundzwanzig', 'de', { reason: 'number', word: 'zweiundzwanzig' }],
    // "10 and 20 mg" would be a range.
    ['and', 'two-ish', 'en', { reason: 'number', word: 'and' }],
    ['Ozempic', 'to', 'en', { reason: 'number', word: 'to' }],
    ['L', 'el', 'en', { reason: 'unit', word: 'L' }],
    ['e.g.', 'for example', 'en', { reason: 'unit', word: 'g' }],
    ['d', 'dee', 'en', { reason: 'unit', word: 'd' }],
    ['foo', 'H I U', 'en', { reason: 'unit', word: 'i u' }],
    ['not', 'now', 'en', { reason: 'limit', word: 'not' }],
    ['now', 'NOT', 'en', { reason: 'limit', word: 'NOT' }],
    ["don't", 'do', 'en', { reason: 'limit', word: "don't" }],
    ['w/o', 'with', 'en', { reason: 'limit', word: 'w/o' }],
    ['increase', 'reduce', 'en', { reason: 'limit', word: 'increase' }],
    ['Reduced', 'raced', 'en-GB', { reason: 'limit', word: 'Reduced' }],
    ['start', 'go', 'en', { reason: 'limit', word: 'start' }],
    ['take', 'hold', 'en', { reason: 'limit', word: 'hold' }],
    ['higher', 'hire', 'en', { reason: 'limit', word: 'higher' }],
    ['always', 'at times', 'en', { reason: 'limit', word: 'always' }],
    ['Ozempic', 'go up', null, { reason: 'limit', word: 'up' }],
    ['aumente', 'tome', 'es', { reason: 'limit', word: 'aumente' }],
    ['prenez', 'Réduisez', 'fr', { reason: 'limit', word: 'Réduisez' }],
    ['erhöhen', 'nehmen', 'de', { reason: 'limit', word: 'erhöhen' }],
    ['tome', 'suspenda', 'pt', { reason: 'limit', word: 'suspenda' }],
    ['ogni', 'un', 'it', { reason: 'limit', word: 'ogni' }],
    ['n’a', 'a', 'fr', { reason: 'limit', word: 'n’a' }],
    ['sin', 'con', 'es', { reason: 'limit', word: 'sin' }],
    ['sin', 'con', null, { reason: 'limit', word: 'sin' }],
    ['jama\u0301s', 'siempre', 'es', { reason: 'limit', word: 'jamás' }],
    ['nie', 'tak', 'pl', { reason: 'limit', word: 'nie' }],
    ['不要', 'yào', 'zh', { reason: 'limit', word: '不' }],
    ['', 'foo', 'en', { reason: 'text-empty' }],
    ['foo', ' \u00A0', 'en', { reason: 'say-empty' }],
    ['f'.repeat(81), 'foo', 'en', { reason: 'too-long' }],
    ['foo', 'foo', 'English', { reason: 'language' }],
    ['>', 'greater', 'en', { reason: 'sign-in-text' }],
    ['T+', 'tee', 'en', { reason: 'sign-in-text' }],
    ['-foo', 'foo', 'en', { reason: 'sign-in-text' }],
    ['foo', '[[slnc]]', 'en', { reason: 'sign-in-say' }],
    ['foo', 'a & b', 'en', { reason: 'sign-in-say' }],
    ['foo', '🙂', 'en', { reason: 'sign-in-say' }],
    ['foo', 'a\u0000b', 'en', { reason: 'sign-in-say' }],
  ] as const)('refuses %s said as %s (%s): %j', (text, say, language, refusal) => {
    expect(checkEntry(entry(text, say, language))).toEqual(refusal);
  });

  it('ends in an answer for any entry', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.string({ unit: 'binary' }),
        fc.option(fc.string()),
        (text, say, lang) => {
          const answer = checkEntry(entry(text, say, lang));
          expect(answer === null || answer.reason.length > 0).toBe(true);
        },
      ),
    );
  });
});
