import { describe, expect, it } from 'vitest';
import { stripMarkdown } from '../../scripts/eval/extraction/gold-text.ts';
import { ratePage, scorePage } from '../../scripts/eval/extraction/score-page.ts';
import { compareShingles, listTokens } from '../../scripts/eval/extraction/score-text.ts';
import { sumScores } from '../../scripts/eval/extraction/sum-scores.ts';

describe('listTokens', () => {
  it('takes runs of letters, marks and digits of any writing', () => {
    expect(listTokens('5 mg — e\u0301te\u0301 😀 שלום, 目薬を1滴')).toEqual([
      '5',
      'mg',
      'e\u0301te\u0301',
      'שלום',
      '目薬を1滴',
    ]);
  });
});

describe('compareShingles', () => {
  it('counts runs of four words, each as often as it stands in both', () => {
    // Read: a b c d, b c d e. Wanted: a b c d, b c d x, c d x y.
    expect(compareShingles('a b c d e', 'a b c d x y')).toEqual({ precision: 1 / 2, recall: 1 / 3 });
  });

  it('takes a short text as one run, and knows no precision of nothing', () => {
    expect(compareShingles('take one', 'take one')).toEqual({ precision: 1, recall: 1 });
    expect(compareShingles(' …', 'take one')).toEqual({ precision: null, recall: 0 });
  });
});

describe('scorePage', () => {
  it('looks snippets up with white space and compatibility forms made alike', () => {
    const gold = { with: ['take  one\ntablet', 'twice'], without: ['Menu', 'ﬁne print'] };
    expect(scorePage('Take take one tablet. The fine print.', null, gold)).toEqual({
      isEmpty: false,
      shingles: null,
      snippets: { found: 1, missed: 1, unwanted: 1, avoided: 1 },
      starts: null,
      prefix: null,
    });
  });

  it('looks for the first eight words within the first 1,500 characters', () => {
    const starts = 'Rest for two days, and drink a lot of water.';
    const score = (text: string) => scorePage(text, null, { starts }).starts;
    expect(score('The flu. REST for two days and drink a lot, of course')).toBe(true);
    expect(score(`${'x'.repeat(1470)} Rest for two days, and drink a lot of water.`)).toBe(false);
  });

  it('measures how many of the first words were read, each as often as it is wanted', () => {
    expect(scorePage('the eye', null, { prefix: 'The eye and the ear' }).prefix).toBe(2 / 5);
  });

  it('gives an empty text a recall of nothing and no precision', () => {
    expect(scorePage('', 'one two three four five', {})).toEqual({
      isEmpty: true,
      shingles: { precision: null, recall: 0 },
      snippets: null,
      starts: null,
      prefix: null,
    });
  });
});

describe('ratePage', () => {
  it('gives one figure for a page: runs of words before snippets before beginnings', () => {
    const none = { isEmpty: false, shingles: null, snippets: null, starts: null, prefix: null };
    expect(ratePage({ ...none, shingles: { precision: 0.5, recall: 1 }, starts: true })).toBeCloseTo(0.6667, 4);
    expect(ratePage({ ...none, snippets: { found: 2, missed: 1, unwanted: 1, avoided: 0 } })).toBeCloseTo(0.6667, 4);
    expect(ratePage({ ...none, starts: false })).toBe(0);
    expect(ratePage({ ...none, prefix: 0.25 })).toBe(0.25);
    expect(ratePage(none)).toBe(null);
  });
});

describe('sumScores', () => {
  it('takes means over the pages, a silent one without a precision, and F1 of the means', () => {
    const none = { isEmpty: false, shingles: null, snippets: null, starts: null, prefix: null };
    expect(
      sumScores([
        { ...none, shingles: { precision: 0.5, recall: 1 } },
        { ...none, isEmpty: true, shingles: { precision: null, recall: 0 }, starts: false },
        { ...none, snippets: { found: 3, missed: 1, unwanted: 1, avoided: 3 }, starts: true },
        { ...none, prefix: 0.25 },
      ]),
    ).toEqual({
      pages: 4,
      silent: 1,
      precision: 0.5,
      recall: 0.5,
      f1: 0.5,
      with: 0.75,
      without: 0.25,
      snippetF1: 0.75,
      starts: 0.5,
      prefix: 0.25,
    });
  });
});

describe('stripMarkdown', () => {
  it('leaves the words', () => {
    expect(stripMarkdown('---\na: b\n---\n# Eye *drops*\n[two](x) ![p](y) `ml`')).toBe('  Eye  drops \ntwo    ml ');
  });
});
