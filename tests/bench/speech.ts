import { spawnSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { writeReadmeFigures } from '../../scripts/readme-figures.ts';
import { startDisplay } from '../e2e/harness/display.ts';
import { startPageServer } from '../e2e/harness/server.ts';
import { openKeyboard } from './key-press.ts';
import { type Summary, summarise } from './percentile.ts';
import { measurePresses, WISHES, type Wish } from './speech-presses.ts';
import { SUBJECTS, type SubjectName } from './subjects.ts';

/**
 * Key press → first word, silence, a word at the new speed, a word of the next sentence: Hark against a bare extension
 * that answers the same keys with the engine's own `speak()` and `cancel()`, in the same run.
 */

/** Limits on the ratio of the medians. */
const LIMITS: Readonly<Record<Wish, number>> = {
  start: 4,
  pause: 4,
  resume: 4,
  'new speed': 4,
  'next sentence': 4,
};
const PRESSES = Number(process.env.HARK_BENCH_PRESSES ?? 24);
/** The two are measured by turns, so that a slow moment of the machine meets both. */
const TURNS = 3;
const PAGE = 'stairs.html';

interface Row {
  readonly wish: Wish;
  readonly bare: Summary;
  readonly hark: Summary;
  readonly ratio: { readonly p50: number; readonly p95: number };
  readonly limit: number;
}

const root = resolve(import.meta.dirname, '../..');

async function measure(): Promise<readonly Row[]> {
  await using display = await startDisplay();
  await using server = await startPageServer({ folders: [join(root, 'tests/fixtures/pages')] });
  await using keyboard = openKeyboard(display);
  const options = { display, keyboard, address: `${server.origin}/${PAGE}`, rounds: Math.ceil(PRESSES / TURNS) };
  const times: Record<SubjectName, Readonly<Record<Wish, readonly number[]>>[]> = { bare: [], hark: [] };
  for (let turn = 0; turn < TURNS; turn += 1) {
    for (const subject of SUBJECTS) times[subject.name].push(await measurePresses(subject, options));
  }
  return WISHES.map((wish) => {
    const bare = summarise(times.bare.flatMap((turn) => turn[wish]));
    const hark = summarise(times.hark.flatMap((turn) => turn[wish]));
    const ratio = { p50: divide(hark.p50, bare.p50), p95: divide(hark.p95, bare.p95) };
    return { wish, bare, hark, ratio, limit: LIMITS[wish] };
  });
}

function divide(one: number, other: number): number {
  return Math.round((one / other) * 100) / 100;
}

const built = spawnSync('wxt', ['build', '-b', 'chrome'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
if (built.status !== 0) throw new Error('The build failed.');

console.log(`Key press to its answer at the voice, ${PRESSES} presses each, on ${PAGE}, in milliseconds`);
const rows = await measure();
console.log('| wish | bare p50 | bare p95 | Hark p50 | Hark p95 | ratio p50 | ratio p95 | limit p50 |');
console.log('|---|---|---|---|---|---|---|---|');
for (const { wish, bare, hark, ratio, limit } of rows) {
  const cells = [wish, bare.p50, bare.p95, hark.p50, hark.p95, ratio.p50, ratio.p95, `≤ ${limit}`];
  console.log(`| ${cells.join(' | ')} |`);
}
const file = join(root, 'docs/figures/speech.json');
await mkdir(dirname(file), { recursive: true });
await writeFile(file, `${JSON.stringify({ page: PAGE, presses: PRESSES, unit: 'ms', rows }, null, 2)}\n`);
writeReadmeFigures();
const over = rows.filter(({ ratio, limit }) => ratio.p50 > limit);
for (const { wish, ratio, limit } of over) console.error(`${wish}: ${ratio.p50} is above the limit of ${limit}.`);
process.exitCode = over.length > 0 ? 1 : 0;
