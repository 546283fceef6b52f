import { describe, expect, it } from 'vitest';
import { sayBody } from './say-body.ts';

describe('the cells of a table', () => {
  const head = '<tr><th>Test</th><th>Result</th><th>Unit</th></tr>';

  it('are said with the words at the head of their columns', () => {
    expect(sayBody(`<table>${head}<tr><th>Potassium</th><td>4.1</td><td>mmol/L</td></tr></table>`)).toEqual([
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
    expect(sayBody(`<table>${head}${rows}</table>`).slice(3)).toEqual([
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
    expect(sayBody(main)).toEqual(expected);
  });

  it('are read alone when the page is read as it is written', () => {
    expect(sayBody(`<table>${head}<tr><td>K</td><td>4.1</td><td>g</td></tr></table>`, 'as-written')).toEqual([
      'Test',
      'Result',
      'Unit',
      'K',
      '4.1',
      'g',
    ]);
  });
});
