import { isDeepStrictEqual } from 'node:util';
import type { CDPSession, Page } from 'puppeteer-core';
import type { Surface } from '../../../tests/e2e/find-losses.ts';
import type { Box } from '../../../tests/e2e/page-text.ts';
import { takePicture } from '../../../tests/e2e/pixels.ts';
import { waitUntil } from '../../browser/wait-until.ts';
import { findSpots, type Stop } from './find-spots.ts';
import { measureEdge, measureLetters, measureRing, measureSign } from './measure-spot.ts';
import { showFocus } from './show-focus.ts';

/** The lowest contrast of one kind, what has it, and of how many it is the lowest. Null: there is none of the kind. */
export type Least = { readonly contrast: number; readonly of: string; readonly count: number } | null;

export const KINDS = ['text', 'parts', 'focus'] as const;
/** `text`: each word. `parts`: edges of controls, and signs. `focus`: what changes around each control that has the focus. */
export type Contrasts = Readonly<Record<(typeof KINDS)[number], Least>>;

/** Rings of two that stand nearer would cover each other. */
const APART = 14;

/** Measures what a surface shows now, in the window as it is, on the pixels of pictures of it. */
export async function measureView(page: Page, devtools: CDPSession, surface: Surface): Promise<Contrasts> {
  const { spots, stops, picture } = await takeStill(page, surface);
  const text = spots.filter(({ kind }) => kind === 'text');
  const parts = spots.filter(({ kind }) => kind !== 'text');
  const rings: (readonly [string, number])[] = [];
  for (const group of standApart(stops)) {
    const numbers = group.map((stop) => stops.indexOf(stop));
    const focused = await showFocus(devtools, numbers, () => takePicture(page));
    for (const { name, box } of group) rings.push([name, measureRing(picture, focused, box)]);
  }
  return {
    text: findLeast(text.map(({ name, box }) => [name, measureLetters(picture, box)])),
    parts: findLeast(
      parts.map(({ name, box, kind }) => [
        name,
        kind === 'edge' ? measureEdge(picture, box) : measureSign(picture, box),
      ]),
    ),
    focus: findLeast(rings),
  };
}

async function takeStill(page: Page, surface: Surface) {
  const { before, picture } = await waitUntil(
    'the surface is at rest',
    async () => {
      const before = await findSpots(page, surface);
      return { before, picture: await takePicture(page), after: await findSpots(page, surface) };
    },
    ({ before, after }) => isDeepStrictEqual(before, after),
    { limitMs: 20_000 },
  );
  return { ...before, picture };
}

function findLeast(measured: readonly (readonly [name: string, contrast: number])[]): Least {
  const [first] = [...measured].sort(([, one], [, other]) => one - other);
  if (first === undefined) return null;
  // Never rounded up to what is wanted.
  return { contrast: Math.floor(first[1] * 100) / 100, of: first[0], count: measured.length };
}

/** Groups of which no two are near each other. */
function standApart(stops: readonly Stop[]): readonly (readonly Stop[])[] {
  const groups: Stop[][] = [];
  for (const stop of stops) {
    const group = groups.find((one) => one.every((other) => !areNear(other.box, stop.box)));
    if (group === undefined) groups.push([stop]);
    else group.push(stop);
  }
  return groups;
}

function areNear(one: Box, other: Box): boolean {
  return (
    one.left < other.right + APART &&
    other.left < one.right + APART &&
    one.top < other.bottom + APART &&
    other.top < one.bottom + APART
  );
}
