import { describe, expect, test } from 'vitest';
import { markSelection } from '@/utils/dom/mark-selection.ts';
import { isSameSelection } from '@/utils/dom/selection-mark.ts';
import { openPage } from './open-page.ts';

function openWith(start: number, end: number) {
  const page = openPage('<p>Wear 👟 shoes.</p><p>  </p>');
  const text = page.querySelector('p')?.firstChild as Text;
  const highlight = (from: number, to: number, node: Node = text) => {
    const range = page.createRange();
    range.setStart(node, from);
    range.setEnd(node, to);
    page.getSelection()?.removeAllRanges();
    page.getSelection()?.addRange(range);
    return range;
  };
  highlight(start, end);
  return { page, text, highlight };
}

describe('the mark of a selection', () => {
  test('is the same for the same characters, highlighted anew', () => {
    const { page, highlight } = openWith(0, 7);
    const mark = markSelection(page);
    highlight(0, 7);
    expect(isSameSelection(mark, markSelection(page))).toBe(true);
  });

  test.each([
    [1, 7],
    [0, 8],
    [5, 12],
  ])('is another for the characters %d to %d', (start, end) => {
    const { page, highlight } = openWith(0, 7);
    const mark = markSelection(page);
    highlight(start, end);
    expect(isSameSelection(mark, markSelection(page))).toBe(false);
  });

  test('does not move with the live range', () => {
    const { page } = openWith(0, 7);
    const mark = markSelection(page);
    const range = page.getSelection()?.getRangeAt(0);
    range?.setEnd(range.endContainer, 2);
    expect(mark).toMatchObject([{ startOffset: 0, endOffset: 7 }]);
  });

  test('is empty when nothing, or nothing but white space, is highlighted', () => {
    const { page, highlight } = openWith(0, 7);
    highlight(0, 2, page.querySelectorAll('p')[1]?.firstChild as Text);
    expect(markSelection(page)).toEqual([]);
    page.getSelection()?.removeAllRanges();
    expect(markSelection(page)).toEqual([]);
  });

  test('of nothing is the same as of nothing and as of nothing else', () => {
    const { page } = openWith(0, 7);
    expect([
      isSameSelection([], []),
      isSameSelection([], markSelection(page)),
      isSameSelection(markSelection(page), []),
    ]).toEqual([true, false, false]);
  });
});
