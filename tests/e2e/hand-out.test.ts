import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import axe from 'axe-core';
import { PNG } from 'pngjs';
import type { Page } from 'puppeteer-core';
import decodeQR from 'qr/decode.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { waitFor, waitUntil } from '../../scripts/browser/wait-until.ts';
import { type Paper, SHEET_LANGUAGES, type SheetLanguage } from '../../utils/core/hand-out/hand-out-wishes.ts';
import { type Product, startProduct } from './product.ts';

type Picture = ReturnType<typeof PNG.sync.read>;

const run = promisify(execFile);
/** The longest that may be typed, so that whatever is shorter fits too. */
const CLINIC = 'North Riverside Centre for Addiction Medicine and Recovery A';
const ADDRESS = `https://north-riverside-centre.example/patients/listen-to-our-pages-with-hark/${'a'.repeat(42)}`;
const HELP = 'Come to desk 2 on the ground floor, call 555 0142 on weekdays, or write to help@clinic.example. AB';
/** Points: the least size of type on paper that readers with low vision ask for (issue: 16 pt). */
const LEAST_TYPE = 16;

let product: Product;
let page: Page;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hark-sheet-'));
  product = await startProduct();
  page = await product.session.browser.newPage();
  await page.goto(`chrome-extension://${product.session.extension.id}/hand-out.html`);
  await page.bringToFront();
  await type('clinic', CLINIC);
  await type('address', ADDRESS);
  await type('help', HELP);
});

afterAll(async () => {
  await product[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});

async function type(name: string, text: string): Promise<void> {
  await page.click(`[name="${name}"]`, { count: 3 });
  await page.keyboard.press('Delete');
  await page.keyboard.type(text);
}

async function wish(language: SheetLanguage, paper: Paper): Promise<void> {
  // A choice by key: `page.select` makes an event that no reader made, which Hark does not heed.
  for (const [name, value] of [
    ['language', language],
    ['paper', paper],
  ] as const) {
    await page.focus(`[name="${name}"]`);
    const at = await page.$eval(
      `[name="${name}"]`,
      (field, wanted) => {
        const { options } = field as HTMLSelectElement;
        return [...options].findIndex((option) => option.value === wanted);
      },
      value,
    );
    await page.keyboard.press('Home');
    for (let step = 0; step < at; step += 1) await page.keyboard.press('ArrowDown');
  }
  await waitUntil(
    `a sheet in ${language} on ${paper}`,
    () => page.$eval('.sheet', (sheet) => `${sheet.getAttribute('lang')} ${sheet.className}`),
    (shown) => shown === `${language} sheet ${paper}`,
  );
}

/** What of the sheet is too small, or not wholly on it. */
function findCuts(): Promise<readonly string[]> {
  return page.$eval(
    '.sheet',
    (sheet, least) => {
      const paper = sheet.getBoundingClientRect();
      const inside = (box: DOMRect) =>
        box.left >= paper.left && box.right <= paper.right && box.top >= paper.top && box.bottom <= paper.bottom;
      const texts: string[] = [];
      const walker = document.createTreeWalker(sheet, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const range = document.createRange();
        range.selectNodeContents(node);
        // 16 pt are 21.333… px: the browser says 21.3333.
        const points =
          Math.round(Number.parseFloat(getComputedStyle(node.parentElement as Element).fontSize) * 75) / 100;
        if (points < least || ![...range.getClientRects()].every(inside)) texts.push(node.textContent ?? '');
      }
      return texts;
    },
    LEAST_TYPE,
  );
}

/** The printed sheet: its text, and its pages as pictures. */
async function print(
  name: string,
): Promise<{ readonly text: string; readonly pages: string; readonly picture: Picture }> {
  const file = join(folder, `${name}.pdf`);
  await writeFile(file, await page.pdf({ preferCSSPageSize: true, printBackground: true }));
  const { stdout: text } = await run('pdftotext', ['-layout', file, '-']);
  const { stdout: pages } = await run('pdfinfo', [file]);
  await run('pdftoppm', ['-r', '150', '-png', '-singlefile', file, join(folder, name)]);
  return { text, pages, picture: PNG.sync.read(await readFile(join(folder, `${name}.png`))) };
}

const readSquare = ({ data, width, height }: Picture) => decodeQR({ data, width, height });

describe('the sheet for patients', () => {
  const sizes: Readonly<Record<Paper, RegExp>> = {
    A4: /Page size: +59[45](?:\.\d+)? x 84[12](?:\.\d+)? pts/,
    Letter: /Page size: +61[12](?:\.\d+)? x 79[12](?:\.\d+)? pts/,
  };

  it.each(
    SHEET_LANGUAGES.flatMap((language) => (['A4', 'Letter'] as const).map((paper) => [language, paper] as const)),
  )(
    'in %s on %s is one sheet, in large type, with nothing cut and a square that can be read',
    async (language, paper) => {
      await wish(language, paper);
      expect(await page.$eval('[role="status"]', ({ textContent }) => textContent)).toBe('');
      expect(await findCuts()).toEqual([]);
      const { text, pages, picture } = await print(`${language}-${paper}`);
      expect(pages).toMatch(/^Pages: +1$/m);
      expect(pages).toMatch(sizes[paper]);
      expect(readSquare(picture)).toBe(ADDRESS);
      const printed = text.replace(/[\s\p{Bidi_Control}]+/gu, '');
      expect(printed).toContain('NorthRiversideCentreforAddictionMedicineandRecoveryA');
      expect(printed).toContain(HELP.replace(/\s+/g, ''));
    },
  );

  it('E-10: printed, tells a screen reader its language, its headings, its lists and their words', async () => {
    const file = join(folder, 'es-A4.pdf');
    const { stdout: parts } = await run('pdfinfo', ['-struct-text', file]);
    const kinds = [...parts.matchAll(/^ *(H\d|L|LI) \(block\)$/gm)].map(([, kind]) => kind);
    expect(kinds.join(' ')).toBe('H2 H3 L LI LI LI H3 L LI LI LI H3 H3');
    const words = [...parts.matchAll(/^ *"(.*)"$/gm)].map(([, text]) => text).join(' ');
    expect(words.replaceAll(/\s+/g, '')).toContain(HELP.replaceAll(/\s+/g, ''));
    expect(await readFile(file, 'latin1')).toContain('/Lang (es)');
  });

  it('is saved as a picture that looks as the sheet does', async () => {
    await wish('ar', 'A4');
    const client = await page.createCDPSession();
    await client.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
    await page.click('[data-action="picture"]');
    const saved = await waitFor('the picture is saved', () =>
      readFile(join(folder, 'hark-ar.png')).then(
        (bytes) => PNG.sync.read(bytes),
        () => undefined,
      ),
    );
    expect([saved.width, saved.height]).toEqual([2480, 3508]);
    expect(readSquare(saved)).toBe(ADDRESS);
    // As dark all over as the printed sheet: the same words stand on both.
    const printed = PNG.sync.read(await readFile(join(folder, 'ar-A4.png')));
    for (const [top, bottom] of [
      [0, 0.2],
      [0.2, 0.5],
      [0.5, 0.75],
    ] as const) {
      expect(darkness(saved, top, bottom) / darkness(printed, top, bottom)).toBeCloseTo(1, 1);
    }
  });

  it('says when something does not fit or is no address', async () => {
    await wish('en', 'Letter');
    await type('address', 'our clinic');
    const address = '[name="address"]';
    expect(await page.$eval(address, ({ ariaInvalid }) => ariaInvalid)).toBeNull();
    await page.keyboard.press('Tab');
    expect(await page.$eval(address, ({ ariaInvalid }) => ariaInvalid)).toBe('true');
    expect(await page.$eval('[role="status"]', ({ textContent }) => textContent)).toBe(
      'This is not a web address. Type it as in clinic.example.',
    );
    expect(await page.$('.square')).toBeNull();
  });

  it('has nothing that axe finds wrong', async () => {
    await page.evaluate(axe.source);
    const faults = await page.evaluate(async () => {
      const { violations } = await (globalThis as unknown as { axe: typeof import('axe-core') }).axe.run();
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    });
    expect(faults).toEqual([]);
  });
});

/** The part of a band that is not white, by height. */
function darkness({ data, width, height }: Picture, top: number, bottom: number): number {
  let dark = 0;
  const from = Math.floor(height * top) * width;
  const to = Math.floor(height * bottom) * width;
  for (let at = from; at < to; at += 1) dark += 255 - (data[at * 4 + 1] ?? 255);
  return dark / (to - from);
}
