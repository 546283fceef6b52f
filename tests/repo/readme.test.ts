import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  fillFigures,
  formatGaps,
  formatLatency,
  formatSize,
  readFigures,
  type SizeRow,
} from '../../scripts/readme-figures.ts';

const root = resolve(import.meta.dirname, '../..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const scripts: Record<string, string> = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).scripts;

describe('the README', () => {
  it('shows the figures that were measured last', () => {
    expect(fillFigures(readme, readFigures(root))).toBe(readme);
  });

  it('shows each picture that there is, with words for who does not see it', () => {
    const pictures = [...readme.matchAll(/!\[[^\]]+\]\(([^)]+)\)/g)].map(([, path]) => path as string);
    const taken = readdirSync(join(root, 'docs/screenshots')).map((file) => `docs/screenshots/${file}`);
    expect(pictures.sort()).toEqual(taken.sort());
    expect(taken).toHaveLength(14);
  });

  it('names only commands that exist', () => {
    const named = [...readme.matchAll(/npm run (?:-s )?([a-z:]+)/g)].map(([, name]) => name as string);
    expect(named.length).toBeGreaterThan(3);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
});

describe('formatLatency', () => {
  it('makes a row of each case', () => {
    const row = {
      case: 'warm selection',
      bare: { p50: 20, p95: 30 },
      hark: { p50: 40.5, p95: 61 },
      ratio: { p50: 2.03, p95: 2.03 },
    };
    expect(formatLatency([row]).split('\n').at(-1)).toBe('| warm selection | 20 ms | 40.5 ms | 2.03 | 2.03 |');
  });
});

describe('formatSize', () => {
  it('makes a row of each size, of its two pages the worse figure', () => {
    const row = {
      passage: 'article',
      shape: 'flat',
      words: 10_000,
      bare: 2,
      first: 60,
      total: 150.5,
      longest: 40,
      heapMb: 2,
    } as const;
    const rows: SizeRow[] = [
      row,
      { ...row, shape: 'nested', first: 71.3 },
      { ...row, passage: 'last paragraph', first: 1.5 },
      { ...row, passage: 'all highlighted', first: 2.5, longest: 12, heapMb: 9 },
      { ...row, passage: 'from here', first: 30.5 },
    ];
    expect(formatSize(rows).split('\n').at(-1)).toBe(
      '| 10,000 | 2 ms | 71.3 ms | 150.5 ms | 1.5 ms | 2.5 ms | 30.5 ms | 40 ms | 2 MB |',
    );
  });
});

describe('formatGaps', () => {
  it('names the silence of each way', () => {
    const ways = { 'one utterance': { p50: 325 }, 'one after another': { p50: 470 }, Hark: { p50: 475.5 } };
    expect(formatGaps({ ways }).split('\n').at(-1)).toBe('| 325 ms | 470 ms | 475.5 ms |');
  });
});
