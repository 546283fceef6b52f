import { findGoal, SNIPPET_GOAL } from './goals.ts';
import { formatTable, percent } from './markdown-table.ts';
import { RIVALS, type Rival } from './page-record.ts';
import type { Figures } from './sum-scores.ts';
import type { ExtractionFigures, Group } from './sum-up.ts';

const rivalTitles: Readonly<Record<Rival, string>> = {
  readability: 'Readability',
  innerText: 'innerText',
  rule: 'five-line rule',
};

/** The tables of the figures, for the page and for the terminal. */
export function formatFigures(figures: ExtractionFigures): string {
  return [formatShingles, formatSnippets, formatBeginnings, formatBeaten]
    .map((format) => format(figures))
    .filter(Boolean)
    .join('\n\n');
}

/** Where a rival does better: it should be nowhere. */
function formatBeaten({ groups, readings }: ExtractionFigures): string {
  const own = readings[0]?.row ?? '';
  const beaten = groups.flatMap((group) => {
    const better = RIVALS.filter((rival) => isBetter(group.rows[rival], group.rows[own]));
    return better.length === 0 ? [] : `${nameGroup(group)} (${better.map((rival) => rivalTitles[rival]).join(', ')})`;
  });
  return beaten.length === 0 ? 'No rival does better anywhere.' : `A rival does better on: ${beaten.join(', ')}.`;
}

function isBetter(rival: Figures | undefined, own: Figures | undefined): boolean {
  const measures = ['f1', 'snippetF1', 'starts', 'prefix'] as const;
  return measures.some((key) => (rival?.[key] ?? 0) > (own?.[key] ?? 0));
}

function formatShingles({ groups, readings }: ExtractionFigures): string {
  const [first, ...others] = readings;
  const shown = groups.filter(({ rows }) => rows[first?.row ?? '']?.f1 != null);
  if (first === undefined || shown.length === 0) return '';
  const columns = [...others.map(({ row }) => row), ...RIVALS];
  return formatTable(
    [
      'set',
      'pages',
      'goal',
      first.title,
      'precision',
      'recall',
      ...others.map(({ title }) => title),
      ...RIVALS.map((rival) => rivalTitles[rival]),
      'silent',
    ],
    shown.map((group) => {
      const own = group.rows[first.row];
      const isRegression = findGoal(group)?.kind === 'regression';
      return [
        nameGroup(group),
        String(own?.pages ?? 0),
        formatGoal(group, readings),
        isRegression ? `*${percent(own?.f1)}*` : `**${percent(own?.f1)}**`,
        percent(own?.precision),
        percent(own?.recall),
        ...columns.map((row) => percent(group.rows[row]?.f1)),
        String(own?.silent ?? 0),
      ];
    }),
  );
}

function formatGoal({ rows, ...group }: Group, [first, ...others]: ExtractionFigures['readings']): string {
  const goal = findGoal(group);
  const own = rows[first?.row ?? '']?.f1 ?? null;
  if (goal === null || own === null) return '';
  const mark = goal.kind === 'regression' ? '*' : '';
  const reaches = (f1: number) => f1 * 100 >= goal.atLeast;
  const met = others.find(({ row }) => reaches(rows[row]?.f1 ?? 0));
  const missed = met ? ` (missed; met by ${met.title})` : ' (missed)';
  return `${mark}≥ ${goal.atLeast}${mark}${reaches(own) ? '' : missed}`;
}

function formatSnippets({ groups, readings }: ExtractionFigures): string {
  const [first] = readings;
  const shown = groups.filter(({ kind, rows }) => kind === 'set' && rows[first?.row ?? '']?.with != null);
  if (first === undefined || shown.length === 0) return '';
  const titles = [...readings, ...RIVALS.map((row) => ({ row, title: rivalTitles[row] }))];
  return formatTable(
    ['set: snippets', 'row', 'goal', 'F1', 'wanted ones read', 'unwanted ones read'],
    shown.flatMap((group) =>
      titles.map(({ row, title }) => {
        const own = group.rows[row];
        const hasGoal = group.name === SNIPPET_GOAL.set && row === first.row;
        const goal = `F1 ≥ ${SNIPPET_GOAL.atLeast}, unwanted ≤ ${SNIPPET_GOAL.unwantedAtMost}`;
        return [
          nameGroup(group),
          title,
          hasGoal ? goal : '',
          percent(own?.snippetF1),
          percent(own?.with),
          percent(own?.without),
        ];
      }),
    ),
  );
}

function formatBeginnings({ groups, readings }: ExtractionFigures): string {
  const [first] = readings;
  const measures = [
    { key: 'starts', title: 'begins with the body’s first words' },
    { key: 'prefix', title: 'has the body’s first words' },
  ] as const;
  const lines = measures.flatMap(({ key, title }) =>
    groups
      .filter(({ kind, rows }) => kind === 'set' && rows[first?.row ?? '']?.[key] != null)
      .map((group) => [
        nameGroup(group),
        title,
        ...[...readings.map(({ row }) => row), ...RIVALS].map((row) => percent(group.rows[row]?.[key])),
      ]),
  );
  if (lines.length === 0) return '';
  const titles = [...readings.map(({ title }) => title), ...RIVALS.map((rival) => rivalTitles[rival])];
  return formatTable(['set: beginnings', 'measure', ...titles], lines);
}

function nameGroup({ kind, name }: Group): string {
  switch (kind) {
    case 'set':
      return name;
    case 'type':
      return `wcxb: ${name}`;
    case 'tag':
      return `tag ${name}`;
  }
}
