import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

const CORPORA = join(import.meta.dirname, '../../../shared/corpora');
const FIGURES = resolve(import.meta.dirname, '../../docs/figures/sentences.json');
const IMPLEMENTATION = join(import.meta.dirname, 'sentences/hark-sentences.ts');

/** Percent of items cut exactly right that Hark must reach. */
const GOALS: Readonly<Record<string, number>> = {
  'TOTAL rules': 78,
  'rules/en': 75,
  'TOTAL running': 87,
  'running/en-ud-ewt-web': 70,
};

interface SentenceRow {
  readonly set: string;
  readonly items: number;
  /** Percent of the items cut exactly right. */
  readonly hark: number;
  /** `Intl.Segmenter` alone, in the same run. */
  readonly intl: number;
  readonly goal: number | null;
}

/**
 * Measures where Hark ends sentences, by the corpora's own scorer, beside `Intl.Segmenter` alone. Writes
 * docs/figures/sentences.json.
 *
 * @param args `--corpora FOLDER`
 * @returns the exit code: 0 when every goal is reached and no language of the running sets is below `Intl.Segmenter`
 */
export async function runSentences(args: readonly string[]): Promise<number> {
  const { corpora = CORPORA } = parseArgs({ args: [...args], options: { corpora: { type: 'string' } } }).values;
  const scorer = join(corpora, 'score/score_segmentation.mjs');
  if (!existsSync(scorer)) throw new Error(`There is no ${scorer}: name the corpora's folder by --corpora.`);
  const hark = score(scorer, IMPLEMENTATION);
  const intl = score(scorer, 'intl');
  const rows = Object.entries(hark).map(([set, { n, acc }]): SentenceRow => {
    return { set, items: n, hark: percent(acc), intl: percent(intl[set]?.acc ?? 0), goal: GOALS[set] ?? null };
  });
  console.table(rows);
  const missed = rows.filter(isMissed);
  for (const { set, hark: own, intl: other, goal } of missed)
    console.log(`${set}: ${own}, with Intl.Segmenter ${other}${goal === null ? '' : `, to be ${goal}`}`);
  await mkdir(dirname(FIGURES), { recursive: true });
  await writeFile(FIGURES, `${JSON.stringify({ node: process.version, rows }, null, 2)}\n`);
  return missed.length === 0 ? 0 : 1;
}

function isMissed({ set, hark, intl, goal }: SentenceRow): boolean {
  return hark < (goal ?? 0) || (set.startsWith('running/') && hark < intl);
}

type Scores = Readonly<Record<string, { readonly n: number; readonly acc: number }>>;

function score(scorer: string, implementation: string): Scores {
  const folder = mkdtempSync(join(tmpdir(), 'hark-sentences-'));
  try {
    const file = join(folder, 'scores.json');
    const { status, stderr } = spawnSync(process.execPath, [scorer, '--impl', implementation, '--json', file], {
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`The scorer failed: ${stderr}`);
    return JSON.parse(readFileSync(file, 'utf8'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function percent(share: number): number {
  return Math.round(share * 1000) / 10;
}
