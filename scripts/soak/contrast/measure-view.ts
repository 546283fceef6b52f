import type { CDPSession, Page } from 'puppeteer-core';
import type { Surface } from '../../../tests/e2e/find-losses.ts';
import type { Box } from '../../../tests/e2e/page-text.ts';
import { type Picture, takePicture } from '../../../tests/e2e/pixels.ts';
import { type Found, findSpots, type Spot, type Stop } from './find-spots.ts';
import { measureEdge, measureLetters, measureRing, measureSign } from './measure-spot.ts';
import { showFocus } from './show-focus.ts';

/** The lowest contrast of one kind, what has it, and of how many it is the lowest. Null: there is none of the kind. */
export type Least = { readonly contrast: number; readonly of: string; readonly count: number } | null;

/** `text`: each word. `parts`: edges of controls, and signs. `focus`: what changes around each control that has the focus. */
export type Contrasts = Readonly<Record<'text' | 'parts' | 'focus', Least>>;

/** Rings of two that stand nearer would cover each other. */
const APART = 14;
/** Of pictures while it moves. */
const TRIES = 10;

/** Measures text and parts on the pixels of a picture. */
export function measureStill({ spots, picture }: Still): Omit<Contrasts, 'focus'> {
  const text = spots.filter(({ kind }) => kind === 'text');
  const parts = spots.filter(({ kind }) => kind !== 'text');
  return {
    text: findLeast(text.map(({ name, box }) => [name, measureLetters(picture, box)])),
    parts: findLeast(
      parts.map(({ name, box, kind }) => [
        name,
        kind === 'edge' ? measureEdge(picture, box) : measureSign(picture, box),
      ]),
    ),
  };
}

/** The same of the ring around each control that can have the focus. */
export async function measureFocus(page: Page, devtools: CDPSession, { stops, picture }: Still): Promise<Least> {
  const rings: (readonly [string, number])[] = [];
  for (const group of standApart(stops)) {
    const numbers = group.map(({ number }) => number);
    const focused = await showFocus(devtools, numbers, () => takePicture(page));
    for (const { name, box } of group) rings.push([name, measureRing(picture, focused, box)]);
  }
  return findLeast(rings);
}

/** What a surface shows, and where. */
export type Still = Found & { readonly picture: Picture };

/** A picture, and what stood in the same place before and after it was taken: a reading goes on meanwhile. */
export async function takeStill(page: Page, surface: Surface): Promise<Still> {
  for (let tries = TRIES; tries > 0; tries -= 1) {
    const before = await findSpots(page, surface);
    const picture = await takePicture(page);
    const after = await findSpots(page, surface);
    const stood = new Set([...before.spots, ...before.stops].map(tellPlace));
    const hasStood = (one: Spot | Stop) => stood.has(tellPlace(one));
    const [spots, stops] = [after.spots.filter(hasStood), after.stops.filter(hasStood)];
    // Else all of it has moved: it scrolls to what is read.
    if (spots.length > before.spots.length / 2) return { spots, stops, picture };
  }
  throw new Error('The surface moves all the time.');
}

function tellPlace({ name, box }: Spot | Stop): string {
  return JSON.stringify([name, box]);
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
