import { describe, expect, it } from 'vitest';
import { buildScript } from '@/utils/core/article/build-script.ts';
import { readArticle } from '@/utils/dom/read-article.ts';
import { openPage } from './open-page.ts';

function spoken(main: string, reading: 'natural' | 'as-written' = 'natural'): readonly string[] {
  const read = readArticle(openPage(`<html lang="en"><body><main>${main}</main></body></html>`));
  if (!read) return [];
  return Array.from(buildScript(read.article, { reading }), ({ spoken: { text } }) => text);
}

describe('struck text', () => {
  it('is said to be struck when the page is read as it is written, too', () => {
    expect(spoken('<p>Take <del>10 mg</del> 5 mg.</p>', 'as-written')).toEqual([
      'Take deleted: 10 mg end of deletion 5 mg.',
    ]);
  });
});

describe('the cells of a table', () => {
  const head = '<tr><th>Test</th><th>Result</th><th>Unit</th></tr>';

  it('are said with the words at the head of their columns', () => {
    expect(spoken(`<table>${head}<tr><th>Potassium</th><td>4.1</td><td>mmol/L</td></tr></table>`)).toEqual([
      'Test',
      'Result',
      'Unit',
      'Potassium',
      'Result: 4.1',
      'Unit: mmol/L',
    ]);
  });

  it('keep their columns where cells span rows', () => {
    const rows = '<tr><td rowspan="2">Blood</td><td>4.1</td><td>a</td></tr><tr><td>5.2</td><td>b</td></tr>';
    expect(spoken(`<table>${head}${rows}</table>`).slice(3)).toEqual([
      'Test: Blood',
      'Result: 4.1',
      'Unit: a',
      'Result: 5.2',
      'Unit: b',
    ]);
  });

  it.each([
    [
      'of a table that arranges the page',
      `<table role="presentation">${head}<tr><td>A</td><td>B</td></tr></table>`,
      ['Test', 'Result', 'Unit', 'A', 'B'],
    ],
    [
      'of a table without headers',
      '<table><tr><td>A</td><td>B</td></tr><tr><td>C</td><td>D</td></tr></table>',
      ['A', 'B', 'C', 'D'],
    ],
  ])('are said alone: %s', (_, main, expected) => {
    expect(spoken(main)).toEqual(expected);
  });

  it('are read alone when the page is read as it is written', () => {
    expect(spoken(`<table>${head}<tr><td>K</td><td>4.1</td><td>g</td></tr></table>`, 'as-written')).toEqual([
      'Test',
      'Result',
      'Unit',
      'K',
      '4.1',
      'g',
    ]);
  });
});
