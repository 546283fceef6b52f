import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { flattenSpace, listenToEnd, type Product, startProduct } from '../../tests/e2e/product.ts';

/** What was expected and what was heard, word by word. */
type Result = {
  readonly name: string;
  readonly expected: readonly string[];
  readonly heard: readonly string[];
};

/**
 * Hears the page that started the project in a real Chromium: the article by the listen key, and the sidebar's list by
 * highlighting it. The folder is no part of the project, so this is no test; without it there is nothing to say.
 *
 * @param args the folder with group-therapy.html and .txt; by default the one beside the project
 * @returns the exit code: 0 when every word was heard once, in order, and nothing else
 */
export async function runSeed([folder = join(import.meta.dirname, '../../../shared/seed')]: readonly string[]) {
  if (!existsSync(join(folder, 'group-therapy.html'))) {
    console.error(`There is no group-therapy.html in ${folder}. Name its folder: npm run eval -- seed FOLDER`);
    return 2;
  }
  await using product = await startProduct({ folders: [folder] });
  const results = [await hearArticle(product, folder), await hearList(product)];
  for (const result of results) console.log(describeResult(result));
  return results.every(isPerfect) ? 0 : 1;
}

/** The text file holds the page's blocks: the widget, the title, the byline, eight paragraphs, and more. */
async function hearArticle(product: Product, folder: string): Promise<Result> {
  const blocks = (await readFile(join(folder, 'group-therapy.txt'), 'utf8')).split(/\n\s*\n/);
  const page = await product.openPage('group-therapy.html');
  const heard = await listenToEnd(product, page, { limitMs: 120_000 });
  return { name: 'article', expected: wordsOf([blocks[1] ?? '', ...blocks.slice(3, 11)]), heard: wordsOf(heard) };
}

/** An item that begins within an utterance would be heard as one with the item before: each beginning is marked. */
async function hearList(product: Product): Promise<Result> {
  const page = await product.openPage('group-therapy.html');
  const items = await highlightList(page);
  const heard = await listenToEnd(product, page, { limitMs: 60_000 });
  const isBeginning = (utterance: string) =>
    items.some((item) => flattenSpace(item).startsWith(flattenSpace(utterance)));
  return {
    name: 'sidebar list',
    expected: wordsOf(items.map((item) => `▸${item}`)),
    heard: wordsOf(heard.map((utterance) => (isBeginning(utterance) ? `▸${utterance}` : utterance))),
  };
}

/** Highlights the first list of the sidebar with its heading, and tells the heading's and the items' text. */
function highlightList(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const list = document.querySelector('#sidebar .widget');
    if (list === null) return [];
    getSelection()?.selectAllChildren(list);
    return [...list.querySelectorAll('h2, li')].map(({ textContent }) => textContent ?? '');
  });
}

function wordsOf(texts: readonly string[]): readonly string[] {
  return flattenSpace(texts.join(' ')).split(' ');
}

function isPerfect({ expected, heard }: Result): boolean {
  return expected.length > 1 && expected.join(' ') === heard.join(' ');
}

function describeResult(result: Result): string {
  const { name, expected, heard } = result;
  if (isPerfect(result)) return `${name}: ${heard.length} of ${expected.length} words, in order, and nothing else`;
  const at = expected.findIndex((word, index) => word !== heard[index]);
  const from = at < 0 ? expected.length : at;
  const show = (words: readonly string[]) => words.slice(from, from + 8).join(' ');
  return `${name}: differs at word ${from + 1} of ${expected.length}: expected "${show(expected)}", heard "${show(heard)}"`;
}
