import { basename } from 'node:path';
import type { Criterion, HandCheck, Standing } from './criterion.ts';
import type { MustHave, Score } from './must-haves.ts';
import type { NamedTest } from './named-test.ts';

/** A table of Markdown. What stands in a cell is text: it makes no cell of its own. */
export function formatTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, head.map(() => '---'), ...rows].map((cells) => cells.map((cell) => cell.replaceAll('|', '\\|')));
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** Tests by file, with the titles that they have there. */
export function formatTests(tests: readonly NamedTest[]): string {
  const files = [...new Set(tests.map(({ file }) => file))];
  const lines = files.map((file) => {
    const titles = tests.filter((test) => test.file === file).map(({ title }) => `“${asText(title)}”`);
    return `[${basename(file)}](../${file}): ${titles.join('; ')}`;
  });
  return lines.join('<br>');
}

export function formatCriteria(criteria: readonly Criterion[]): string {
  const rows = criteria.map(({ id, name, asks, standing }) => [`\`${id}\``, name, asks, formatStanding(standing)]);
  return formatTable(['', 'criterion', 'in Hark', 'shown by'], rows);
}

function formatStanding(standing: Standing): string {
  if (standing.state === 'does not apply') return `Does not apply. ${standing.because}`;
  if (standing.state === 'not shown') return `**Not shown.** ${standing.because}`;
  return [formatTests(standing.tests), ...standing.checks.map(formatCheck)].filter((line) => line !== '').join('<br>');
}

function formatCheck({ by = 'hand', on, did, saw }: HandCheck): string {
  return `By ${by}, ${on}: ${did} *${saw}*`;
}

/** How many are shown, not shown, and do not apply. */
export function countStandings(criteria: readonly Criterion[]): Readonly<Record<Standing['state'], number>> {
  const count = (state: Standing['state']) => criteria.filter(({ standing }) => standing.state === state).length;
  return { shown: count('shown'), 'not shown': count('not shown'), 'does not apply': count('does not apply') };
}

const SIGNS: Readonly<Record<Score, string>> = { pass: 'yes', part: 'in part', not: 'no' };
const POINTS: Readonly<Record<Score, number>> = { pass: 1, part: 0.5, not: 0 };

export function formatScoreboard(mustHaves: readonly MustHave[]): string {
  const rows = mustHaves.map(({ asks, score, hark, tests, others }, index) => [
    String(index + 1),
    asks,
    `**${SIGNS[score]}**`,
    [hark, formatTests(tests)].filter((line) => line !== '').join('<br>'),
    ...others.map((other) => SIGNS[other]),
  ]);
  const sums = ['', 'points of 20', `**${sum(mustHaves.map(({ score }) => score))}**`, ''];
  const otherSums = [0, 1, 2, 3].map((at) => String(sum(mustHaves.map(({ others }) => others[at] ?? 'not'))));
  const head = ['', 'must-have', 'Hark', 'how, and shown by', 'Read Aloud', 'Talkie', 'Chrome', 'Firefox'];
  return formatTable(head, [...rows, [...sums, ...otherSums]]);
}

function sum(scores: readonly Score[]): number {
  return scores.reduce((total, score) => total + POINTS[score], 0);
}

/** Titles hold signs that Markdown would take for its own. */
function asText(words: string): string {
  return words.replaceAll(/[*_`<]/g, '\\$&');
}
