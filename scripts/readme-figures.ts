import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** One case of the start-up benchmark, as `npm run bench` writes it. Times are milliseconds. */
interface LatencyRow {
  readonly case: string;
  readonly bare: { readonly p50: number; readonly p95: number };
  readonly hark: { readonly p50: number; readonly p95: number };
  readonly ratio: { readonly p50: number; readonly p95: number };
}

/** One passage of a generated page, as `npm run bench -- extraction` writes it. Times are milliseconds. */
export interface SizeRow {
  readonly passage: 'article' | 'last paragraph' | 'all highlighted' | 'from here';
  readonly shape: 'flat' | 'nested';
  readonly words: number;
  /** A bare pass over the same page. */
  readonly bare: number;
  /** Until the first sentence is ready, and until all are. */
  readonly first: number;
  readonly total: number;
  /** The longest time without letting the page go on. */
  readonly longest: number;
  readonly heapMb: number;
}

/** One wish of the reader while it reads, as `npm run bench -- speech` writes it. Times are milliseconds. */
interface SpeechRow extends Omit<LatencyRow, 'case'> {
  readonly wish: string;
}

/** Silence between two sentences of real speech, as `npm run bench -- gaps` writes it, in milliseconds. */
interface Gaps {
  readonly ways: Readonly<Record<'one utterance' | 'one after another' | 'Hark', { readonly p50: number }>>;
}

/** What was measured last. */
export interface Figures {
  readonly latency: readonly LatencyRow[];
  readonly speech: readonly SpeechRow[];
  readonly gaps: Gaps;
  readonly size: readonly SizeRow[];
}

/** The start-up benchmark's figures as the README shows them. */
export function formatLatency(rows: readonly LatencyRow[]): string {
  const head =
    '| case | smallest extension, median | Hark, median | ratio of medians | ratio at 95 % |\n|---|---|---|---|---|';
  const lines = rows.map(
    ({ case: name, bare, hark, ratio }) =>
      `| ${name} | ${bare.p50} ms | ${hark.p50} ms | ${ratio.p50} | ${ratio.p95} |`,
  );
  return [head, ...lines].join('\n');
}

/** What a press does while it reads, as the README shows it. */
export function formatSpeech(rows: readonly SpeechRow[]): string {
  return formatLatency(rows.map(({ wish, ...row }) => ({ case: wish, ...row })));
}

/** How long a voice is silent between two sentences. */
export function formatGaps({ ways }: Gaps): string {
  const [alone, apart, hark] = (['one utterance', 'one after another', 'Hark'] as const).map((way) => ways[way].p50);
  return `| one long utterance | sentence by sentence, by the smallest extension | sentence by sentence, by Hark |\n|---|---|---|\n| ${alone} ms | ${apart} ms | ${hark} ms |`;
}

/** The figures of pages of growing size, of each size the worse of its two pages. */
export function formatSize(rows: readonly SizeRow[]): string {
  const head =
    '| words | bare pass over the page | article: first sentence | all sentences | selection at the end: first sentence | all highlighted: first sentence | from the last paragraph on: first sentence | longest task | heap |\n|---|---|---|---|---|---|---|---|---|';
  const sizes = [...new Set(rows.map(({ words }) => words))];
  const lines = sizes.map((words) => {
    const worst = (figure: 'bare' | 'first' | 'total' | 'longest' | 'heapMb', passage?: SizeRow['passage']) =>
      Math.max(
        ...rows
          .filter((row) => row.words === words && (passage === undefined || row.passage === passage))
          .map((row) => row[figure]),
      );
    const times = [
      worst('bare'),
      worst('first', 'article'),
      worst('total', 'article'),
      worst('first', 'last paragraph'),
      worst('first', 'all highlighted'),
      worst('first', 'from here'),
      worst('longest'),
    ].map((ms) => (Number.isFinite(ms) ? `${ms} ms` : 'not measured'));
    return `| ${[words.toLocaleString('en'), ...times, `${worst('heapMb', 'article')} MB`].join(' | ')} |`;
  });
  return [head, ...lines].join('\n');
}

/** The README with its figures replaced by those measured last. */
export function fillFigures(readme: string, { latency, speech, gaps, size }: Figures): string {
  const sections = {
    latency: formatLatency(latency),
    speech: formatSpeech(speech),
    gaps: formatGaps(gaps),
    size: formatSize(size),
  };
  return Object.entries(sections).reduce((text, [name, table]) => fillSection(text, name, table), readme);
}

function fillSection(readme: string, name: string, table: string): string {
  const section = new RegExp(`(<!-- figures:${name} -->\n)[\\s\\S]*?(<!-- /figures:${name} -->)`);
  if (!section.test(readme)) throw new Error(`The README has no section for the ${name} figures.`);
  return readme.replace(section, (_all, start: string, end: string) => `${start}${table}\n${end}`);
}

/** What the last benchmarks have written. */
export function readFigures(root: string): Figures {
  const read = (name: string) => JSON.parse(readFileSync(join(root, 'docs/figures', name), 'utf8'));
  return {
    latency: read('latency.json').rows,
    speech: read('speech.json').rows,
    gaps: read('gaps.json'),
    size: read('extraction-size.json').rows,
  };
}

/** Writes the figures measured last into the README. */
export function writeReadmeFigures(root = resolve(import.meta.dirname, '..')): void {
  const file = join(root, 'README.md');
  writeFileSync(file, fillFigures(readFileSync(file, 'utf8'), readFigures(root)));
}
