import { describe, expect, test } from 'vitest';
import { isSameArticle } from '@/utils/core/article/is-same-article.ts';
import { articleOf } from '../../fakes/article.ts';

const ONE = [{ text: 'Rest 👟.' }, { text: 'Marche.', lang: 'fr' }];

describe('two articles', () => {
  test('are the same when they would be read alike', () => {
    expect(isSameArticle(articleOf(ONE), articleOf(ONE))).toBe(true);
  });

  test.each<[string, Parameters<typeof articleOf>]>([
    ['a block more', [[...ONE, { text: 'Sit.' }]]],
    ['a block less', [ONE.slice(1)]],
    ['other words', [[{ text: 'Rest 👞.' }, ONE[1] ?? { text: '' }]]],
    ['another language', [[{ text: 'Rest 👟.' }, { text: 'Marche.', lang: 'de' }]]],
    ['another kind', [[{ text: 'Rest 👟.', kind: 'heading' }, ONE[1] ?? { text: '' }]]],
    ['a run', [[{ text: 'Rest 👟.', runs: [{ span: { start: 0, end: 4 }, lang: 'de' }] }, ONE[1] ?? { text: '' }]]],
    ['a cue', [[{ text: 'Rest 👟.', cues: [{ at: 0, says: { kind: 'deletion start' } }] }, ONE[1] ?? { text: '' }]]],
    ['another title', [ONE, { title: 'Sitting well' }]],
    ['another page language', [ONE, { lang: null }]],
  ])('are not with %s', (_what, other) => {
    expect(isSameArticle(articleOf(ONE), articleOf(...other))).toBe(false);
    expect(isSameArticle(articleOf(...other), articleOf(ONE))).toBe(false);
  });
});
