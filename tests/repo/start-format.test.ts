import { describe, expect, it } from 'vitest';
import { formatLine, formatPercent, formatRows } from '../../scripts/start/format-reading.ts';
import type { PageLook } from '../../scripts/start/look-at-page.ts';
import { stripControls } from '../../scripts/start/strip-controls.ts';

const on = '\u001b[7m';
const off = '\u001b[27m';

function look(sentence: string, word: PageLook['word'] = null, progressText = '12% read'): PageLook {
  return { panel: { status: 'speaking', statusText: 'Reading aloud.', progressText, note: null }, sentence, word };
}

describe('the percentage', () => {
  it.each([
    ['0% read', '  0 %'],
    ['12% read', ' 12 %'],
    ['100% read', '100 %'],
    ['', '    %'],
  ])('of %j is %j', (text, shown) => {
    expect(formatPercent(text)).toBe(shown);
  });
});

describe('a line of a log', () => {
  it('holds the percentage and the sentence with its white space made plain', () => {
    expect(formatLine(look('\n  Take\u00a0care,\n      and  call us.\n'))).toBe(' 12 %  Take care, and call us.');
  });

  it('holds no sign that would drive the terminal or turn the line around', () => {
    expect(formatLine(look('One \u001b]0;title\u0007two \u009b31m\u202ethree\u2069 soft\u00adly.'))).toBe(
      ' 12 %  One ]0;titletwo 31mthree softly.',
    );
  });
});

describe('the rows on a screen', () => {
  it('mark the word with reverse video', () => {
    expect(formatRows(look('Keep naloxone at home.', { start: 5, end: 13 }), { columns: 80, rows: 10 })).toEqual([
      ` 12 %  Keep ${on}naloxone${off} at home.`,
    ]);
  });

  it('show the sentence alone where the voice reports no words', () => {
    expect(formatRows(look('Keep naloxone at home.'), { columns: 80, rows: 10 })).toEqual([
      ' 12 %  Keep naloxone at home.',
    ]);
  });

  it('mark the right word behind an emoji, a combining accent and white space of the page', () => {
    expect(
      formatRows(look('A 🩺 cafe\u0301\n   visit helps.', { start: 14, end: 19 }), { columns: 80, rows: 10 }),
    ).toEqual([` 12 %  A 🩺 cafe\u0301 ${on}visit${off} helps.`]);
  });

  it('break at spaces and stand in below the percentage, with the mark going on in the next row', () => {
    expect(formatRows(look('one two three four five', { start: 4, end: 18 }), { columns: 19, rows: 10 })).toEqual([
      ` 12 %  one ${on}two${off}`,
      `       ${on}three four${off}`,
      '       five',
    ]);
  });

  it('count two cells for a Chinese character and break where there is no space', () => {
    expect(formatRows(look('診察は四時からです', { start: 3, end: 5 }), { columns: 18, rows: 10 })).toEqual([
      ` 12 %  診察は${on}四時${off}`,
      '       からです',
    ]);
  });

  it('leave the order of right-to-left text to the terminal', () => {
    expect(formatRows(look('שלום עולם', { start: 5, end: 9 }), { columns: 80, rows: 10 })).toEqual([
      ` 12 %  שלום ${on}עולם${off}`,
    ]);
  });

  it('show the rows around the word when the screen is too low for all of them', () => {
    expect(
      formatRows(look('aaaaaaaaa bbbbbbbbb ccccccccc ddddddddd', { start: 20, end: 29 }), { columns: 18, rows: 2 }),
    ).toEqual([' 12 %  bbbbbbbbb', `       ${on}ccccccccc${off}`]);
  });

  it('are one row for a sentence without text', () => {
    expect(formatRows(look(''), { columns: 80, rows: 10 })).toEqual([' 12 %  ']);
  });
});

describe('a title of a page', () => {
  it('loses its control characters and direction marks and keeps all else', () => {
    expect(stripControls('Clinic\u0007 \u202eevil\u202c – 診察 🩺 שלום')).toBe('Clinic evil – 診察 🩺 שלום');
  });
});
