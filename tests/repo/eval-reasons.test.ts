import { describe, expect, it } from 'vitest';
import { explainPage } from '../../scripts/eval/extraction/explain-page.ts';
import { findDifferences } from '../../scripts/eval/extraction/find-differences.ts';

describe('findDifferences', () => {
  it('finds the runs that were missed and that were too many', () => {
    const heard = 'Menu of the page here. Take one tablet a day with water. Share.';
    const label = 'Take one tablet a day with water. Do not drive for two hours.';
    expect(findDifferences(heard, label, {})).toEqual({
      wantedWords: 13,
      missedWords: 6,
      heardWords: 13,
      extraWords: 6,
      missed: [['Do', 'not', 'drive', 'for', 'two', 'hours']],
      extra: [['Menu', 'of', 'the', 'page', 'here'], ['Share']],
    });
  });

  it('counts a text that was read twice as too many once', () => {
    const label = 'Take one tablet a day.';
    const { extra, missed } = findDifferences(`${label} ${label}`, label, {});
    expect({ extra, missed }).toEqual({ extra: [['Take', 'one', 'tablet', 'a', 'day']], missed: [] });
  });

  it('has snippets and first words to go by where there is no whole text', () => {
    const gold = {
      with: ['drink water', 'rest well'],
      without: ['the menu', 'the shop'],
      starts: 'Flu comes every year',
    };
    expect(findDifferences('Flu comes. Drink water. drink water. the menu', null, gold)).toEqual({
      wantedWords: 8,
      missedWords: 6,
      heardWords: 8,
      extraWords: 2,
      missed: [
        ['rest', 'well'],
        ['flu', 'comes', 'every', 'year'],
      ],
      extra: [['the', 'menu']],
    });
  });
});

describe('explainPage', () => {
  const counts = { wantedWords: 900, missedWords: 412, heardWords: 610, extraWords: 120 };
  const heard = { status: 'heard' } as const;

  it('names the larger side first, and the places of most of its words', () => {
    const missed = [
      ['in closed sections', 300],
      ['hidden by the page', 80],
      ['in <aside>', 32],
    ] as const;
    const extra = [['in a list of links', 120]] as const;
    expect(explainPage({ outcome: heard, explained: { counts, missed, extra } })).toBe(
      'missed 412 of 900 words: 300 in closed sections, 80 hidden by the page; read 120 words too many, all in a list of links',
    );
  });

  it('leaves out a side and a place that do not matter', () => {
    const missed = [
      ['in headings', 390],
      ['in <nav>', 22],
    ] as const;
    const explained = { counts: { ...counts, extraWords: 40 }, missed, extra: [['in <aside>', 40]] as const };
    expect(explainPage({ outcome: heard, explained })).toBe('missed 412 of 900 words: 390 in headings');
  });

  it('says what Hark said of a page on which it was silent', () => {
    const explained = { counts: { ...counts, heardWords: 0, extraWords: 0 }, missed: [], extra: [] };
    expect(explainPage({ outcome: { status: 'silent', note: 'There is nothing to read.' }, explained })).toBe(
      'silent: “There is nothing to read.”; missed 412 of 900 words',
    );
  });

  it('says why a page counts as empty, and when only the order differs', () => {
    expect(explainPage({ outcome: { status: 'failed', why: 'the tab crashed' }, explained: null })).toBe(
      'counted as empty: the tab crashed',
    );
    const none = { wantedWords: 8, missedWords: 0, heardWords: 8, extraWords: 0 };
    expect(explainPage({ outcome: heard, explained: { counts: none, missed: [], extra: [] } })).toBe(
      'all words are read, but elsewhere or in another order',
    );
  });
});
