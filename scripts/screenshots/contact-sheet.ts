import { writeFileSync } from 'node:fs';
import type { Browser } from 'puppeteer-core';
import { packPicture } from './pack-picture.ts';

/** A picture and what is said below it. */
export type Frame = {
  readonly caption: string;
  /** How wide it is shown, in px. */
  readonly width: number;
  readonly png: Uint8Array;
};

/** From above to below: rows of columns of frames. */
export type Sheet = { readonly title: string; readonly rows: readonly (readonly (readonly Frame[])[])[] };

const GAP = 32;
/** Three telephones side by side, or one window. */
const WIDTH = 3 * 320 + 2 * GAP;
const STYLE = `
  body { box-sizing: border-box; width: ${WIDTH + 96}px; margin: 0; padding: 40px 48px 48px; background: #e9edf0; color: #14202b; font: 16px/1.4 system-ui, sans-serif }
  h1 { margin: 0 0 24px; font-size: 28px }
  .row { display: flex; gap: ${GAP}px; align-items: flex-start; margin-bottom: 24px }
  .row:last-child { margin-bottom: 0 }
  figure { margin: 0 0 20px }
  figure:last-child { margin-bottom: 0 }
  img { display: block; border-radius: 8px; outline: 1px solid #b9c4cd }
  figcaption { margin-top: 8px; max-width: 320px }`;

/** Puts the pictures of one surface on one sheet and writes it as a PNG. */
export async function writeContactSheet(browser: Browser, path: string, { title, rows }: Sheet): Promise<void> {
  const figure = ({ caption, width, png }: Frame) =>
    `<figure><img width="${width}" src="data:image/png;base64,${Buffer.from(png).toString('base64')}"><figcaption>${caption}</figcaption></figure>`;
  const body = rows
    .map(
      (columns) =>
        `<div class="row">${columns.map((column) => `<div>${column.map(figure).join('')}</div>`).join('')}</div>`,
    )
    .join('');
  const page = await browser.newPage();
  await page.setViewport({ width: WIDTH + 96, height: 800 });
  await page.setContent(`<!doctype html><html lang="en"><style>${STYLE}</style><h1>${title}</h1>${body}</html>`);
  writeFileSync(path, packPicture(await page.screenshot({ fullPage: true })));
  await page.close();
}
