import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Box, placeBeside } from '@/utils/dom/place-beside.ts';

const VIEW = { width: 800, top: 0, bottom: 600 };
const BUTTON = { width: 300, height: 44 };

interface Line {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

function place(lines: readonly Line[], choices: Partial<Parameters<typeof placeBeside>[1]> = {}) {
  const boxes = lines.map(
    ({ left, top, width, height }): Box => ({ left, top, right: left + width, bottom: top + height }),
  );
  return placeBeside(boxes, { size: BUTTON, room: VIEW, gap: 10, end: 'right', ...choices });
}

describe('placeBeside', () => {
  test.each([
    [
      'below the last line, ending where it ends',
      [{ left: 100, top: 100, width: 500, height: 20 }],
      { left: 300, top: 130 },
    ],
    [
      'below the last of several lines',
      [
        { left: 100, top: 100, width: 600, height: 20 },
        { left: 100, top: 120, width: 400, height: 20 },
      ],
      { left: 200, top: 150 },
    ],
    ['above where there is no room below', [{ left: 100, top: 570, width: 500, height: 20 }], { left: 300, top: 516 }],
    [
      'at the lower edge where the highlight fills the view',
      [{ left: 0, top: 0, width: 800, height: 600 }],
      { left: 490, top: 546 },
    ],
    [
      'below the lowest cell of a row whose last one is short',
      [
        { left: 100, top: 100, width: 250, height: 120 },
        { left: 360, top: 100, width: 100, height: 20 },
      ],
      { left: 160, top: 230 },
    ],
    [
      'below the end of a highlight that goes on in the next column',
      [
        { left: 20, top: 400, width: 370, height: 180 },
        { left: 410, top: 20, width: 370, height: 60 },
      ],
      { left: 480, top: 90 },
    ],
    [
      'above columns that reach to the lower edge',
      [
        { left: 20, top: 200, width: 370, height: 400 },
        { left: 410, top: 200, width: 60, height: 100 },
      ],
      { left: 170, top: 146 },
    ],
    ['inside the left edge', [{ left: 0, top: 100, width: 30, height: 20 }], { left: 10, top: 130 }],
    ['inside the right edge', [{ left: 700, top: 100, width: 200, height: 20 }], { left: 490, top: 130 }],
    [
      'by the lines in view alone',
      [
        { left: 0, top: -900, width: 800, height: 20 },
        { left: 100, top: 40, width: 500, height: 20 },
        { left: 0, top: 2000, width: 800, height: 20 },
      ],
      { left: 300, top: 70 },
    ],
  ])('stands %s', (_where, lines, at) => {
    expect(place(lines)).toEqual(at);
  });

  test.each([
    [
      'below the end of a line from right to left',
      [{ left: 100, top: 100, width: 500, height: 20 }],
      { left: 100, top: 130 },
    ],
    ['inside the left edge', [{ left: -50, top: 100, width: 500, height: 20 }], { left: 10, top: 130 }],
    ['inside the right edge', [{ left: 700, top: 100, width: 90, height: 20 }], { left: 490, top: 130 }],
  ])('stands, in text from right to left, %s', (_where, lines, at) => {
    expect(place(lines, { end: 'left' })).toEqual(at);
  });

  test.each([
    [
      'below the line where it is not under it',
      { left: 100, top: 140, width: 500, height: 20 },
      { left: 300, top: 170 },
    ],
    [
      'below a line of which only a part is seen',
      { left: 100, top: 90, width: 500, height: 20 },
      { left: 300, top: 120 },
    ],
    [
      'over nothing of what is above the lower edge',
      { left: 100, top: 570, width: 500, height: 20 },
      { left: 300, top: 516 },
    ],
  ])('stands, with something at the upper edge, %s', (_where, line, at) => {
    expect(place([line], { room: { ...VIEW, top: 100 } })).toEqual(at);
  });

  test('stands nowhere beside what is behind something at an edge', () => {
    const line = { left: 100, top: 70, width: 500, height: 20 };
    expect(place([line], { room: { ...VIEW, top: 100 } })).toBeNull();
    expect(place([{ ...line, top: 500 }], { room: { ...VIEW, bottom: 480 } })).toBeNull();
  });

  test.each([
    [
      'in the other margin, below the last line',
      [
        { left: 400, top: 0, width: 400, height: 560 },
        { left: 400, top: 500, width: 100, height: 20 },
      ],
      { left: 10, top: 530 },
    ],
    [
      'at the edge where the lines are shortest',
      [
        { left: 20, top: 0, width: 760, height: 540 },
        { left: 20, top: 540, width: 350, height: 50 },
      ],
      { left: 490, top: 546 },
    ],
    [
      'at the upper edge where the last line is a full one and the first begins in the middle',
      [
        { left: 350, top: 0, width: 430, height: 60 },
        { left: 20, top: 60, width: 760, height: 530 },
      ],
      { left: 10, top: 10 },
    ],
  ])('stands, where there is room neither above nor below, %s', (_where, lines, at) => {
    expect(place(lines)).toEqual(at);
  });

  test.each([
    ['nothing', []],
    ['what is scrolled out above', [{ left: 0, top: -20, width: 800, height: 20 }]],
    ['what is scrolled out below', [{ left: 0, top: 600, width: 800, height: 20 }]],
    ['what is off to the side', [{ left: -300, top: 100, width: 300, height: 20 }]],
  ])('stands nowhere beside %s', (_what, lines) => {
    expect(place(lines)).toBeNull();
  });

  test('keeps the corner in view where the view is smaller than the button', () => {
    const at = place([{ left: 5, top: 5, width: 10, height: 10 }], { room: { width: 200, top: 0, bottom: 40 } });
    expect(at).toEqual({ left: 10, top: 10 });
  });

  test('is never over the highlight where there is room beside it', () => {
    const column = fc.record({ top: fc.integer({ min: 80, max: 300 }), height: fc.integer({ min: 10, max: 200 }) });
    fc.assert(
      fc.property(fc.array(column, { minLength: 1, maxLength: 4 }), (columns) => {
        const lines = columns.map(({ top, height }, at) => ({ left: at * 200, top, width: 190, height }));
        const at = place(lines);
        if (at === null) throw new Error('nowhere');
        const isOver = ({ left, top, width, height }: (typeof lines)[number]) =>
          top < at.top + BUTTON.height &&
          at.top < top + height &&
          left < at.left + BUTTON.width &&
          at.left < left + width;
        expect(lines.filter(isOver)).toEqual([]);
      }),
    );
  });

  test('is always whole inside a view that has room for it', () => {
    const number = (max: number) => fc.double({ min: -max, max, noNaN: true });
    const line = fc.record({
      left: number(3000),
      top: number(3000),
      width: fc.double({ min: 1, max: 3000, noNaN: true }),
      height: fc.double({ min: 1, max: 3000, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const at = place(lines);
        if (at === null) return;
        expect(at.left).toBeGreaterThanOrEqual(10);
        expect(at.top).toBeGreaterThanOrEqual(10);
        expect(at.left + BUTTON.width).toBeLessThanOrEqual(790);
        expect(at.top + BUTTON.height).toBeLessThanOrEqual(590);
      }),
    );
  });
});
