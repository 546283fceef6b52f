import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toWritten } from '@/utils/core/text/map-span.ts';
import { findPronunciations } from '@/utils/core/text/pronunciations/find-pronunciations.ts';
import type { Pronunciation } from '@/utils/core/text/pronunciations/pronunciation.ts';
import { explainSpokenForm, toSpokenForm } from '@/utils/core/text/to-spoken-form.ts';

const entry = (text: string, say: string, more: Partial<Pronunciation> = {}): Pronunciation => ({
  ...{ text, say, language: null, where: 'word', letters: 'any case' },
  ...more,
});

const say = (written: string, entries: readonly Pronunciation[], lang: string | null = 'en') =>
  toSpokenForm(written, { lang, reading: 'natural', pronunciations: entries }).text;

const OZEMPIC = entry('Ozempic', 'owe zem pick');

describe('a reader’s own words', () => {
  it.each<[string, readonly Pronunciation[], string]>([
    ['Take Ozempic 5 mg.', [OZEMPIC], 'Take owe zem pick 5 milligrams.'],
    ['OZEMPIC, ozempic; Ozempics', [OZEMPIC], 'owe zem pick, owe zem pick; Ozempics'],
    ['Foo foo', [entry('Foo', 'fuh', { letters: 'as written' })], 'fuh foo'],
    ['Foo bar, foo', [entry('foo', 'eff'), entry('Foo bar', 'phoebe')], 'phoebe, eff'],
    ['foo  \n bar', [entry('foo bar', 'phoebe')], 'phoebe'],
    ['FOO BAR', [entry('Foo Bar', 'phoebe', { letters: 'as written' }), entry('foo', 'eff')], 'eff BAR'],
    ['prefoofix', [entry('foo', 'fuh', { where: 'anywhere' })], 'prefuhfix'],
    ['Ozem\u00ADpic', [OZEMPIC], 'owe zem pick'],
    ["Crohn’s and Crohn's", [entry("Crohn's", 'crones')], 'crones and crones'],
    // Said as it is: no rule for numbers of types looks into it.
    ['Type IBS', [entry('IBS', 'I B S')], 'Type I B S'],
    // What stands around a word is said as it would be without: rules see what is written.
    ['Stage II', [entry('Stage', 'staydj')], 'staydj two'],
    ['DO NOT TAKE FOO', [entry('FOO', 'fuh')], 'do not take fuh'],
    ['Mon–Fri', [entry('Fri', 'fry')], 'Monday to fry'],
    // A rule that says more than the word goes first: its signs would be lost.
    ['See www.foo.org, foo', [entry('foo', 'fuh')], 'See www dot foo dot org, fuh'],
    ['Use foo.5 of it', [entry('foo.', 'roughly', { where: 'anywhere' })], 'Use foo.5 of it'],
  ])('are said in %j', (written, entries, spoken) => {
    expect(say(written, entries)).toBe(spoken);
  });

  it.each<[string, readonly Pronunciation[], string, string]>([
    ['he', [entry('כדור', 'kadur', { language: 'he' })], 'קח כדור עכשיו', 'קח kadur עכשיו'],
    ['zh', [entry('阿司匹林', '阿斯匹靈', { where: 'anywhere' })], '服用阿司匹林5片', '服用阿斯匹靈5片'],
    ['fr', [entry('caf\u00e9', 'kafé')], 'un cafe\u0301 noir', 'un kafé noir'],
    ['en-GB', [entry('foo', 'fuh', { language: 'en' })], 'a foo', 'a fuh'],
    ['en', [entry('foo', 'fuh', { language: 'en-GB' })], 'a foo', 'a foo'],
    ['enm', [entry('foo', 'fuh', { language: 'en' })], 'a foo', 'a foo'],
    ['ii', [OZEMPIC], 'ꀀ Ozempic ꀁ', 'ꀀ owe zem pick ꀁ'],
  ])('are found in the language %s', (lang, entries, written, spoken) => {
    expect(say(written, entries, lang)).toBe(spoken);
  });

  it('are none where the language of the text is not known, unless they are for all', () => {
    expect(say('foo bar', [entry('foo', 'fuh', { language: 'en' }), entry('bar', 'baa')], null)).toBe('foo baa');
  });

  it.each<[string, Pronunciation]>([
    ['Do not take 5 milligrams.', entry('il', 'eel', { where: 'anywhere' })],
    ['I don’t know.', entry('don', 'dawn')],
    ['Take it w/o food.', entry('o', 'oh', { where: 'anywhere' })],
    ['The knot is tied.', entry('kn', 'n', { where: 'anywhere' })],
    ['vitamin B12', entry('B', 'bee', { where: 'anywhere' })],
    ['Take 5 mg.', entry('mg', 'micrograms')],
    ['Do not take it.', entry('not', 'now')],
  ])('change nothing that must stay: %s', (written, wish) => {
    expect(say(written, [wish])).toBe(say(written, []));
  });

  it('are not used where all is read as it is written', () => {
    const options = { lang: 'en', reading: 'as-written', pronunciations: [OZEMPIC] } as const;
    expect(toSpokenForm('Take Ozempic.', options).text).toBe('Take Ozempic.');
  });

  it('lead each as a whole back to the word that is written', () => {
    const written = '🙂 e\u0301 שלום 薬 Ozempic & 5 mg';
    const options = { lang: 'en', reading: 'natural', pronunciations: [OZEMPIC] } as const;
    const { text, alignment, rules } = explainSpokenForm(written, options);
    expect(text).toBe('🙂 e\u0301 שלום 薬 owe zem pick and 5 milligrams');
    expect(rules.at(-1)).toBe('my words');
    const writtenFor = (word: string) =>
      toWritten(alignment, { start: text.indexOf(word), end: text.indexOf(word) + word.length });
    expect(['owe', 'zem', 'pick', 'and'].map(writtenFor)).toEqual([
      { start: 13, end: 20 },
      { start: 13, end: 20 },
      { start: 13, end: 20 },
      { start: 21, end: 22 },
    ]);
  });

  it('keep all digits, and change nothing but themselves, in any text', () => {
    const entries = [OZEMPIC, entry('a', 'ay', { where: 'anywhere' }), entry('foo bar', 'phoebe')];
    const piece = fc.constantFrom(
      'Ozempic',
      'foo bar',
      'a',
      '5 mg',
      'don’t',
      'not',
      '12',
      'IV',
      ' ',
      ' ',
      '.',
      '🙂',
      '薬',
      'ש',
    );
    fc.assert(
      fc.property(
        fc.array(piece).map((pieces) => pieces.join('')),
        (written) => {
          const edits = findPronunciations(entries, 'en').findEdits(written);
          let at = 0;
          for (const { span } of edits) {
            expect(span.start).toBeGreaterThanOrEqual(at);
            at = span.end;
          }
          const said = edits.reduceRight(
            (text, { span, text: to }) => text.slice(0, span.start) + to + text.slice(span.end),
            written,
          );
          const kept = /\d|(?<!\p{L})(?:not|don’t|mg|IV)(?!\p{L})/gu;
          expect(said.match(kept)).toEqual(written.match(kept));
        },
      ),
    );
  });
});
