import { PNG } from 'pngjs';
import type { Page } from 'puppeteer-core';
import { contrastOf, type Hex } from '../../utils/core/marking/contrast.ts';
import type { Box } from './page-text.ts';

export type Picture = ReturnType<typeof PNG.sync.read>;

/** What the window shows, one pixel for each CSS pixel. */
export async function takePicture(page: Page): Promise<Picture> {
  return PNG.sync.read(await page.screenshot({ captureBeyondViewport: false }));
}

export function colourAt({ width, data }: Picture, x: number, y: number): Hex {
  const at = (Math.round(y) * width + Math.round(x)) * 4;
  const number = ((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0);
  return `#${number.toString(16).padStart(6, '0')}`;
}

/** How a box of text is painted. */
export type Painted = {
  /** What most of its pixels are. */
  readonly block: Hex;
  /** How far what most of it or a whole line in it is stands apart from the ground. */
  readonly edge: number;
  /** How far its letters stand apart from the block. */
  readonly text: number;
};

export function measure(picture: Picture, box: Box, ground: Hex): Painted {
  const rows: Hex[][] = [];
  for (let y = Math.ceil(box.top); y < Math.floor(box.bottom); y += 1) {
    const row: Hex[] = [];
    for (let x = Math.ceil(box.left) + 1; x < Math.floor(box.right) - 1; x += 1) row.push(colourAt(picture, x, y));
    rows.push(row);
  }
  const block = mostOf(rows.flat()).colour;
  // A line leaves gaps around letters that go below it.
  const lines = rows.map(mostOf).filter(({ share }) => share > 0.6);
  return {
    block,
    edge: Math.max(contrastOf(block, ground), ...lines.map(({ colour }) => contrastOf(colour, ground))),
    text: Math.max(...rows.flat().map((colour) => contrastOf(colour, block))),
  };
}

function mostOf(colours: readonly Hex[]): { readonly colour: Hex; readonly share: number } {
  const counts = new Map<Hex, number>();
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const [colour, count] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? ['#000000', 0];
  return { colour, share: count / Math.max(1, colours.length) };
}
