import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findBreaches } from '@/scripts/eval/spoken/find-breaches.ts';
import { toWritten } from '@/utils/core/text/map-span.ts';
import { french, frenchOfEurope } from '@/utils/core/text/spoken-language/french.ts';
import { german, germanOfSwitzerland } from '@/utils/core/text/spoken-language/german.ts';
import { naturalRules } from '@/utils/core/text/spoken-rules/natural-rules.ts';
import { explainSpokenForm, toSpokenForm } from '@/utils/core/text/to-spoken-form.ts';
import { frenchLeft, frenchLetters, frenchPieces, frenchRows, frenchSentences } from './spoken-rows/french.ts';
import { germanLeft, germanLetters, germanPieces, germanRows, germanSentences } from './spoken-rows/german.ts';
import { heapsOf, tryHeaps } from './written-heaps.ts';

const say = (text: string, lang: string) => toSpokenForm(text, { lang, reading: 'natural' }).text;

/** As a number may begin in both languages. */
const edges = { first: '.,$€#+' };

describe.each([
  {
    language: german,
    rows: germanRows,
    left: germanLeft,
    letters: germanLetters,
    pieces: germanPieces,
    sentences: germanSentences,
  },
  {
    language: french,
    rows: frenchRows,
    left: frenchLeft,
    letters: frenchLetters,
    pieces: frenchPieces,
    sentences: frenchSentences,
  },
])('the natural spoken form in $language.tag', ({ language, rows, left, letters, pieces, sentences }) => {
  it.each(rows)('%s: %s', (rule, written, spoken) => {
    const form = explainSpokenForm(written, { lang: language.tag, reading: 'natural' });
    expect(form.text).toBe(spoken);
    expect(form.rules).toContain(rule);
  });

  it.each(left)('leaves what could mean two things, or is said right: %s', (text) => {
    expect(say(text, language.tag)).toBe(text);
  });

  it.each(letters)('says letters, never a meaning, for what is error-prone: %s', (written, spoken) => {
    expect(say(written, language.tag)).toBe(spoken);
  });

  it.each([...sentences, ...rows.map(([, written]) => written), ...left])(
    'is kept whole and the same when said twice: %s',
    (written) => {
      expect(findBreaches(written, language)).toEqual([]);
    },
  );

  it('keeps digits, limits, units and signs, covers all and leads back, however pieces come together', () => {
    fc.assert(
      fc.property(heapsOf(pieces, edges), (written) => {
        expect(findBreaches(written, language).filter(({ kind }) => kind !== 'twice')).toEqual([]);
      }),
      tryHeaps(2000),
    );
  });

  it('is the same with every rule asked as with those alone that the sentence seems to need', () => {
    const all = naturalRules.map(({ id, compile }) => ({ id, findEdits: compile(language) }));
    fc.assert(
      fc.property(heapsOf(pieces, edges), (written) => {
        const { rules } = explainSpokenForm(written, { lang: language.tag, reading: 'natural' });
        if (rules.length === 0) expect(all.filter(({ findEdits }) => findEdits(written).length > 0)).toEqual([]);
      }),
      tryHeaps(1000),
    );
  });
});

describe('the region of a text', () => {
  it.each([
    ['de', '1.250 mg', '1.250 Milligramm'],
    ['de-AT', '1.250 mg', '1.250 Milligramm'],
    // A point is no sign of groups in Switzerland: what it is cannot be known.
    ['de-CH', '1.250 mg', '1.250 mg'],
    ['de-CH', '1’250 mg', '1250 Milligramm'],
    ['de_LI', '2.5 mg', '2,5 Milligramm'],
    ['fr-FR', '03/04/2025', '3 avril 2025'],
    ['fr-BE', 'le 03/04/2025', 'le 3 avril 2025'],
    ['fr-CA', '03/04/2025', '03 barre oblique 04 barre oblique 2025'],
    ['fr-CA', '2,50 $', '2 dollars 50 cents'],
  ])('tells what a number is (%s): %s', (lang, written, spoken) => {
    expect(say(written, lang)).toBe(spoken);
  });

  it.each([
    ...germanSentences.map((text) => [germanOfSwitzerland, text] as const),
    ...frenchSentences.map((text) => [frenchOfEurope, text] as const),
  ])('keeps all that is written: %#', (language, text) => {
    expect(findBreaches(text, language)).toEqual([]);
  });
});

describe('offsets in German and French', () => {
  it.each([
    ['de', '🙂 10–20 mg 👩‍⚕️', '🙂 10 bis 20 Milligramm 👩‍⚕️', 'Milligramm', 'mg'],
    ['de', 'cafe\u0301 am 3. Mai', 'cafe\u0301 am dritten Mai', 'dritten', '3.'],
    ['de', 'תרופה 5 mg ביום', 'תרופה 5 Milligramm ביום', 'Milligramm', 'mg'],
    ['fr', '薬を5mg。2e', '薬を5 milligrammes。deuxième', 'deuxième', '2e'],
  ])('lead back (%s): %s', (lang, written, spoken, word, leadsTo) => {
    const form = toSpokenForm(written, { lang, reading: 'natural' });
    expect(form.text).toBe(spoken);
    const start = spoken.indexOf(word);
    const span = toWritten(form.alignment, { start, end: start + word.length });
    expect(written.slice(span.start, span.end)).toBe(leadsTo);
  });
});
