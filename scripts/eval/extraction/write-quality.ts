import { findGoal, SNIPPET_GOAL } from './goals.ts';
import { RIVALS, type Rival } from './page-record.ts';
import type { Figures } from './sum-scores.ts';
import type { ExtractionFigures, Group, Unread, WorstOfSet } from './sum-up.ts';

const rivalTitles: Readonly<Record<Rival, string>> = {
  readability: 'Readability',
  innerText: 'innerText',
  rule: 'five-line rule',
};

/** docs/quality.md, made of the figures alone. */
export function formatQuality(figures: ExtractionFigures): string {
  const { date, browser } = figures;
  return `${[
    '# What is heard of a page',
    `Made by \`npm run eval -- extraction\` on ${date} with ${browser}. Do not edit by hand.`,
    explanation,
    '## Figures',
    formatFigures(figures),
    '## Pages that were silent or failed',
    formatUnread(figures),
    '## The ten worst pages of each set',
    worstExplanation,
    ...figures.worst.map(formatWorst),
  ].join('\n\n')}\n`;
}

const explanation = `The built product reads pages that people have labelled, in a real Chromium. The listen key is really pressed. What counts is what the voice is asked to say, with **Read exactly as written** on, so that spoken forms ("5 milligrams") do not blur the comparison.

- The pages are served from this machine. Their scripts do not run, and no request goes anywhere else: a policy sent with each page forbids both. The page is parsed as in a reader's browser, which runs scripts, so what stands in \`<noscript>\` is not shown and not read.
- **F1** compares runs of four words with the label's: precision is the share of what was said that the label has, recall the share of the label that was said; both are means over the pages. A page that hangs, crashes or stays silent counts as empty.
- **Snippets** are short texts that must, or must not, be read.
- **Readability** is \`@mozilla/readability\` 0.6.0 as it comes, on a plain clone of the same page. **innerText** is \`document.body.innerText\`. The **five-line rule** is the text of \`main\`, \`[role=main]\` or \`article\`, else of the body, less \`nav\`, \`footer\`, \`form\` and \`aside\`.
- Figures in *italics* are of groups whose labels follow a rule like Hark's own: they only must not fall.

The pages belong to their publishers and are no part of the project. Some labels are wrong; no rule of Hark's is made for one page.`;

const worstExplanation = `The reason is found by the tool: it looks up where on the live page the words stand that were missed, or read though the label does not have them. "Outside the article" means outside of what Readability finds.`;

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
        formatGoal(group, own),
        isRegression ? `*${percent(own?.f1)}*` : `**${percent(own?.f1)}**`,
        percent(own?.precision),
        percent(own?.recall),
        ...columns.map((row) => percent(group.rows[row]?.f1)),
        String(own?.silent ?? 0),
      ];
    }),
  );
}

function formatGoal(group: Group, own: Figures | undefined): string {
  const goal = findGoal(group);
  if (goal === null || own?.f1 == null) return '';
  return `${goal.kind === 'regression' ? '*' : ''}≥ ${goal.atLeast}${goal.kind === 'regression' ? '*' : ''}${
    own.f1 * 100 >= goal.atLeast ? '' : ' (missed)'
  }`;
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

function formatUnread({ silent, failed }: ExtractionFigures): string {
  if (silent.length + failed.length === 0) return 'None.';
  const list = (pages: readonly Unread[], word: string) =>
    pages.map(({ id, why }) => `- ${id} ${word}${why === '' ? '' : `: ${escapeCell(why)}`}`);
  return [...list(silent, 'was silent'), ...list(failed, 'failed')].join('\n');
}

function formatWorst({ set, pages }: WorstOfSet): string {
  if (pages.length === 0) return `### ${set}\n\nEvery page is read as its label says.`;
  const table = formatTable(
    ['page', 'Hark', 'Readability', 'five-line rule', 'why'],
    pages.map(({ id, address, hark, readability, rule, reason }) => [
      `${id}${address === null ? '' : `<br>${address}`}`,
      percent(hark),
      percent(readability),
      percent(rule),
      reason,
    ]),
  );
  return `### ${set}\n\n${table}`;
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

/** Percent with one decimal, or nothing. */
function percent(share: number | null | undefined): string {
  return share == null ? '' : (share * 100).toFixed(1);
}

function formatTable(head: readonly string[], lines: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[]) => `| ${cells.map(escapeCell).join(' | ')} |`;
  return [row(head), `|${head.map(() => '---').join('|')}|`, ...lines.map(row)].join('\n');
}

/** Names and addresses come from the corpora, and `<nav>` is no markup here; a line break of ours is. */
function escapeCell(text: string): string {
  return text.replace(/[|\\]/g, '\\$&').replace(/</g, '&lt;').replaceAll('&lt;br>', '<br>').replace(/\s+/g, ' ');
}
