import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromeBuild } from '../../../tests/e2e/product.ts';
import { bundlePage } from '../../inspect/bundle-page.ts';
import { type CorpusItem, listItems } from './corpus.ts';
import { formatFigures } from './figure-tables.ts';
import { hashBuild } from './hash-build.ts';
import { measureAll } from './measure-all.ts';
import { parseOptions } from './options.ts';
import { listReadings } from './readings.ts';
import { openRecordFile } from './record-file.ts';
import { serveCorpus } from './serve-corpus.ts';
import { sumUp } from './sum-up.ts';
import { writeFigures } from './write-figures.ts';

const root = resolve(import.meta.dirname, '../../..');

/**
 * Measures what the built product reads of labelled pages. A run over all sets writes docs/figures/extraction.json and
 * docs/quality.md; a part of them is only printed.
 *
 * @returns the exit code
 */
export async function runExtraction(
  args: readonly string[],
  print: (line: string) => void = console.log,
): Promise<number> {
  const options = parseOptions(args, join(root, '../shared/corpora/extraction'));
  if (!existsSync(options.corpora)) {
    print(`There is no folder ${options.corpora}. Name it: npm run eval -- extraction --corpora FOLDER`);
    return 2;
  }
  if (options.build === 'afresh' && !build()) return 1;
  const items = pick(listItems(options.corpora, options.sets), options.limit);
  const scratch = options.scratch ?? join(root, '.hark/eval/extraction');
  const readings = listReadings();
  const hash = hashBuild(chromeBuild);
  const file = openRecordFile(scratch, hash, options.from);
  const done = new Set(file.records().map(({ id }) => id));
  const left = items.filter(({ id }) => !done.has(id));
  print(`${items.length} pages${done.size > 0 ? `, ${items.length - left.length} of them measured before` : ''}`);
  await using server = await serveCorpus(options.corpora, left);
  const bundle = await bundlePage(join(import.meta.dirname, 'page/eval-page.ts'));
  await measureAll({
    items: left,
    server,
    bundle,
    readings,
    browsers: options.browsers,
    limitMs: options.pageSeconds * 1000,
    hash,
    onRecord: file.add,
    print,
  });
  const wanted = new Set(items.map(({ id }) => id));
  const measured = file.records().filter(({ id }) => wanted.has(id));
  const figures = sumUp(measured, {
    browser: measured.at(-1)?.browser ?? '',
    date: new Date().toISOString().slice(0, 10),
    sample: options.limit,
    rows: readings,
  });
  print(formatFigures(figures));
  const isWhole = options.sets.length === 0 && options.limit === null;
  const docs = options.docs ?? (isWhole ? join(root, 'docs') : null);
  if (docs !== null) print(`Written: ${writeFigures(docs, figures).join(', ')}`);
  return 0;
}

function build(): boolean {
  const built = spawnSync('wxt', ['build', '-b', 'chrome'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  return built.status === 0;
}

/** At most so many pages of each set, spread over it. */
function pick(items: readonly CorpusItem[], limit: number | null): readonly CorpusItem[] {
  if (limit === null) return items;
  const bySet = Map.groupBy(items, ({ set }) => set);
  return [...bySet.values()].flatMap((all) => {
    const every = Math.max(1, all.length / limit);
    return all.filter((_, index) => Math.floor(index / every) !== Math.floor((index - 1) / every));
  });
}
