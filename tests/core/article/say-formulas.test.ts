import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Cue } from '@/utils/core/article/cue.ts';
import { speakSentence } from '@/utils/core/article/speak-sentence.ts';

/** A formula as a page is read: its text, and where its parts begin and end. */
type Tree = string | { readonly name: string; readonly parts: readonly Tree[] };

function write(tree: Tree): { readonly text: string; readonly cues: readonly Cue[] } {
  let text = '';
  const cues: Cue[] = [];
  const note = (what: string) => cues.push({ at: text.length, says: { kind: 'math', text: what } });
  const add = (node: Tree) => {
    if (typeof node === 'string') {
      // As two texts that stand apart are written.
      text += /[\p{L}\p{N}]$/u.test(text) && /^[\p{L}\p{N}]/u.test(node) ? `\u2009${node}` : node;
      return;
    }
    for (const [index, part] of node.parts.entries()) {
      note(`${node.name} ${index}`);
      add(part);
    }
    note(`${node.name} end`);
  };
  add(tree);
  return { text, cues };
}

function say(tree: Tree, lang: string | null = 'en', reading: 'natural' | 'as-written' = 'natural') {
  const sentence = { ...write(tree), alternatives: [], lang };
  return { text: sentence.text, ...{ spoken: speakSentence(sentence, { reading, alternatives: 'read' }) } };
}

const math = (...parts: readonly Tree[]): Tree => ({ name: 'math', parts });
const half: Tree = { name: 'mfrac', parts: ['1', '2'] };

describe('a formula', () => {
  test.each([
    ['en', '1 over 2', 'x to the power 2', 'a minus b'],
    ['es', '1 sobre 2', 'x elevado a 2', 'a menos b'],
    ['fr', '1 sur 2', 'x puissance 2', 'a moins b'],
    ['de', '1 durch 2', 'x hoch 2', 'a minus b'],
    ['pt-BR', '1 sobre 2', 'x elevado a 2', 'a menos b'],
    ['it', '1 fratto 2', 'x elevato a 2', 'a meno b'],
    ['nl', '1 gedeeld door 2', 'x tot de macht 2', 'a min b'],
    ['pl', '1 przez 2', 'x do potęgi 2', 'a minus b'],
    // Signs that a voice of any language may know.
    ['tr', '( 1 / 2 )', 'x ^ 2', 'a-b'],
  ])('is told in the words of its language: %s', (lang, fraction, power, difference) => {
    const framed = lang === 'tr' ? math('3', half) : math(half);
    expect(say(framed, lang).spoken.text).toBe(lang === 'tr' ? `3 ${fraction}` : fraction);
    expect(say(math({ name: 'msup', parts: ['x', '2'] }), lang).spoken.text).toBe(power);
    expect(say(math('a', '-', 'b'), lang).spoken.text).toBe(difference);
  });

  test('is told so however close the reading stays to what is written: a half is no two numbers', () => {
    expect(say(math(half), 'en', 'as-written').spoken.text).toBe('1 over 2');
  });

  test('after a number of the sentence, or before one, is framed', () => {
    const { cues } = write(math(half));
    const speak = (before: string, after: string) => {
      const moved = cues.map(({ at, says }) => ({ at: at + before.length, says }));
      const text = `${before}1\u20092${after}`;
      const sentence = { text, cues: moved, alternatives: [], lang: 'en' };
      return speakSentence(sentence, { reading: 'natural', alternatives: 'read' }).text;
    };
    expect(speak('Take ', ' of a 🩺 tablet.')).toBe('Take 1 over 2 of a 🩺 tablet.');
    expect(speak('Take 1 ', ' tablet.')).toBe('Take 1 fraction 1 over 2 end fraction tablet.');
    expect(speak('', ', 3 or 4')).toBe('1 over 2, 3 or 4');
    expect(speak('', ' 3')).toBe('fraction 1 over 2 end fraction 3');
  });

  test('of which the sentence holds a part alone is told as far as it goes', () => {
    const speak = (text: string, marks: readonly (readonly [at: number, what: string])[]) =>
      speakSentence(
        {
          text,
          cues: marks.map(([at, what]) => ({ at, says: { kind: 'math', text: what } })),
          alternatives: [],
          lang: 'en',
        },
        { reading: 'natural', alternatives: 'read' },
      ).text;
    expect(
      speak('b', [
        [0, 'mfrac 1'],
        [1, 'mfrac end'],
        [1, 'math end'],
      ]),
    ).toBe('over b end fraction');
    expect(
      speak('a!', [
        [0, 'math 0'],
        [0, 'mfrac 0'],
      ]),
    ).toBe('fraction a! end fraction');
    expect(
      speak('a', [
        [0, 'of another page'],
        [1, 'mfrac -1'],
        [1, 'mfrac 1.5'],
        [1, ''],
      ]),
    ).toBe('a');
  });
});

describe('whatever the formula', () => {
  const NAMES = [
    'mfrac',
    'msup',
    'msub',
    'msubsup',
    'msqrt',
    'mroot',
    'munder',
    'mover',
    'munderover',
    'mtable',
    'mtr',
    'mtd',
  ];
  const leaf = fc.constantFrom(
    '1',
    '2.5',
    '10',
    'x',
    'mg',
    '−',
    '-',
    '+',
    '=',
    '∑',
    '(',
    ')',
    '¯',
    'e\u0301',
    'ש',
    '水',
    '🩺',
  );
  const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 4 },
      leaf,
      fc.record({ name: fc.constantFrom(...NAMES), parts: fc.array(tie('tree'), { minLength: 1, maxLength: 3 }) }),
    ),
  }));
  const LANGS = ['en', 'es', 'fr', 'de', 'pt', 'it', 'nl', 'pl', 'tr'];

  test('each number and letter is heard, as it is written and in its order', () => {
    fc.assert(
      fc.property(tree, fc.constantFrom(...LANGS), (shape, lang) => {
        const { text, spoken } = say(math(shape), lang, 'as-written');
        const letters = (of: string) => of.match(/[\p{L}\p{M}\p{N}]/gu) ?? [];
        const heard = spoken.alignment.flatMap(({ kind, spoken: { start, end } }) =>
          kind === 'copy' ? letters(spoken.text.slice(start, end)) : [],
        );
        expect(heard).toEqual(letters(text));
        const digits = (of: string) => of.match(/\p{N}+(?:[.,]\p{N}+)*/gu) ?? [];
        expect(digits(spoken.text)).toEqual(digits(text));
      }),
      { numRuns: 500 },
    );
  });
});
