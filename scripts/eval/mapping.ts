import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from 'puppeteer-core';
import { bundlePage } from '../inspect/bundle-page.ts';
import { evaluateApart } from '../inspect/evaluate-apart.ts';
import { launchHeadless } from '../inspect/launch-headless.ts';
import { type CorpusItem, listItems } from './extraction/corpus.ts';
import { type CorpusServer, serveCorpus } from './extraction/serve-corpus.ts';
import type { OutputMapping, PageMapping } from './mapping/mapping-page.ts';

const CORPORA = join(import.meta.dirname, '../../../shared/corpora/extraction');
const FIGURES = resolve(import.meta.dirname, '../../docs/figures/mapping.json');
const SETS = ['readability', 'scrapinghub', 'clinic'];
const LOAD_MS = 30_000;

/** A page's own text may be long; a miss is known by its beginning. */
const SHOWN = 80;

interface Measured {
  readonly id: string;
  readonly set: string;
  readonly mapping: PageMapping;
}

/**
 * Measures in a real Chromium, over labelled pages, whether all that Readability gives out and all that Hark reads
 * leads back to live text of the page.
 *
 * @param args `--corpora FOLDER` (by default the one beside the project), `--set a,b` (these alone; no figures are written then)
 * @returns the exit code: 0 when nothing was missed, 1 when something was
 */
export async function runMapping(args: readonly string[]): Promise<number> {
  const options = { corpora: { type: 'string' }, set: { type: 'string' } } as const;
  const { corpora: folder = CORPORA, set } = parseArgs({ args: [...args], options }).values;
  const items = listItems(folder, set?.split(',') ?? SETS);
  const bundle = await bundlePage(join(import.meta.dirname, 'mapping/mapping-page.ts'));
  await using server = await serveCorpus(folder, items);
  const browser = await launchHeadless({ offline: true });
  const version = await browser.version();
  const pages: Measured[] = [];
  try {
    for (const item of items) {
      const measured = { id: item.id, set: item.set, mapping: await measure(browser, server, item, bundle) };
      for (const line of listMisses(measured)) console.log(line);
      pages.push(measured);
    }
  } finally {
    await browser.close();
  }
  const summary = sumUp(pages);
  console.log(JSON.stringify(summary, null, 2));
  if (set === undefined) {
    await mkdir(resolve(FIGURES, '..'), { recursive: true });
    await writeFile(FIGURES, `${JSON.stringify({ sets: SETS, browser: version, ...summary }, null, 2)}\n`);
  }
  return pages.some((page) => listMisses(page).length > 0) ? 1 : 0;
}

async function measure(browser: Browser, server: CorpusServer, item: CorpusItem, bundle: string): Promise<PageMapping> {
  const page = await browser.newPage();
  try {
    await page.goto(server.addressOf(item), { waitUntil: 'load', timeout: LOAD_MS });
    return JSON.parse(await evaluateApart(page, `${bundle}\nharkPage.measureMapping(document)`));
  } finally {
    await page.close();
  }
}

function listMisses({ id, mapping }: Measured): readonly string[] {
  const { read, ...outputs } = mapping;
  const show = (text: string) => JSON.stringify(text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text);
  return [
    ...Object.entries(outputs).flatMap(([name, { missed, marks }]: [string, OutputMapping]) => [
      ...missed.filter(({ origin }) => origin === 'page').map(({ text }) => `${id} ${name}: unmapped ${show(text)}`),
      ...(marks === 'change it' ? [`${id} ${name}: the marks change Readability's output`] : []),
    ]),
    ...read.missed.map((text) => `${id} read: not on the page ${show(text)}`),
  ];
}

function sumUp(pages: readonly Measured[]) {
  const sum = (of: (mapping: PageMapping) => number) => pages.reduce((total, { mapping }) => total + of(mapping), 0);
  const sumOutput = (name: 'seen' | 'whole') => ({
    characters: sum((mapping) => mapping[name].characters),
    mapped: sum((mapping) => mapping[name].mapped),
    missed: sum((mapping) => mapping[name].missed.filter(({ origin }) => origin === 'page').length),
    madeByReadability: pages.flatMap(({ id, mapping }) =>
      mapping[name].missed.filter(({ origin }) => origin === 'readability').map(({ text }) => ({ id, text })),
    ),
    changedByMarks: pages.filter(({ mapping }) => mapping[name].marks === 'change it').map(({ id }) => id),
  });
  return {
    pages: pages.length,
    output: { seen: sumOutput('seen'), whole: sumOutput('whole') },
    read: {
      pieces: sum(({ read }) => read.pieces),
      characters: sum(({ read }) => read.characters),
      equal: sum(({ read }) => read.equal),
    },
  };
}
