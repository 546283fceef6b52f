import type { PageLook } from './look-at-page.ts';
import { stripControls } from './strip-controls.ts';

export type ScreenSize = {
  /** In cells; a Chinese character and most emoji take two. */
  readonly columns: number;
  readonly rows: number;
};

/** A grapheme as a terminal shows it. */
type Cell = { readonly text: string; readonly width: number; readonly marked: boolean };

const reverse = '\u001b[7m';
const plain = '\u001b[27m';

/** "12% read" → " 12 %": three places for the number, so that the lines below each other stand still. */
export function formatPercent(progressText: string): string {
  return `${(/\d+/.exec(progressText)?.[0] ?? '').padStart(3)} %`;
}

/** One line for a log: the percentage and the sentence. */
export function formatLine(look: PageLook): string {
  const text = toCells(look).map((cell) => cell.text);
  return `${formatPercent(look.panel?.progressText ?? '')}  ${text.join('')}`;
}

/**
 * The percentage and the sentence with its word in reverse video, broken into rows that fit the screen. When they do
 * not all fit, the rows around the word are shown.
 */
export function formatRows(look: PageLook, { columns, rows }: ScreenSize): readonly string[] {
  const lead = `${formatPercent(look.panel?.progressText ?? '')}  `;
  // The last column stays free: some terminals break the line there by themselves.
  const broken = breakIntoRows(toCells(look), Math.max(10, columns - lead.length - 1));
  const marked = broken.findIndex((row) => row.some((cell) => cell.marked));
  const first = Math.max(0, Math.min(marked - Math.floor(rows / 2), broken.length - rows));
  return broken
    .slice(first, first + rows)
    .map((row, index) => `${index === 0 ? lead : ' '.repeat(lead.length)}${paint(row)}`);
}

/** The graphemes that are shown; white space as one space. */
function toCells({ sentence, word }: PageLook): readonly Cell[] {
  const cells: Cell[] = [];
  for (const { segment, index } of new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(sentence ?? '')) {
    const isSpace = /^\s/.test(segment);
    const text = isSpace ? ' ' : stripControls(segment);
    if (text === '' || (isSpace && (cells.at(-1)?.text ?? ' ') === ' ')) continue;
    const marked = word !== null && index >= word.start && index < word.end;
    cells.push({ text, width: measure(text), marked });
  }
  return cells.at(-1)?.text === ' ' ? cells.slice(0, -1) : cells;
}

function measure(grapheme: string): number {
  const isWide =
    /\p{Emoji_Presentation}|\ufe0f|\p{sc=Han}|\p{sc=Hiragana}|\p{sc=Katakana}|\p{sc=Hangul}|[\u3000-\u303f\uff01-\uff60]/u;
  return isWide.test(grapheme) ? 2 : 1;
}

/** Breaks at spaces where there are any, else wherever the row is full. */
function breakIntoRows(cells: readonly Cell[], width: number): readonly (readonly Cell[])[] {
  const rows: (readonly Cell[])[] = [];
  let rest = cells;
  for (;;) {
    const full = countFitting(rest, width);
    if (full === rest.length) return [...rows, rest];
    const space = rest.slice(0, full + 1).findLastIndex((cell) => cell.text === ' ');
    const end = space > 0 ? space : full;
    rows.push(rest.slice(0, end));
    rest = rest.slice(space > 0 ? end + 1 : end);
  }
}

function countFitting(cells: readonly Cell[], width: number): number {
  let used = 0;
  const over = cells.findIndex((cell) => {
    used += cell.width;
    return used > width;
  });
  return over === -1 ? cells.length : over;
}

function paint(row: readonly Cell[]): string {
  const painted = row.map((cell, index) => {
    const turnsOn = cell.marked && row[index - 1]?.marked !== true;
    const turnsOff = cell.marked && row[index + 1]?.marked !== true;
    return `${turnsOn ? reverse : ''}${cell.text}${turnsOff ? plain : ''}`;
  });
  return painted.join('');
}
