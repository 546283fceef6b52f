import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { HintWords } from '@/utils/core/text/pronunciations/site-hint.ts';
import { toSpokenForm } from '@/utils/core/text/to-spoken-form.ts';

const WORDS = 'Do not take more than 5 mg of Ozempic 🩺 daily without food'.split(' ');
const TEXT = WORDS.join(' ');
/** What is said without a hint, and may never be missing or come twice. */
const MUST_STAY = ['not', 'more', '5', 'milligrams', 'daily', 'without'];

/** Words and signs that a site may put into an alias, harmless and not. */
const alias = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'owe',
        'zem',
        'pick',
        'not',
        'never',
        '5',
        'five',
        '50',
        'mg',
        'micrograms',
        'without',
        'less',
        'MORE',
      ),
      fc.constantFrom('&', '<b>', '[[', '\u202e', ' ', 'né', 'nicht', 'ｎｏｔ', 'n\u00adot', '５'),
      fc.string({ unit: 'grapheme', maxLength: 6 }),
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(' '));

/** Whole words, mostly. */
const span = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.nat(WORDS.length - 1).chain((at) => fc.constantFrom(1, 1, 2, 3).map((count) => spanOf(at, count))),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.nat(TEXT.length), fc.nat(TEXT.length))
      .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) })),
  },
);

function spanOf(at: number, count: number) {
  const start = WORDS.slice(0, at).join(' ').length + (at > 0 ? 1 : 0);
  return { start, end: start + WORDS.slice(at, at + count).join(' ').length };
}

const says: fc.Arbitrary<HintWords> = fc.oneof(
  alias.map((text) => ({ kind: 'alias', text }) as const),
  fc.constant({ kind: 'characters' } as const),
);

test('no hint of a site, wherever it stands, touches a number, a unit, a negation or a limit', () => {
  fc.assert(
    fc.property(span, says, (span, says) => {
      const { text } = toSpokenForm(TEXT, { lang: 'en', reading: 'natural', hints: [{ span, says }] });
      const said = text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
      for (const word of MUST_STAY) expect(said.filter((each) => each.normalize('NFKC') === word).length).toBe(1);
      expect(said.filter((each) => /\p{N}/u.test(each))).toEqual(['5']);
      expect(text).not.toMatch(/[<>&[\]\u202e]/u);
    }),
    { numRuns: 2000 },
  );
});

test('digits stay as they are, one by one', () => {
  const says = { kind: 'characters' } as const;
  fc.assert(
    fc.property(fc.stringMatching(/^[0-9A-Z]{1,12}$/), (code) => {
      const text = `Code ${code} here`;
      const span = { start: 5, end: 5 + code.length };
      const spoken = toSpokenForm(text, { lang: 'en', reading: 'natural', hints: [{ span, says }] }).text;
      expect(spoken.replace(/[^0-9]/g, '')).toBe(code.replace(/[^0-9]/g, ''));
    }),
  );
});
