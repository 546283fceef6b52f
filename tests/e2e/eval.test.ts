import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runExtraction } from '../../scripts/eval/extraction/run-extraction.ts';
import type { ExtractionFigures } from '../../scripts/eval/extraction/sum-up.ts';

const corpora = resolve(import.meta.dirname, '../fixtures/labelled');

describe('npm run eval -- extraction', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hark-eval-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const evaluate = async (...more: readonly string[]): Promise<ExtractionFigures> => {
    const folders = ['--corpora', corpora, '--scratch', folder, '--docs', folder];
    expect(await runExtraction(['--no-build', '--browsers', '1', ...folders, ...more], () => {})).toBe(0);
    return JSON.parse(await readFile(join(folder, 'figures/extraction.json'), 'utf8'));
  };

  it('measures what is heard of labelled pages, whose scripts do not run', async () => {
    const figures = await evaluate();
    const leaflets = figures.groups.find(({ kind, name }) => kind === 'set' && name === 'leaflets');
    expect(leaflets?.rows).toEqual({
      // The label wants a hidden paragraph too.
      hark: row({ precision: 1, recall: 0.9524, f1: 0.9756, without: 0, snippetF1: 1 }),
      // None of the leaflets folds anything away.
      'hark-closed-sections': row({ precision: 1, recall: 0.9524, f1: 0.9756, without: 0, snippetF1: 1 }),
      // Without the heading.
      readability: row({ precision: 1, recall: 0.9212, f1: 0.959, without: 0, snippetF1: 1 }),
      innerText: row({ precision: 0.9453, recall: 0.9524, f1: 0.9488, without: 0.6667, snippetF1: 0.6667 }),
      rule: row({ precision: 1, recall: 0.9524, f1: 0.9756, without: 0, snippetF1: 1 }),
    });
    expect(figures.worst).toEqual([
      {
        set: 'leaflets',
        pages: [
          {
            id: 'leaflets/flu-jab',
            address: 'surgery.example/leaflets/flu-jab',
            hark: 0.95,
            readability: 0.9367,
            rule: 0.95,
            reason: 'missed 12 of 129 words, all hidden by the page',
          },
        ],
      },
    ]);
    expect({ silent: figures.silent, failed: figures.failed }).toEqual({ silent: [], failed: [] });
    expect(await readFile(join(folder, 'quality.md'), 'utf8')).toContain(
      '| leaflets | 3 |  | **97.6** | 100.0 | 95.2 |',
    );
  });

  it('goes on with a run that was broken off: what was measured is not measured again', async () => {
    const before = await readFile(join(folder, 'pages.jsonl'), 'utf8');
    const figures = await evaluate('--resume');
    expect(figures.groups[0]?.rows.hark?.pages).toBe(3);
    expect(await readFile(join(folder, 'pages.jsonl'), 'utf8')).toBe(before);
  });
});

function row(figures: Readonly<Record<string, number>>) {
  return { pages: 3, silent: 0, with: 1, starts: 1, prefix: null, ...figures };
}
