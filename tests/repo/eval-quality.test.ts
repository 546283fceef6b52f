import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatFigures } from '../../scripts/eval/extraction/figure-tables.ts';
import type { PageRecord } from '../../scripts/eval/extraction/page-record.ts';
import { listReadings } from '../../scripts/eval/extraction/readings.ts';
import type { PageScore } from '../../scripts/eval/extraction/score-page.ts';
import { sumUp } from '../../scripts/eval/extraction/sum-up.ts';
import { formatQuality } from '../../scripts/eval/extraction/write-quality.ts';

const docs = resolve(import.meta.dirname, '../../docs');

const none: PageScore = { isEmpty: false, shingles: null, snippets: null, starts: null, prefix: null };
const text = (precision: number, recall: number): PageScore => ({ ...none, shingles: { precision, recall } });

const rivals = { readability: text(0.5, 0.5), innerText: text(0.25, 1), rule: text(0.75, 0.75) };

const record = (id: string, hark: PageScore, rest: Partial<PageRecord> = {}): PageRecord => ({
  id,
  set: id.split('/')[0] ?? '',
  type: null,
  tags: [],
  address: `clinic.example/${id}`,
  build: 'b',
  browser: 'Chrome/1',
  outcome: { status: 'heard' },
  scores: hark.shingles === null ? { hark, readability: none, innerText: none, rule: none } : { hark, ...rivals },
  explained: null,
  ms: 1,
  ...rest,
});

const run = { date: '2026-01-31', browser: 'Chrome/1', sample: null, rows: [{ row: 'hark', title: 'Hark' }] };

describe('sumUp', () => {
  it('groups by set, by the types of wcxb and by tag', () => {
    const figures = sumUp(
      [
        record('wcxb/2', text(1, 1), { type: 'service', tags: ['health'] }),
        record('wcxb/1', text(0.8, 0.6), { type: 'article' }),
        record('nhs/1', text(0.5, 1), { type: 'condition', tags: ['health'] }),
      ],
      run,
    );
    expect(figures.groups.map(({ kind, name, rows }) => [kind, name, rows.hark?.pages, rows.hark?.f1])).toEqual([
      ['set', 'nhs', 1, 0.6667],
      ['set', 'wcxb', 2, 0.8471],
      ['type', 'article', 1, 0.6857],
      ['type', 'service', 1, 1],
      ['tag', 'health', 2, 0.8571],
    ]);
  });

  it('names the ten worst pages of a set, the silent and the failed ones', () => {
    const many = Array.from({ length: 12 }, (_, index) => record(`wcxb/${10 + index}`, text(0.5, index / 20)));
    const failed = { outcome: { status: 'failed', why: 'the tab crashed' } } as const;
    const silent = { outcome: { status: 'silent', note: 'Nothing to read.' } } as const;
    const figures = sumUp(
      [...many, record('nhs/1', text(1, 1)), record('nhs/2', text(0, 0), failed), record('nhs/3', text(0, 0), silent)],
      run,
    );
    expect(figures.failed).toEqual([{ id: 'nhs/2', why: 'the tab crashed' }]);
    expect(figures.silent).toEqual([{ id: 'nhs/3', why: 'Nothing to read.' }]);
    expect(figures.worst.map(({ set, pages }) => [set, pages.map(({ id }) => id)])).toEqual([
      ['nhs', ['nhs/2', 'nhs/3']],
      ['wcxb', ['10', '11', '12', '13', '14', '15', '16', '17', '18', '19'].map((name) => `wcxb/${name}`)],
    ]);
    expect(figures.worst[0]?.pages[0]).toEqual({
      id: 'nhs/2',
      address: 'clinic.example/nhs/2',
      hark: 0,
      readability: 0.5,
      rule: 0.75,
      reason: 'counted as empty: the tab crashed',
    });
  });
});

describe('formatFigures', () => {
  it('shows the goals, which of them were missed, and where a rival is better', () => {
    const figures = sumUp(
      [
        record('nhs/1', text(0.99, 0.99), { tags: ['rtl'] }),
        record('scrapinghub/1', text(0.9, 0.9), { scores: { hark: text(0.9, 0.9), ...rivals, rule: text(0.91, 0.9) } }),
        record('goose3/1', { ...none, prefix: 0.5 }),
        record('trafilatura/1', { ...none, snippets: { found: 9, missed: 1, unwanted: 0, avoided: 2 } }),
      ],
      run,
    );
    expect(formatFigures(figures).split('\n')).toEqual([
      '| set | pages | goal | Hark | precision | recall | Readability | innerText | five-line rule | silent |',
      '|---|---|---|---|---|---|---|---|---|---|',
      '| nhs | 1 | ≥ 98 | **99.0** | 99.0 | 99.0 | 50.0 | 40.0 | 75.0 | 0 |',
      '| scrapinghub | 1 | ≥ 95.5 (missed) | **90.0** | 90.0 | 90.0 | 50.0 | 40.0 | 90.5 | 0 |',
      '| tag rtl | 1 | *≥ 88* | *99.0* | 99.0 | 99.0 | 50.0 | 40.0 | 75.0 | 0 |',
      '',
      '| set: snippets | row | goal | F1 | wanted ones read | unwanted ones read |',
      '|---|---|---|---|---|---|',
      '| trafilatura | Hark | F1 ≥ 91, unwanted ≤ 10 | 94.7 | 90.0 | 0.0 |',
      '| trafilatura | Readability |  |  |  |  |',
      '| trafilatura | innerText |  |  |  |  |',
      '| trafilatura | five-line rule |  |  |  |  |',
      '',
      '| set: beginnings | measure | Hark | Readability | innerText | five-line rule |',
      '|---|---|---|---|---|---|',
      '| goose3 | has the body’s first words | 50.0 |  |  |  |',
      '',
      'A rival does better on: scrapinghub (five-line rule).',
    ]);
  });
});

describe('listReadings', () => {
  const titles = (known: Readonly<Record<string, unknown>>) => listReadings(() => known).map(({ title }) => title);

  it('reads closed sections too once the product has a setting for them', () => {
    expect(titles({ reading: 'natural' })).toEqual(['Hark']);
    expect(titles({ reading: 'natural', closedSections: 'announce' })).toEqual(['Hark']);
    expect(titles({ reading: 'natural', closedSections: 'read' })).toEqual(['Hark', 'Hark, closed sections read']);
  });

  it('shows which reading meets a goal that Hark as it comes misses', () => {
    const read = { row: 'read', title: 'Hark, closed sections read' };
    const scores = { hark: text(0.9, 0.9), read: text(0.99, 0.99), ...rivals };
    const figures = sumUp([record('nhs/1', text(0.9, 0.9), { scores })], { ...run, rows: [...run.rows, read] });
    expect(formatFigures(figures).split('\n')[2]).toBe(
      '| nhs | 1 | ≥ 98 (missed; met by Hark, closed sections read) | **90.0** | 90.0 | 90.0 | 99.0 | 50.0 | 40.0 | 75.0 | 0 |',
    );
  });
});

describe('docs/quality.md', () => {
  it('keeps what pages and corpora are called from becoming markup', () => {
    const figures = sumUp([record('a|b/<i>', text(0.5, 0.5))], run);
    expect(formatQuality(figures)).toContain('| a\\|b/&lt;i><br>clinic.example/a\\|b/&lt;i> | 50.0 |');
  });

  it('says when it tells of a sample', () => {
    const figures = sumUp([record('nhs/1', text(1, 1))], { ...run, sample: 100 });
    expect(formatQuality(figures)).toContain('**A sample:** at most 100 pages of each set');
    expect(formatQuality({ ...figures, sample: null })).not.toContain('A sample');
  });

  it('is made of the figures that were measured last', () => {
    const read = (file: string) => (existsSync(join(docs, file)) ? readFileSync(join(docs, file), 'utf8') : null);
    const figures = read('figures/extraction.json');
    expect(read('quality.md')).toBe(figures === null ? null : formatQuality(JSON.parse(figures)));
  });
});
