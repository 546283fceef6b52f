import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type FoundArticle, parseArticleAnswer, parseArticleQuestion } from '@/utils/core/messages/article-question.ts';

const portrait = {
  title: 'Knees 🦵',
  root: ['lang', 'en'],
  metas: ['og:title', '', 'Knees'],
  steps: [['body', 1], ['p', 7, 'class', 'lead'], 'Take 5 mg.', 0, ['x-card', 1], 1, ['slot', 1], 0, 0, 0, 0],
  slotted: [[4, 1]],
  boxes: [[2, 9, 80.5, 120, 41, 180]],
};
const question = { portrait, closedSections: 'announce', asked: null };
const piece = { node: 2, offset: 0, length: 10 };
const block = {
  kind: 'list item',
  pieces: [piece, { node: 1, attribute: 'alt', offset: 3, length: 4, between: '\u2028' }],
  lang: null,
  runs: [{ span: { start: 0, end: 4 }, lang: 'cy' }],
  alternatives: [{ start: 11, end: 15 }],
  notes: [{ start: 2, end: 3 }],
  hints: [{ span: { start: 0, end: 2 }, says: { kind: 'alias', text: 'five' } }],
  cues: [
    { at: 0, says: { kind: 'list number', text: '3.' } },
    { at: 4, says: { kind: 'name end' } },
  ],
  ends: 'row',
};
const found = { title: 'Knees', lang: null, length: 10, blocks: [block], unmapped: [] };

describe('the question for an article', () => {
  test('is taken as it is', () => {
    expect(parseArticleQuestion(question)).toEqual(question);
    expect(parseArticleQuestion({ ...question, closedSections: 'read', asked: 2 })).toMatchObject({ asked: 2 });
  });

  test.each([
    ['another mark', [4]],
    ['a layout out of range', [['p', 131_072]]],
    ['a layout that is no number', [['p', '7']]],
    ['an attribute without words', [['p', 7, 'class', 3]]],
    ['a name that is none', [[7, 7]]],
    ['no step', [null]],
  ])('is none with %s', (_what, steps) => {
    expect(parseArticleQuestion({ ...question, portrait: { ...portrait, steps } })).toBeNull();
  });

  test.each([
    [{ asked: -1 }],
    [{ asked: 1.5 }],
    [{ closedSections: 'open' }],
    [{ portrait: null }],
    [{ portrait: { ...portrait, boxes: [['2', 9]] } }],
    [{ portrait: { ...portrait, boxes: [[2, Number.NaN]] } }],
  ])('is none with %j', (part) => {
    expect(parseArticleQuestion({ ...question, ...part })).toBeNull();
  });
});

describe('its answer', () => {
  test('is taken as it is', () => {
    expect(parseArticleAnswer({ found })).toEqual({ found });
    expect(parseArticleAnswer({ found: null })).toEqual({ found: null });
  });

  test.each([[{ title: null }], [{ length: -1 }], [{ lang: 4 }], [{ unmapped: null }], [{ blocks: [null] }]])(
    'is none with %j',
    (part) => {
      expect(parseArticleAnswer({ found: { ...found, ...part } })).toBeNull();
    },
  );

  test.each([
    [{ kind: 'menu' }],
    [{ ends: 'table' }],
    [{ runs: [{ span: { start: 4, end: 2 }, lang: 'cy' }] }],
    [{ alternatives: [{ start: -1, end: 2 }] }],
    [{ cues: [{ at: 0, says: { kind: 'sing' } }] }],
    [{ hints: [{ span: { start: 0, end: 2 }, says: { kind: 'alias', text: 'x'.repeat(81) } }] }],
  ])('is none with a block with %j', (part) => {
    expect(parseArticleAnswer({ found: { ...found, blocks: [{ ...block, ...part }] } })).toBeNull();
  });

  test.each([
    [{ node: -1 }],
    [{ node: '2' }],
    [{ length: 0 }],
    [{ offset: 0.5 }],
    [{ attribute: 'src' }],
    // Nothing but breaks and thin spaces is put between the characters of a page.
    [{ between: '5' }],
    [{ between: ' ' }],
  ])('is none with a piece with %j', (part) => {
    const blocks = [{ ...block, pieces: [{ ...piece, ...part }] }];
    expect(parseArticleAnswer({ found: { ...found, blocks } })).toBeNull();
  });

  test('is none, or what was asked for, whatever comes', () => {
    const anything = fc.oneof(fc.anything(), fc.constantFrom(null, -1, 1.5, '', 'p', [], {}, [[]]));
    const places: readonly ((article: FoundArticle, value: unknown) => object)[] = [
      (article, blocks) => ({ ...article, blocks }),
      (article, lang) => ({ ...article, lang }),
      (article, pieces) => ({ ...article, blocks: [{ ...article.blocks[0], pieces }] }),
      (article, cues) => ({ ...article, blocks: [{ ...article.blocks[0], cues }] }),
      (article, node) => ({ ...article, blocks: [{ ...article.blocks[0], pieces: [{ ...piece, node }] }] }),
    ];
    fc.assert(
      fc.property(anything, fc.constantFrom(...places), (value, put) => {
        const answer = { found: put(found as FoundArticle, value) };
        const parsed = parseArticleAnswer(answer);
        if (parsed === null) return;
        for (const { pieces, cues } of parsed.found?.blocks ?? []) {
          for (const { node, offset, length } of pieces)
            expect([node, offset, length].every((number) => Number.isInteger(number) && number >= 0)).toBe(true);
          for (const { at, says } of cues) expect([Number.isInteger(at), typeof says.kind]).toEqual([true, 'string']);
        }
      }),
    );
  });
});
