import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fillFigures, formatLatency, readLatency } from '../../scripts/readme-figures.ts';

const root = resolve(import.meta.dirname, '../..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const scripts: Record<string, string> = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).scripts;

describe('the README', () => {
  it('shows the figures that were measured last', () => {
    expect(fillFigures(readme, readLatency(root))).toBe(readme);
  });

  it('shows a picture that is there', () => {
    const pictures = [...readme.matchAll(/!\[[^\]]+\]\(([^)]+)\)/g)].map(([, path]) => path as string);
    expect(pictures).toEqual(['docs/screenshots/reading.png']);
    expect(pictures.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  it('names only commands that exist', () => {
    const named = [...readme.matchAll(/npm run (?:-s )?([a-z:]+)/g)].map(([, name]) => name as string);
    expect(named.length).toBeGreaterThan(3);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  it('links only to files that exist', () => {
    const links = [...readme.matchAll(/\]\((?!https?:|#)([^)]+)\)/g)].map(([, path]) => path as string);
    expect(links.filter((path) => !existsSync(join(root, path)))).toEqual([]);
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
