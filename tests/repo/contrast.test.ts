import { describe, expect, test } from 'vitest';
import { judgeContrasts } from '../../scripts/soak/contrast/judge-contrasts.ts';
import { readContrasts, renewContrasts } from '../../scripts/soak/contrast/kept-contrasts.ts';
import type { MarkFigure } from '../../scripts/soak/contrast/measure-marks.ts';
import {
  measureEdge,
  measureLetters,
  measureMark,
  measureRing,
  measureSign,
} from '../../scripts/soak/contrast/measure-spot.ts';
import type { SurfaceFigure } from '../../scripts/soak/contrast/measure-surfaces.ts';
import { GROUNDS } from '../e2e/grounds.ts';
import type { Picture } from '../e2e/pixels.ts';

type Rect = readonly [colour: string, left: number, top: number, right: number, bottom: number];

/** A picture of 60 × 40 px, from the ground up. */
function draw(ground: string, ...rects: readonly Rect[]): Picture {
  const [width, height] = [60, 40];
  const data = Buffer.alloc(width * height * 4, 255);
  for (const [colour, left, top, right, bottom] of [[ground, 0, 0, width, height] as const, ...rects]) {
    const parts = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
    for (let y = top; y < bottom; y += 1) for (let x = left; x < right; x += 1) data.set(parts, (y * width + x) * 4);
  }
  return { width, height, data } as Picture;
}

const BOX = { left: 10, top: 10, right: 50, bottom: 30 };
/** Three letters, as bars. */
const letters = (ink: string): readonly Rect[] => [12, 20, 28].map((left) => [ink, left, 14, left + 2, 26] as const);
const round = (contrast: number) => Math.floor(contrast * 100) / 100;

describe('letters', () => {
  test.each([
    ['#ffffff', '#000000', 21],
    ['#ffffff', '#767676', 4.54],
    ['#14202b', '#f3f6f9', 15.23],
  ])('on %s in %s', (ground, ink, contrast) => {
    expect(round(measureLetters(draw(ground, ...letters(ink)), BOX))).toBe(contrast);
  });

  test('are not taken for darker by a line below them, a dark pixel or two, or what is beside the box', () => {
    const picture = draw(
      '#ffffff',
      ...letters('#767676'),
      ['#000000', 10, 27, 50, 29],
      ['#000000', 40, 15, 42, 16],
      ['#000000', 0, 0, 9, 40],
    );
    expect(round(measureLetters(picture, BOX))).toBe(4.54);
  });

  test('that are not there have none', () => {
    expect(measureLetters(draw('#ffffff'), BOX)).toBe(1);
  });
});

test('a sign may be nothing but a line', () => {
  const picture = draw('#ffffff', ['#949494', 10, 19, 50, 21]);
  expect([round(measureSign(picture, BOX)), measureLetters(picture, BOX)]).toEqual([3.03, 1]);
});

describe('an edge', () => {
  const bordered = (line: string, fill = '#ffffff'): readonly Rect[] => [
    [line, 10, 10, 50, 30],
    [fill, 11, 11, 49, 29],
  ];

  test('is a line', () => {
    expect(round(measureEdge(draw('#ffffff', ...bordered('#5b6b7a')), BOX))).toBe(5.48);
  });

  test('is where what is inside begins', () => {
    expect(round(measureEdge(draw('#999999', ...bordered('#999999', '#000000')), BOX))).toBe(7.37);
  });

  test('is as weak as its weakest side', () => {
    const open = draw('#ffffff', ...bordered('#5b6b7a'), ['#ffffff', 10, 10, 12, 30]);
    expect(measureEdge(open, BOX)).toBe(1);
  });

  test('is not judged by one letter of the page that is near it, and by many', () => {
    const line = bordered('#5b6b7a');
    const near = (left: number, right: number): Rect => ['#5b6b7a', left, 4, right, 9];
    expect(round(measureEdge(draw('#ffffff', ...line, near(24, 27)), BOX))).toBe(5.48);
    expect(measureEdge(draw('#ffffff', ['#5b6b7a', 10, 0, 50, 30], ['#5b6b7a', 11, 11, 49, 29]), BOX)).toBe(1);
  });
});

describe('the ring of the focus', () => {
  const plain = draw('#ffffff');
  const ring = (colour: string): readonly Rect[] => [
    [colour, 4, 4, 56, 36],
    ['#ffffff', 7, 7, 53, 33],
  ];

  test('is what changes around the control', () => {
    expect(round(measureRing(plain, draw('#ffffff', ...ring('#0b4fc0')), BOX))).toBe(7.25);
    expect(round(measureRing(plain, draw('#ffffff', ...ring('#cccccc')), BOX))).toBe(1.6);
  });

  test('is not there where nothing changes, or nothing on one side', () => {
    expect(measureRing(plain, plain, BOX)).toBe(1);
    expect(measureRing(plain, draw('#ffffff', ...ring('#0b4fc0'), ['#ffffff', 0, 0, 60, 9]), BOX)).toBe(1);
  });
});

describe('a mark', () => {
  test('stands apart by its block', () => {
    const { block, edge } = measureMark(draw('#ffffff', ['#4a3800', 10, 10, 50, 30]), BOX, '#ffffff');
    expect([block, round(edge)]).toEqual(['#4a3800', 11.3]);
  });

  test('stands apart by a line, which must stand apart from the page and from its own block', () => {
    const marked = (line: string) =>
      draw('#ffffff', ['#fff1b8', 10, 10, 50, 30], ...letters('#0b0900'), [line, 10, 27, 50, 29]);
    expect(round(measureMark(marked('#806200'), BOX, '#ffffff').edge)).toBe(5.05);
    expect(round(measureMark(marked('#ffc933'), BOX, '#ffffff').edge)).toBe(1.35);
    expect(round(measureMark(marked('#ffffff'), BOX, '#ffffff').edge)).toBe(1.13);
  });
});

const least = (contrast: number) => ({ contrast, of: 'Play', count: 3 });
const surface: SurfaceFigure = {
  surface: 'player',
  state: 'Paused',
  look: 'dark',
  grounds: 12,
  text: least(7),
  parts: least(3),
  focus: least(3),
  axe: [],
};
const mark: MarkFigure = {
  read: 'selected text',
  colours: 'yellow',
  ground: '#777777',
  word: { contrast: 3, style: 'both, both' },
  sentence: { contrast: 3, style: 'both, both' },
  text: { contrast: 7, style: 'both, both' },
};

describe('the judge of contrasts', () => {
  test('finds no fault with what is just enough', () => {
    expect(judgeContrasts({ surfaces: [surface], marks: [mark] })).toEqual([]);
  });

  test('names surface, state, look, what has too little, and the figure', () => {
    const surfaces = [
      { ...surface, text: least(6.99), parts: least(2.99), focus: least(1), axe: ['target-size: <button>'] },
      { ...surface, text: null, parts: null, focus: null },
    ];
    const marks = [{ ...mark, word: null, sentence: { contrast: 2.9, style: 'both, colour' }, text: mark.word }];
    expect(judgeContrasts({ surfaces, marks })).toEqual([
      'player, Paused, dark, text: “Play” has 6.99:1, and 7:1 is wanted',
      'player, Paused, dark, parts: “Play” has 2.99:1, and 3:1 is wanted',
      'player, Paused, dark, focus: “Play” has 1:1, and 3:1 is wanted',
      'player, Paused, dark: axe finds target-size: <button>',
      'player, Paused, dark: nothing is seen',
      'marks in yellow on #777777, selected text is read, word: nothing is marked',
      'marks in yellow on #777777, selected text is read, sentence, both, colour has 2.9:1, and 3:1 is wanted',
      'marks in yellow on #777777, selected text is read, text, both, both has 3:1, and 7:1 is wanted',
    ]);
  });
});

describe('the contrasts that are kept', () => {
  const kept = readContrasts();

  test('have the faults that the judge finds in them, and no others', () => {
    expect(judgeContrasts(kept)).toEqual(kept.faults);
  });

  test('are of each surface, in light, dark and forced colours and from right to left', () => {
    const seen = new Set(kept.surfaces.map((one) => `${one.surface}, ${one.look}`));
    const surfaces = ['player', 'listen-button', 'popup', 'settings', 'welcome', 'reading-view', 'help'].concat([
      'site-words',
      'page-check',
      'hand-out',
      'privacy',
      'sound-check',
      'save-audio',
    ]);
    const looks = ['light', 'dark', 'forced colours', 'right to left'];
    const wanted = surfaces.flatMap((name) => looks.map((look) => `${name}, ${look}`));
    expect(wanted.filter((one) => !seen.has(one))).toEqual([]);
  });

  test('are of what stands in a page on twelve grounds, and of the marks in each palette on each', () => {
    const inPage = kept.surfaces.filter((one) => ['player', 'listen-button'].includes(one.surface));
    expect(inPage.filter(({ look, grounds }) => !look.startsWith('forced') && grounds !== 12)).toEqual([]);
    const seen = new Set(kept.marks.map(({ read, colours, ground }) => `${read}: ${colours} on ${ground}`));
    const colours = ['yellow', 'green', 'blue', 'pink', 'plain', 'own #777777 #999999'];
    const inColours = colours.flatMap((name) => GROUNDS.map(([ground]) => `${name} on ${ground}`));
    const wanted = ['the page', 'selected text'].flatMap((read) => inColours.map((name) => `${read}: ${name}`));
    expect(wanted.filter((one) => !seen.has(one))).toEqual([]);
  });

  test('give way to what is measured anew, surface by surface', () => {
    const old = { browser: 'Old 1', on: { player: '2026-01-01', popup: '2026-01-01' }, faults: [], marks: [mark] };
    const popup = { ...surface, surface: 'popup' };
    const renewed = renewContrasts(
      { ...old, surfaces: [surface, popup] },
      { browser: 'New 2', surfaces: [{ ...surface, text: least(5) }], marks: [] },
    );
    expect(renewed.surfaces).toEqual([popup, { ...surface, text: least(5) }]);
    expect([renewed.browser, renewed.marks, renewed.on.popup]).toEqual(['New 2', [mark], '2026-01-01']);
    expect(renewed.on.player).not.toBe('2026-01-01');
    expect(renewed.faults).toHaveLength(1);
  });
});
