import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { writeReadmeFigures } from '../../scripts/readme-figures.ts';
import { startDisplay } from '../e2e/harness/display.ts';
import { startPageServer } from '../e2e/harness/server.ts';
import { openKeyboard } from './key-press.ts';
import { type Summary, summarise } from './percentile.ts';
import { CASES, type CaseName, measureCase, SUBJECTS, type SubjectName } from './subjects.ts';

/**
 * Key press → first `speak()`: Hark against a bare extension that speaks `getSelection()` or the
 * body's text, in the same run, with the same key, page and voice. Times differ from machine to
 * machine; their ratio is what counts.
 */

/** Limits on the ratio of the medians. */
const LIMITS: Readonly<Record<CaseName, number>> = {
  'warm selection': 3,
  'warm article': 4,
  'cold selection': 4,
  'cold article': 4,
};
const PRESSES = 20;
/** The two are measured by turns, so that a slow moment of the machine meets both. */
const ROUNDS = 2;

interface Row {
  readonly case: CaseName;
  readonly bare: Summary;
  readonly hark: Summary;
  readonly ratio: { readonly p50: number; readonly p95: number };
  readonly limit: number;
}

const root = resolve(import.meta.dirname, '../..');
const seed = resolve(root, '../shared/seed/group-therapy.html');
const page = existsSync(seed) ? seed : join(root, 'tests/fixtures/pages/clinic-post.html');

async function measure(): Promise<readonly Row[]> {
  await using display = await startDisplay();
  await using server = await startPageServer({ folders: [dirname(page)] });
  await using keyboard = openKeyboard(display);
  const address = `${server.origin}/${basename(page)}`;
  const rows: Row[] = [];
  for (const caseName of CASES) {
    const times: Record<SubjectName, number[]> = { bare: [], hark: [] };
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const subject of SUBJECTS) {
        const options = { display, keyboard, address, presses: PRESSES / ROUNDS };
        times[subject.name].push(...(await measureCase(subject, caseName, options)));
      }
    }
    const bare = summarise(times.bare);
    const hark = summarise(times.hark);
    const ratio = { p50: divide(hark.p50, bare.p50), p95: divide(hark.p95, bare.p95) };
    rows.push({ case: caseName, bare, hark, ratio, limit: LIMITS[caseName] });
    console.log(toLine(rows.at(-1) as Row));
  }
  return rows;
}

function divide(one: number, other: number): number {
  return Math.round((one / other) * 100) / 100;
}

function toLine({ case: name, bare, hark, ratio, limit }: Row): string {
  const cells = [name, bare.p50, bare.p95, hark.p50, hark.p95, ratio.p50, ratio.p95, `≤ ${limit}`];
  return `| ${cells.join(' | ')} |`;
}

const built = spawnSync('wxt', ['build', '-b', 'chrome'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
if (built.status !== 0) throw new Error('The build failed.');

console.log(`Key press to first speak(), ${PRESSES} presses each, on ${basename(page)}, in milliseconds`);
console.log('| case | bare p50 | bare p95 | Hark p50 | Hark p95 | ratio p50 | ratio p95 | limit p50 |');
console.log('|---|---|---|---|---|---|---|---|');
const rows = await measure();
const file = join(root, 'docs/figures/latency.json');
await mkdir(dirname(file), { recursive: true });
await writeFile(file, `${JSON.stringify({ page: basename(page), presses: PRESSES, unit: 'ms', rows }, null, 2)}\n`);
writeReadmeFigures(root);
console.log('Written to docs/figures/latency.json and into the README.');
const over = rows.filter(({ ratio, limit }) => ratio.p50 > limit);
for (const { case: name, ratio, limit } of over) console.error(`${name}: ${ratio.p50} is above the limit of ${limit}.`);
process.exitCode = over.length > 0 ? 1 : 0;
