import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer-core';
import { bundlePage } from '../../scripts/inspect/bundle-page.ts';
import { evaluateApart } from '../../scripts/inspect/evaluate-apart.ts';
import { launchHeadless } from '../../scripts/inspect/launch-headless.ts';
import { type SizeRow, writeReadmeFigures } from '../../scripts/readme-figures.ts';
import { fitExponent } from './growth.ts';
import { type Measured, PASSAGES } from './measured.ts';
import { makeSizePage, type PageShape } from './size-page.ts';

/**
 * What a page's size costs: the product's modules in a real Chromium, working in slices as the reader
 * does, on pages of a thousand to a million words. A bare pass over the same page is timed in the same
 * run. Times differ from machine to machine; how they grow, and their ratios, are what counts.
 */
const SIZES = [1_000, 10_000, 100_000, 1_000_000] as const;
const SHAPES: readonly PageShape[] = ['flat', 'nested'];
/**
 * So many runs to the first sentence, and to the last. The least disturbed of them counts: what else
 * the machine does only adds to a time.
 */
const RUNS = 9;
const FULL_RUNS = 3;
const FULL_RUNS_AT_LARGEST = 2;

const LIMITS = {
  /** The first sentence at a million words, to that at ten thousand. */
  firstRatio: 2,
  /** Of the total time by the words, from ten thousand on: below, fixed costs flatten it. */
  exponent: 1.1,
  longestMs: 200,
} as const;

type PageRow = Omit<SizeRow, 'shape' | 'words'>;

async function measureAll(): Promise<readonly SizeRow[]> {
  const folder = await mkdtemp(join(tmpdir(), 'hark-size-'));
  const browser = await launchHeadless({ offline: true });
  try {
    const bundle = await bundlePage(join(import.meta.dirname, 'extraction-page.ts'));
    const rows: SizeRow[] = [];
    for (const shape of SHAPES) {
      for (const words of SIZES) {
        const file = join(folder, `${shape}-${words}.html`);
        await writeFile(file, makeSizePage({ words, shape }));
        const page = await browser.newPage();
        await page.goto(pathToFileURL(file).href, { timeout: 120_000 });
        const runs = words === SIZES.at(-1) ? FULL_RUNS_AT_LARGEST : FULL_RUNS;
        for (const row of await measurePage(page, bundle, runs)) {
          rows.push({ shape, words, ...row });
          console.log(toLine(rows.at(-1) as SizeRow));
        }
        await page.close();
      }
    }
    return rows;
  } finally {
    await browser.close();
    await rm(folder, { recursive: true });
  }
}

async function measurePage(page: Page, bundle: string, fullRuns: number): Promise<readonly PageRow[]> {
  const devtools = await page.createCDPSession();
  const readHeap = async () => {
    await devtools.send('HeapProfiler.collectGarbage');
    return (await devtools.send('Runtime.getHeapUsage')).usedSize / 2 ** 20;
  };
  const repeat = async <Result>(runs: number, expression: string): Promise<readonly Result[]> => {
    const results: Result[] = [];
    while (results.length < runs) results.push(JSON.parse(await evaluateApart(page, `${bundle}\n${expression}`)));
    return results;
  };
  const bare = least((await repeat<{ ms: number }>(RUNS, 'harkPage.measureBarePass(document)')).map(({ ms }) => ms));
  const rows: PageRow[] = [];
  for (const passage of PASSAGES) {
    const before = await readHeap();
    const beginnings = await repeat<Measured>(RUNS, `harkPage.measurePassage(document, '${passage}', 'first')`);
    const measured = await repeat<Measured>(fullRuns, `harkPage.measurePassage(document, '${passage}', 'all')`);
    const heapMb = round((await readHeap()) - before);
    await evaluateApart(page, `${bundle}\nharkPage.letGo()`);
    rows.push({
      passage,
      bare,
      first: least(beginnings.map(({ first }) => first)),
      total: least(measured.map(({ total }) => total)),
      longest: least(measured.map(({ longest }) => longest)),
      heapMb,
    });
  }
  await devtools.detach();
  return rows;
}

function least(values: readonly number[]): number {
  return round(Math.min(...values));
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function toLine({ passage, shape, words, bare, first, total, longest, heapMb }: SizeRow): string {
  return `| ${[passage, shape, words, bare, first, total, longest, heapMb].join(' | ')} |`;
}

/** How a passage's costs grow on pages of one shape. */
interface Growth {
  readonly passage: SizeRow['passage'];
  readonly shape: PageShape;
  /** The first sentence at a million words, to that at ten thousand. */
  readonly firstRatio: number;
  /** Of the total time by the words; of a passage that does not grow with the page there is none. */
  readonly exponent: number | null;
  readonly longestMs: number;
}

const growing: ReadonlySet<SizeRow['passage']> = new Set(['article', 'all highlighted']);

function describeGrowth(rows: readonly SizeRow[]): readonly Growth[] {
  return SHAPES.flatMap((shape) =>
    PASSAGES.map((passage) => {
      const own = rows.filter((row) => row.shape === shape && row.passage === passage);
      const firstAt = (words: number) => own.find((row) => row.words === words)?.first ?? Number.NaN;
      const grown = own
        .filter(({ words }) => words >= 10_000)
        .map(({ words, total }) => ({ size: words, cost: total }));
      return {
        passage,
        shape,
        firstRatio: Math.round((firstAt(1_000_000) / firstAt(10_000)) * 100) / 100,
        exponent: growing.has(passage) ? Math.round(fitExponent(grown) * 100) / 100 : null,
        longestMs: Math.max(...own.map(({ longest }) => longest)),
      };
    }),
  );
}

function listFaults({ passage, shape, firstRatio, exponent, longestMs }: Growth): readonly string[] {
  const where = `${passage}, ${shape}`;
  const faults: string[] = [];
  if (!(firstRatio <= LIMITS.firstRatio))
    faults.push(`${where}: the first sentence takes ${firstRatio} times as long.`);
  if (exponent !== null && !(exponent <= LIMITS.exponent)) faults.push(`${where}: the total grows by ${exponent}.`);
  if (!(longestMs <= LIMITS.longestMs)) faults.push(`${where}: the page stands still for ${longestMs} ms.`);
  return faults;
}

console.log('In milliseconds, the least of some runs; the heap in MB, what is kept while the passage is read');
console.log('| passage | shape | words | bare pass | first sentence | all sentences | longest task | heap |');
console.log('|---|---|---|---|---|---|---|---|');
const rows = await measureAll();
const growth = describeGrowth(rows);
console.log(growth);
const root = resolve(import.meta.dirname, '../..');
const file = join(root, 'docs/figures/extraction-size.json');
await mkdir(dirname(file), { recursive: true });
await writeFile(file, `${JSON.stringify({ unit: 'ms', limits: LIMITS, growth, rows }, null, 2)}\n`);
writeReadmeFigures(root);
console.log('Written to docs/figures/extraction-size.json and into the README.');
const faults = growth.flatMap(listFaults);
for (const fault of faults) console.error(fault);
process.exitCode = faults.length > 0 ? 1 : 0;
