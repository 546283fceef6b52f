import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** One case of the start-up benchmark, as `npm run bench` writes it. Times are milliseconds. */
interface LatencyRow {
  readonly case: string;
  readonly bare: { readonly p50: number; readonly p95: number };
  readonly hark: { readonly p50: number; readonly p95: number };
  readonly ratio: { readonly p50: number; readonly p95: number };
}

const SECTION = /(<!-- figures:latency -->\n)[\s\S]*?(<!-- \/figures:latency -->)/;

/** The benchmark's figures as the README shows them. */
export function formatLatency(rows: readonly LatencyRow[]): string {
  const head =
    '| case | smallest extension, median | Hark, median | ratio of medians | ratio at 95 % |\n|---|---|---|---|---|';
  const lines = rows.map(
    ({ case: name, bare, hark, ratio }) =>
      `| ${name} | ${bare.p50} ms | ${hark.p50} ms | ${ratio.p50} | ${ratio.p95} |`,
  );
  return [head, ...lines].join('\n');
}

/** The README with its figures replaced by those measured last. */
export function fillFigures(readme: string, rows: readonly LatencyRow[]): string {
  if (!SECTION.test(readme)) throw new Error('The README has no section for the latency figures.');
  return readme.replace(SECTION, (_all, start: string, end: string) => `${start}${formatLatency(rows)}\n${end}`);
}

/** The rows of the last benchmark. */
export function readLatency(root: string): readonly LatencyRow[] {
  return JSON.parse(readFileSync(join(root, 'docs/figures/latency.json'), 'utf8')).rows;
}

/** Writes the figures measured last into the README. */
export function writeReadmeFigures(root = resolve(import.meta.dirname, '..')): void {
  const file = join(root, 'README.md');
  writeFileSync(file, fillFigures(readFileSync(file, 'utf8'), readLatency(root)));
}
