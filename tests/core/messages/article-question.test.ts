import { describe, expect, test } from 'vitest';
import { parseArticleAnswer, parseArticleQuestion } from '@/utils/core/messages/article-question.ts';

const portrait = {
  title: 'Knees 🦵',
  root: ['lang', 'en'],
  metas: ['og:title', '', 'Knees'],
  steps: [['body', 1], ['p', 7, 'class', 'lead'], 'Take 5 mg.', 0, ['x-card', 1], 1, ['slot', 1], 0, 0, 0, 0],
  slotted: [[4, 1]],
};
const question = { portrait, closedSections: 'announce', asked: null };
const found = { kept: [2, 3], leftOut: [], heading: null, title: 'Knees', lang: null, unmapped: [] };

describe('the question for an article', () => {
  test('is taken as it is', () => {
    expect(parseArticleQuestion(question)).toEqual(question);
    expect(parseArticleQuestion({ ...question, closedSections: 'read', asked: 2 })).toMatchObject({ asked: 2 });
  });

  test.each([
    ['another mark', [4]],
    ['a look out of range', [['p', 4096]]],
    ['a look that is no number', [['p', '7']]],
    ['an attribute without words', [['p', 7, 'class', 3]]],
    ['a name that is none', [[7, 7]]],
    ['no step', [null]],
  ])('is none with %s', (_what, steps) => {
    expect(parseArticleQuestion({ ...question, portrait: { ...portrait, steps } })).toBeNull();
  });

  test.each([[{ asked: -1 }], [{ asked: 1.5 }], [{ closedSections: 'open' }], [{ portrait: null }]])(
    'is none with %j',
    (part) => {
      expect(parseArticleQuestion({ ...question, ...part })).toBeNull();
    },
  );
});

describe('its answer', () => {
  test('is taken as it is', () => {
    expect(parseArticleAnswer({ found })).toEqual({ found });
    expect(parseArticleAnswer({ found: null })).toEqual({ found: null });
  });

  test.each([
    [{ kept: [-1, 2] }],
    [{ leftOut: ['1', '2'] }],
    [{ heading: 'h1' }],
    [{ title: 4 }],
    [{ unmapped: null }],
  ])('is none with %j', (part) => {
    expect(parseArticleAnswer({ found: { ...found, ...part } })).toBeNull();
  });
});
