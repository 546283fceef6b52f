import { explainPage } from './explain-page.ts';
import type { Outcome, PageRecord } from './page-record.ts';
import type { Reading } from './readings.ts';
import { ratePage } from './score-page.ts';
import { type Figures, sumScores } from './sum-scores.ts';

/** All that docs/quality.md tells, as docs/figures/extraction.json keeps it. Shares are 0 to 1, with 4 decimals. */
export interface ExtractionFigures {
  /** Year, month and day. */
  readonly date: string;
  readonly browser: string;
  /** At most so many pages of each set were measured, spread over it; null for all of them. */
  readonly sample: number | null;
  /** Hark's readings, the first of them the one that is compared. */
  readonly readings: readonly Pick<Reading, 'row' | 'title'>[];
  readonly groups: readonly Group[];
  readonly silent: readonly Unread[];
  readonly failed: readonly Unread[];
  readonly worst: readonly WorstOfSet[];
}

export interface Group {
  readonly kind: 'set' | 'type' | 'tag';
  readonly name: string;
  /** By row. */
  readonly rows: Readonly<Record<string, Figures>>;
}

export interface Unread {
  readonly id: string;
  readonly why: string;
}

export interface WorstOfSet {
  readonly set: string;
  readonly pages: readonly WorstPage[];
}

export interface WorstPage {
  readonly id: string;
  readonly address: string | null;
  readonly hark: number;
  readonly readability: number | null;
  readonly rule: number | null;
  readonly reason: string;
}

interface Run {
  readonly date: string;
  readonly browser: string;
  readonly sample: number | null;
  readonly rows: readonly Pick<Reading, 'row' | 'title'>[];
}

export function sumUp(records: readonly PageRecord[], { date, browser, sample, rows }: Run): ExtractionFigures {
  const sorted = [...records].sort((one, other) => (one.id < other.id ? -1 : 1));
  const [first] = rows;
  return {
    date,
    browser,
    sample,
    readings: rows.map(({ row, title }) => ({ row, title })),
    groups: listGroups(sorted),
    silent: listUnread(sorted, 'silent'),
    failed: listUnread(sorted, 'failed'),
    worst: first === undefined ? [] : listWorst(sorted, first.row),
  };
}

function listGroups(records: readonly PageRecord[]): readonly Group[] {
  const kinds = {
    set: ({ set }: PageRecord) => [set],
    // Only wcxb's types are the same kind of thing for every page.
    type: ({ set, type }: PageRecord) => (set === 'wcxb' && type !== null ? [type] : []),
    tag: ({ tags }: PageRecord) => tags,
  };
  return Object.entries(kinds).flatMap(([kind, namesOf]) => {
    const names = [...new Set(records.flatMap(namesOf))].sort();
    return names.map((name) => {
      const members = records.filter((record) => namesOf(record).includes(name));
      return { kind: kind as Group['kind'], name, rows: sumRows(members) };
    });
  });
}

function sumRows(records: readonly PageRecord[]): Group['rows'] {
  const rows = new Set(records.flatMap(({ scores }) => Object.keys(scores)));
  return Object.fromEntries(
    [...rows].map((row) => [row, roundAll(sumScores(records.flatMap(({ scores }) => scores[row] ?? [])))]),
  );
}

function roundAll(figures: Figures): Figures {
  return Object.fromEntries(
    Object.entries(figures).map(([key, value]) => [key, value === null ? null : round(value)]),
  ) as unknown as Figures;
}

function round(share: number): number {
  return Math.round(share * 10_000) / 10_000;
}

function listUnread(records: readonly PageRecord[], status: 'silent' | 'failed'): readonly Unread[] {
  const whyOf = (outcome: Outcome) =>
    outcome.status === 'failed' ? outcome.why : outcome.status === 'silent' ? outcome.note : '';
  return records
    .filter(({ outcome }) => outcome.status === status)
    .map(({ id, outcome }) => ({ id, why: whyOf(outcome) }));
}

const WORST = 10;

function listWorst(records: readonly PageRecord[], row: string): readonly WorstOfSet[] {
  const sets = [...new Set(records.map(({ set }) => set))].sort();
  return sets.map((set) => {
    const pages = records
      .filter((record) => record.set === set)
      .flatMap((record) => {
        const hark = rateRow(record, row);
        return hark === null || hark === 1 ? [] : [{ record, hark }];
      })
      .sort((one, other) => one.hark - other.hark)
      .slice(0, WORST)
      .map(({ record, hark }) => ({
        id: record.id,
        address: record.address,
        hark,
        readability: rateRow(record, 'readability'),
        rule: rateRow(record, 'rule'),
        reason: explainPage(record),
      }));
    return { set, pages };
  });
}

function rateRow({ scores }: PageRecord, row: string): number | null {
  const score = scores[row];
  const rate = score === undefined ? null : ratePage(score);
  return rate === null ? null : round(rate);
}
