import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { findKeptWords } from '@/scripts/eval/spoken/kept-words.ts';
import { knownAbbreviations } from '@/utils/core/text/choice-rules/known-abbreviations.ts';
import type { Choices } from '@/utils/core/text/choices.ts';
import { toSpoken, toWritten } from '@/utils/core/text/map-span.ts';
import { sliceSpan } from '@/utils/core/text/span.ts';
import { english } from '@/utils/core/text/spoken-language/english.ts';
import { explainSpokenForm, toSpokenForm } from '@/utils/core/text/to-spoken-form.ts';

function say(written: string, choices: Choices, lang: string | null = 'en'): string {
  return toSpokenForm(written, { lang, reading: 'natural', choices }).text;
}

function sayAsWritten(written: string, choices: Choices): string {
  return toSpokenForm(written, { lang: 'en', reading: 'as-written', choices }).text;
}

describe('numbers digit by digit', () => {
  test.each([
    ['en', 'BP 120/80 mmHg', 'BP 1 2 0 over 8 0 millimeters of mercury'],
    ['en', '2.5 mg and 1,250 mL', '2 point 5 milligrams and 1 2 5 0 milliliters'],
    ['en', 'Call 988.', 'Call 9 8 8.'],
    ['en', 'vitamin B12', 'vitamin B1 2'],
    ['es', '12h02m00s', '1 2h0 2m0 0s'],
    ['en', 'on May 25th', 'on May 25th'],
    ['en', '10⁹/L', '1 0 to the power 9 per liter'],
    ['de', '1.250,5 mg', '1 2 5 0 Komma 5 Milligramm'],
    ['fr', '38,5 °C', '3 8 virgule 5 degrés Celsius'],
    // Without a region, Spanish cannot tell a group from a fraction: the sign is said.
    ['es', '1.250 mg', '1 punto 2 5 0 miligramos'],
    ['ja', '錠剤25mg', '錠剤2 5mg'],
    ['pl', '1250,5 mg', '1 2 5 0 , 5 mg'],
    [null, '120/80', '1 2 0/8 0'],
    ['en', 'From 1500 to 1200 calories', 'From 1 5 0 0 to 1 2 0 0 calories'],
    ['en', 'In 1905 or the 1980s', 'In 1 9 0 5 or the 1 9 8 0s'],
    ['en', 'on 15/01/1905', 'on the 15th of January 1 9 0 5'],
    ['en', 'on May 25, 2010', 'on May 25th, 2 0 1 0'],
    ['fr', 'En 1905, les années 1980', 'En 1 9 0 5, les années 1 9 8 0'],
  ])('%s: %s', (lang, written, spoken) => {
    expect(say(written, { numbers: 'digits' }, lang)).toBe(spoken);
  });

  test('are said so when the page is read as it is written, too', () => {
    expect(sayAsWritten('25mg 120/80', { numbers: 'digits' })).toBe('2 5mg 1 2 0/8 0');
  });

  test('lead back digit by digit', () => {
    const { text, alignment } = toSpokenForm('🙂 250 mg', {
      lang: 'en',
      reading: 'natural',
      choices: { numbers: 'digits' },
    });
    expect(text).toBe('🙂 2 5 0 milligrams');
    expect([3, 5, 7, 9].map((start) => toWritten(alignment, { start, end: start + 1 }))).toEqual([
      { start: 3, end: 4 },
      { start: 4, end: 5 },
      { start: 5, end: 6 },
      { start: 7, end: 9 },
    ]);
  });
});

describe('punctuation spoken', () => {
  test.each([
    ['en', 'Rest, then call.', 'Rest comma, then call period.'],
    ['en', 'Wait... (please)', 'Wait ellipsis... open parenthesis please close parenthesis'],
    ['en', 'Take 2.5 mg; don’t stop.', 'Take 2.5 milligrams semicolon; don’t stop period.'],
    ['en', 'a “good” follow-up – yes', 'a open quote good close quote follow-up dash yes'],
    // "Square bracket" beside a number would be heard as a square.
    ['en', '5 [mg]', '5 open bracket mg close bracket'],
    ['es', '¿Duele? No.', 'abre interrogación Duele cierra interrogación? No punto.'],
    ['fr', 'Oui, « bien »', 'Oui virgule, guillemet ouvrant bien guillemet fermant'],
    ['de', '„Ja“, sagt sie.', 'Anführungszeichen unten Ja Anführungszeichen oben Komma, sagt sie Punkt.'],
    ['pl', 'Tak, dobrze.', 'Tak, dobrze.'],
    [null, 'Rest, please.', 'Rest, please.'],
  ])('%s: %s', (lang, written, spoken) => {
    expect(say(written, { punctuation: 'spoken' }, lang)).toBe(spoken);
  });

  test('is said when the page is read as it is written, too', () => {
    expect(sayAsWritten('5 mg, OTC', { punctuation: 'spoken' })).toBe('5 mg comma, OTC');
  });

  test('leads back to the mark', () => {
    const { text, alignment } = toSpokenForm('Rest, now', {
      lang: 'en',
      reading: 'natural',
      choices: { punctuation: 'spoken' },
    });
    const start = text.indexOf('comma');
    expect(toWritten(alignment, { start, end: start + 5 })).toEqual({ start: 4, end: 5 });
  });
});

describe('citations skipped', () => {
  test.each([
    ['Opioids relieve pain.[1] They help [2, 3].', 'Opioids relieve pain. They help.'],
    ['withdrawal[4–6], and more [7][8]', 'withdrawal, and more'],
    ['withdrawal¹ and pain.²,³', 'withdrawal and pain.'],
    ['Die Übelkeit[12a] bleibt', 'Die Übelkeit bleibt'],
  ])('%s', (written, spoken) => {
    expect(say(written, { citations: 'skip' })).toBe(spoken);
  });

  test.each([
    ['Take [5] tablets.', 'Take [5] tablets.'],
    ['the 95% CI [2, 5].', 'the 95% CI [2, 5].'],
    ['a pain score [7].', 'a pain score [7].'],
    ['[1] Smith J. Opioids.', '[1] Smith J. Opioids.'],
    ['as shown (Smith et al., 2019)', 'as shown (Smith et al., 2019)'],
    ['since [2019].', 'since [2019].'],
    ['R² and 5² are', 'R squared and 5 note 2 are'],
    ['4 cm² wide', '4 square centimeters wide'],
    ['10 metre² wide, 10 people³', '10 metre note 2 wide, 10 people note 3'],
    ['grams per metre² of skin', 'grams per metre note 2 of skin'],
    ['10⁹ cells', '10 to the power 9 cells'],
    ['75 mg/m[2] and B[12]', '75 milligrams per meter[2] and B[12]'],
    ['2 g/cm[3] 薬, vitamin D[3]', '2 grams per centimeter[3] 薬, vitamin D[3]'],
    ['10 feet[3] of gauze', '10 feet[3] of gauze'],
    ['[sic] and [see below]', '[sic] and [see below]'],
  ])('leave what may say something: %s', (written, spoken) => {
    expect(say(written, { citations: 'skip' })).toBe(spoken);
  });

  test('are read as part of what is written', () => {
    expect(sayAsWritten('Opioids relieve pain.[1]', { citations: 'skip' })).toBe('Opioids relieve pain.[1]');
  });

  test('are found at the letter before them, and the words behind at themselves', () => {
    const written = 'e\u0301 薬 Pain[1] helps';
    const { text, alignment } = toSpokenForm(written, {
      lang: 'en',
      reading: 'natural',
      choices: { citations: 'skip' },
    });
    expect(text).toBe('e\u0301 薬 Pain helps');
    expect(sliceSpan(text, toSpoken(alignment, { start: 9, end: 12 }))).toBe('n');
    expect(sliceSpan(text, toSpoken(alignment, { start: 13, end: 18 }))).toBe('helps');
  });
});

describe('addresses of pages skipped', () => {
  test.each([
    ['en', 'See https://example.org/a?b=1#c.', 'See link.'],
    ['en', 'See (www.example.org), please', 'See (link), please'],
    ['en', 'See example.org/help/.', 'See link.'],
    ['de', 'Siehe http://example.org/hilfe!', 'Siehe Link!'],
    ['fr', 'Voir www.exemple.fr', 'Voir lien'],
    ['en', 'Write to name@example.org', 'Write to name at example dot org'],
    ['en', 'See example.org', 'See example dot org'],
    ['en', '5 mg/mL and/or', '5 milligrams per milliliter and/or'],
    ['pl', 'Zob. www.example.org', 'Zob. www.example.org'],
  ])('%s: %s', (lang, written, spoken) => {
    expect(say(written, { links: 'skip' }, lang)).toBe(spoken);
  });

  test('are read where the page is read as it is written', () => {
    expect(sayAsWritten('See www.example.org', { links: 'skip' })).toBe('See www.example.org');
  });

  test('lead back as one', () => {
    const { alignment } = toSpokenForm('See www.a.org now', {
      lang: 'en',
      reading: 'natural',
      choices: { links: 'skip' },
    });
    expect(toWritten(alignment, { start: 4, end: 8 })).toEqual({ start: 4, end: 13 });
  });
});

describe('abbreviations explained', () => {
  test.each([
    ['HIV is a virus. HIV stays.', 'HIV, human immunodeficiency virus, is a virus. HIV stays.'],
    ['Get an MRI.', 'Get an MRI, magnetic resonance imaging.'],
    ['SSRIs help', "S S R I's, selective serotonin reuptake inhibitors, help"],
    ['post-traumatic stress disorder (PTSD)', 'post-traumatic stress disorder (PTSD)'],
    ['HIV-positive, HIV/AIDS, HIV’s', 'HIV-positive, HIV/AIDS, HIV’s'],
    ['MS, OD and ED', 'M S, O D and E D'],
    ['hiv', 'hiv'],
    ['HEARING AIDS ARE COVERED', 'hearing aids are covered'],
    ['🙂 NOT AIDS', '🙂 not aids'],
    ['AIDS ARE COVERED.', 'aids are covered.'],
    ['AIDS is a disease', 'AIDS, acquired immune deficiency syndrome, is a disease'],
    ['HIV', 'HIV, human immunodeficiency virus'],
    ['A HIV test', 'A HIV, human immunodeficiency virus, test'],
  ])('%s', (written, spoken) => {
    expect(say(written, { abbreviations: 'explained' })).toBe(spoken);
  });

  test('are left in other languages, and in a page read as it is written', () => {
    expect(say('El HIV', { abbreviations: 'explained' }, 'pl')).toBe('El HIV');
    expect(sayAsWritten('HIV is', { abbreviations: 'explained' })).toBe('HIV is');
  });

  test('have words that hold no number, unit, limit, nor what can mean two things', () => {
    const kept = findKeptWords('en');
    const units = english.units.flatMap(({ signs, one, many }) => [...signs, one, many]).join('|');
    const never = new RegExp(
      `\\p{N}|(?<!\\p{L})(?:${kept?.limits}|(?:${kept?.expansions}|${english.counting.join('|')}|${units})(?!\\p{L}))`,
      'u',
    );
    expect([...knownAbbreviations.values()].filter((words) => never.test(words))).toEqual([]);
  });
});

describe('a reader who chose nothing', () => {
  it.each([
    {},
    { numbers: 'natural', punctuation: 'pauses', citations: 'read', links: 'read', abbreviations: 'plain' },
  ])('hears what is heard without choices: %j', (choices) => {
    const written = 'HIV: take 120 mg,[1] see www.example.org.';
    const without = explainSpokenForm(written, { lang: 'en', reading: 'natural' });
    expect(explainSpokenForm(written, { lang: 'en', reading: 'natural', choices: choices as Choices })).toEqual(
      without,
    );
  });
});

describe('every choice', () => {
  it('ends for any text, leads back, and gives a voice nothing that is unsafe', () => {
    const any = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme' }),
      fc.stringMatching(/^[\w[\]¹²³.,:/ -]{0,30}$/u),
    );
    const choices: Choices = {
      numbers: 'digits',
      punctuation: 'spoken',
      citations: 'skip',
      links: 'skip',
      abbreviations: 'explained',
    };
    fc.assert(
      fc.property(any, fc.constantFrom('en', 'de', 'pl', null), (written, lang) => {
        const { text, alignment } = toSpokenForm(written, { lang, reading: 'natural', choices });
        expect(text).not.toMatch(/[&<>\p{Cs}\p{Co}]|\[\s*\[|^\s|\s$|\s\s/u);
        expect(alignment.at(-1)?.written.end ?? 0).toBe(written.length);
        expect(alignment.at(-1)?.spoken.end ?? 0).toBe(text.length);
      }),
    );
  });
});

describe("choices beside a reader's own words", () => {
  const pronunciations = [
    { text: 'HIV', say: 'aitch eye vee', language: 'en', where: 'word', letters: 'as written' },
    { text: 'Suboxone', say: 'suh. BOX, own', language: 'en', where: 'word', letters: 'any case' },
  ] as const;
  const hear = (written: string, choices: Choices) =>
    toSpokenForm(written, { lang: 'en', reading: 'natural', choices, pronunciations });

  test.each<readonly [string, Choices, string]>([
    ['HIV is', { abbreviations: 'explained' }, 'aitch eye vee is'],
    ['Suboxone[1] helps', { citations: 'skip' }, 'suh. BOX, own helps'],
    [
      'Suboxone, 120 mg.',
      { punctuation: 'spoken', numbers: 'digits' },
      'suh. BOX, own comma, 1 2 0 milligrams period.',
    ],
    ['Suboxone: www.suboxone.org', { links: 'skip' }, 'suh. BOX, own: link'],
  ])('%s, %j', (written, choices, spoken) => {
    expect(hear(written, choices).text).toBe(spoken);
  });
});
