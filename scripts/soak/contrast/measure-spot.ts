import type { Box } from '../../../tests/e2e/page-text.ts';
import { colourAt, type Picture } from '../../../tests/e2e/pixels.ts';
import { contrastOf, type Hex } from '../../../utils/core/marking/contrast.ts';

/** How far beside an edge is looked, in px. */
const REACH = 4;
/** How far outside or inside of a control's box the ring around the focus may be, with the round of its corners. */
const RING = 9;
/** In so many places of each side, in its middle half: corners are round. */
const PLACES = 9;
/** A letter has more pixels of its ink: fewer are chance. */
const ENOUGH = 3;
/** A row with so much of another colour than the block is a line under the letters or around them. */
const LINE = 0.6;

/** How far letters stand apart from what most of their box is. Lines under them do not count: a mark's may be darker. */
export function measureLetters(picture: Picture, box: Box): number {
  const rows = readRows(picture, box);
  const block = findBlock(rows.flat());
  const isLine = (row: readonly Hex[]) => {
    const [[colour, count] = [block, 0]] = byCount(row);
    return colour !== block && count > LINE * row.length;
  };
  return findInk(rows.filter((row) => !isLine(row)).flat(), block);
}

/** How far a sign stands apart from what most of its box is. */
export function measureSign(picture: Picture, box: Box): number {
  const pixels = readRows(picture, box).flat();
  return findInk(pixels, findBlock(pixels));
}

function findBlock(pixels: readonly Hex[]): Hex {
  return byCount(pixels)[0]?.[0] ?? '#ffffff';
}

function findInk(pixels: readonly Hex[], block: Hex): number {
  const measured = byCount(pixels).map(([colour, count]) => ({ count, contrast: contrastOf(colour, block) }));
  let found = 0;
  for (const { count, contrast } of measured.sort((one, other) => other.contrast - one.contrast)) {
    found += count;
    if (found >= ENOUGH) return contrast;
  }
  return 1;
}

/** How a mark is painted. */
type MarkContrasts = {
  readonly block: Hex;
  /** How it stands apart from what is around it: by its block, or by a line that stands apart from both. */
  readonly edge: number;
};

/** @param around the colour around it */
export function measureMark(picture: Picture, box: Box, around: Hex): MarkContrasts {
  const rows = readRows(picture, box);
  const block = findBlock(rows.flat());
  const lines = rows.flatMap((row) => {
    const [[colour, count] = [block, 0]] = byCount(row);
    return count > LINE * row.length ? [colour] : [];
  });
  const edges = lines.map((line) => Math.min(contrastOf(line, around), contrastOf(line, block)));
  return { block, edge: Math.max(contrastOf(block, around), ...edges) };
}

/** How far the weakest side of a box stands apart from what is outside of it, whether by a line or by what is inside. */
export function measureEdge(picture: Picture, box: Box): number {
  return weakestSide(box, (across) => {
    const [outside = '#000000', ...inner] = across(-REACH, REACH).map((at) => colourNear(picture, at));
    return Math.max(...inner.map((colour) => contrastOf(colour, outside)));
  });
}

/** How much the focus changes of what is around a box, on the side where it changes least. */
export function measureRing(without: Picture, focused: Picture, box: Box): number {
  return weakestSide(box, (across) =>
    Math.max(...across(-RING, RING).map((at) => contrastOf(colourNear(without, at), colourNear(focused, at)))),
  );
}

type Place = readonly [x: number, y: number];
type Across = (from: number, to: number) => readonly Place[];

/** Or of the nearest pixel, where the picture ends before. */
function colourNear(picture: Picture, [x, y]: Place): Hex {
  const within = (at: number, size: number) => Math.max(0, Math.min(size - 1, at));
  return colourAt(picture, within(x, picture.width), within(y, picture.height));
}

/** @param measure is given what leads across the edge, from outside to inside, in px from it */
function weakestSide({ left, top, right, bottom }: Box, measure: (across: Across) => number): number {
  const crossing =
    (at: (inwards: number) => Place): Across =>
    (from, to) =>
      Array.from({ length: to - from + 1 }, (_, step) => at(from + step));
  const along = Array.from({ length: PLACES }, (_, place) => 0.25 + (0.5 * place) / (PLACES - 1));
  const sides = [
    along.map((share) => crossing((inwards) => [left + inwards, top + (bottom - top) * share])),
    along.map((share) => crossing((inwards) => [right - 1 - inwards, top + (bottom - top) * share])),
    along.map((share) => crossing((inwards) => [left + (right - left) * share, top + inwards])),
    along.map((share) => crossing((inwards) => [left + (right - left) * share, bottom - 1 - inwards])),
  ];
  // Where a letter of the page stands outside, one place is no judge of a side.
  const weak = Math.floor(PLACES / 4);
  return Math.min(...sides.map((side) => side.map(measure).sort((one, other) => one - other)[weak] ?? 1));
}

function readRows(picture: Picture, box: Box): readonly (readonly Hex[])[] {
  const rows: Hex[][] = [];
  for (let y = Math.max(0, Math.ceil(box.top)); y < Math.min(picture.height, Math.floor(box.bottom)); y += 1) {
    const row: Hex[] = [];
    for (let x = Math.max(0, Math.ceil(box.left)); x < Math.min(picture.width, Math.floor(box.right)); x += 1)
      row.push(colourAt(picture, x, y));
    rows.push(row);
  }
  return rows;
}

/** The most frequent first. */
function byCount(colours: readonly Hex[]): [Hex, number][] {
  const counts = new Map<Hex, number>();
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one);
}
