import { describe, expect, it } from 'vitest';
import { sayBody } from './say-body.ts';

describe('the cells of a table', () => {
  const head = '<tr><th>Test</th><th>Result</th><th>Unit</th></tr>';

  it('are said row by row: the name of the row, then each value after the words at the head of its column', () => {
    expect(sayBody(`<table>${head}<tr><th>Potassium</th><td>4.1</td><td>mmol/L</td></tr></table>`)).toEqual([
      'table: Test',
      'Result',
      'Unit',
      'Potassium:',
      'Result: 4.1',
      'Unit: millimoles per liter',
    ]);
  });

  it.each([
    ['a header row', '<tr><th>Test</th><th>Result</th></tr>', ['table: Test', 'Result']],
    ['none', '', []],
  ])('are said as pairs where one column of values stands beside the names, with %s', (_, first, heard) => {
    const rows = '<tr><td>Potassium</td><td>4.1</td></tr><tr><td>Sodium ⚗️</td><td>140</td></tr>';
    expect(sayBody(`<table>${first}${rows}</table>`)).toEqual([...heard, 'Potassium:', '4.1', 'Sodium ⚗️:', '140']);
  });

  it('keep their columns where cells span rows; a name that spans rows is said once', () => {
    const rows = '<tr><td rowspan="2">Blood</td><td>4.1</td><td>a</td></tr><tr><td>5.2</td><td>b</td></tr>';
    expect(sayBody(`<table>${head}${rows}</table>`).slice(3)).toEqual([
      'Blood:',
      'Result: 4.1',
      'Unit: a',
      'Result: 5.2',
      'Unit: b',
    ]);
  });

  it('are said with the headers of their group, once for the group', () => {
    const groups = '<tr><td></td><th colspan="2">Morning</th><th colspan="2">Evening</th></tr>';
    const heads = '<tr><td></td><th>Dose</th><th>Time</th><th>Dose</th><th>Time</th></tr>';
    const row = '<tr><th>Senna</th><td>1</td><td>8:00</td><td>2</td><td>20:00</td></tr>';
    expect(sayBody(`<table>${groups}${heads}${row}</table>`).slice(6)).toEqual([
      'Senna:',
      'Morning, Dose: 1',
      "Time: 8 o'clock",
      'Evening, Dose: 2',
      'Time: 20:00',
    ]);
  });

  it('do not say again the header that the cell before was said with', () => {
    const rows =
      '<tr><th>Test</th><th colspan="2">Result</th></tr><tr><th>Iron</th><td>12</td><td>low</td></tr><tr><th>Zinc</th><td>15</td><td>good</td></tr>';
    expect(sayBody(`<table>${rows}</table>`).slice(2)).toEqual([
      'Iron:',
      'Result: 12',
      'low',
      'Zinc:',
      'Result: 15',
      'good',
    ]);
  });

  it('say the header of the first column where it does not name the rows', () => {
    const rows = '<tr><td>4.1</td><td>5.0</td><td>g</td></tr><tr><td>4.4</td><td>5.1</td><td>g</td></tr>';
    expect(sayBody(`<table>${head}${rows}</table>`).slice(3, 6)).toEqual(['Test: 4.1', 'Result: 5.0', 'Unit: g']);
  });

  it('take their headers from the head of the table, and new ones from a later header row', () => {
    const first = '<thead><tr><td>Test</td><td>Result</td><td>Unit</td></tr></thead>';
    const rows = `<tr><th>Iron</th><td>12</td><td>g</td></tr><tr><th>Drug</th><th>Dose</th><th>When</th></tr>
      <tr><th>Senna</th><td>1</td><td>noon</td></tr>`;
    expect(sayBody(`<table>${first}${rows}</table>`)).toEqual([
      'table: Test',
      'Result',
      'Unit',
      'Iron:',
      'Result: 12',
      'Unit: g',
      'Drug',
      'Dose',
      'When',
      'Senna:',
      'Dose: 1',
      'When: noon',
    ]);
  });

  it('are called what they say they are called', () => {
    const rows = `<tr><th id="d">Drug</th><th id="w">Dose</th><th id="t">Time</th></tr>
      <tr><th id="f" colspan="3">With food</th></tr>
      <tr><th id="s">Senna</th><td headers="f s w">1</td><td headers="f s t">noon</td></tr>`;
    expect(sayBody(`<table>${rows}</table>`).slice(4)).toEqual(['Senna:', 'With food, Dose: 1', 'Time: noon']);
  });

  it('do not repeat a header that they write themselves, nor a long one', () => {
    const long = 'The amount that grown-ups over sixty-five years of age may take in one day';
    const rows = `<tr><th>Drug</th><th>Dose</th><th>${long}</th></tr><tr><th>Senna</th><td><b>Dose:</b> 1</td><td>4</td></tr>`;
    expect(sayBody(`<table>${rows}</table>`).slice(3)).toEqual(['Senna:', 'Dose: 1', '4']);
  });

  it('say a header again without the remark at its end, and with its unit', () => {
    const rows =
      '<tr><th>Age</th><th>Syrup (for babies only)</th><th>Dose (ml)</th></tr><tr><th>Six</th><td>Sweet</td><td>5</td></tr>';
    expect(sayBody(`<table>${rows}</table>`).slice(1)).toEqual([
      'Syrup (for babies only)',
      'Dose (ml)',
      'Six:',
      'Syrup: Sweet',
      'Dose (ml): 5',
    ]);
  });

  it('keep apart what is shown apart in a header', () => {
    const rows =
      '<tr><th>Drug</th><th>Dose<br>(mg)</th><th>When</th></tr><tr><th>Senna</th><td>1</td><td>noon</td></tr>';
    expect(sayBody(`<table>${rows}</table>`).at(-2)).toBe('Dose (mg): 1');
  });

  it.each([
    [
      'of a table that arranges the page',
      `<table role="presentation">${head}<tr><td>A</td><td>B</td></tr></table>`,
      ['Test', 'Result', 'Unit', 'A', 'B'],
    ],
    ['of a table of one row', '<table><tr><td>A</td><td>B</td></tr></table>', ['A', 'B']],
    [
      'beside sentences',
      '<table><tr><td>Come at noon.</td><td>We are open.</td></tr><tr><td>Bring your card.</td><td>Park here.</td></tr></table>',
      ['Come at noon.', 'We are open.', 'Bring your card.', 'Park here.'],
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

  it('have no word for a table in a language that Hark has none for', () => {
    expect(sayBody(`<div lang="ja"><table>${head}<tr><th>鉄</th><td>12</td><td>g</td></tr></table></div>`)).toEqual([
      'Test',
      'Result',
      'Unit',
      '鉄:',
      'Result: 12',
      'Unit: g',
    ]);
  });
});
