import { spawnSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { bundlePage } from '../inspect/bundle-page.ts';
import { type CorpusItem, listItems } from './extraction/corpus.ts';
import { type EvalBrowser, startEvalBrowser } from './extraction/eval-browser.ts';
import { serveCorpus } from './extraction/serve-corpus.ts';

const root = resolve(import.meta.dirname, '../..');
const CORPORA = resolve(root, '../shared/corpora/extraction');
const FIGURES = join(root, 'docs/figures/page-check.json');
const SETS = 'clinic,nhs';

interface Compared {
  readonly id: string;
  readonly set: string;
  /** Sentences that are heard, and whether the list has the same, in order. */
  readonly sentences: number;
  readonly outcome: 'same' | 'differs' | 'silent';
  /** The first sentence that is another on the list, and what is heard there. */
  readonly difference?: readonly [string | null, string | null];
  readonly flaws: number;
}

/**
 * Hears labelled pages read by the built product, and compares with the list that its check of the page gives.
 * Exit code 1 if a list differs.
 */
export async function runPageCheck(args: readonly string[]): Promise<number> {
  const options = { corpora: { type: 'string' }, set: { type: 'string' }, limit: { type: 'string' } } as const;
  const { corpora: folder = CORPORA, set, limit } = parseArgs({ args: [...args], options }).values;
  const built = spawnSync('wxt', ['build', '-b', 'chrome'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  if (built.status !== 0) throw new Error('The build failed.');
  const most = limit === undefined ? Number.POSITIVE_INFINITY : Number(limit);
  const sets = (set ?? SETS).split(',');
  const items = sets.flatMap((name) => listItems(folder, [name]).slice(0, most));
  await using server = await serveCorpus(folder, items);
  await using browser = await startEvalBrowser(
    await bundlePage(join(import.meta.dirname, 'extraction/page/eval-page.ts')),
  );
  await browser.changeSettings({ pauses: 'none' });
  const pages: Compared[] = [];
  for (const item of items) {
    const compared = await compare(browser, item, server.addressOf(item));
    if (compared.outcome === 'differs') console.log(JSON.stringify(compared));
    pages.push(compared);
  }
  const summary = sets.map((name) => sumUp(name, pages));
  console.log(JSON.stringify(summary, null, 2));
  if (set === undefined && limit === undefined) {
    await mkdir(dirname(FIGURES), { recursive: true });
    await writeFile(FIGURES, `${JSON.stringify({ browser: browser.version, sets: summary }, null, 2)}\n`);
  }
  return pages.some(({ outcome }) => outcome === 'differs') ? 1 : 0;
}

async function compare(browser: EvalBrowser, { id, set }: CorpusItem, address: string): Promise<Compared> {
  await browser.openPage(address);
  const heard = (await browser.hear()).utterances.map(flatten);
  const report = await browser.check();
  const listed = (report?.items ?? []).flatMap(({ says }) => says).map(flatten);
  const about = { id, set, sentences: heard.length, flaws: report?.flaws.length ?? 0 };
  const at = heard.findIndex((sentence, index) => sentence !== listed[index]);
  if (at < 0 && heard.length === listed.length) return { ...about, outcome: heard.length === 0 ? 'silent' : 'same' };
  const first = at < 0 ? heard.length : at;
  return { ...about, outcome: 'differs', difference: [listed[first] ?? null, heard[first] ?? null] };
}

function sumUp(set: string, pages: readonly Compared[]) {
  const own = pages.filter((page) => page.set === set);
  const count = (outcome: Compared['outcome']) => own.filter((page) => page.outcome === outcome).length;
  return {
    set,
    pages: own.length,
    same: count('same'),
    differ: count('differs'),
    silent: count('silent'),
    sentences: own.reduce((sum, { sentences }) => sum + sentences, 0),
    withFlaws: own.filter(({ flaws }) => flaws > 0).length,
  };
}

function flatten(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
