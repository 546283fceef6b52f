import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { BESIDE_OTHERS } from './accessibility/beside-others.ts';
import type { Criterion } from './accessibility/criterion.ts';
import { EN_301_549 } from './accessibility/en-301-549.ts';
import { countStandings, formatCriteria, formatScoreboard } from './accessibility/format-tables.ts';
import { MUST_HAVES } from './accessibility/must-haves.ts';
import type { NamedTest } from './accessibility/named-test.ts';
import { OPERABLE } from './accessibility/operable.ts';
import { PERCEIVABLE } from './accessibility/perceivable.ts';
import { READING } from './accessibility/reading.ts';
import { UNDERSTANDABLE } from './accessibility/understandable.ts';

const PARTS: readonly (readonly [heading: string, criteria: readonly Criterion[]])[] = [
  ['WCAG 2.2: perceivable', PERCEIVABLE],
  ['WCAG 2.2: operable', OPERABLE],
  ['WCAG 2.2: understandable and robust', UNDERSTANDABLE],
  ['UAAG 2.0: reading aloud', READING],
  ['Beside screen readers, magnifiers and colours of the reader’s own', BESIDE_OTHERS],
  ['EN 301 549', EN_301_549],
];

export const CRITERIA: readonly Criterion[] = PARTS.flatMap(([, criteria]) => criteria);

const MADE = 'Made by `npm run accessibility` from `scripts/accessibility`; do not edit by hand.';

/** docs/accessibility.md */
export function formatAccessibility(): string {
  const counts = countStandings(CRITERIA);
  return `${[
    '# Accessibility',
    'What the standards ask of Hark, in plain words, and what shows that it holds: every criterion of WCAG 2.2 of the levels A and AA, those of level AAA that a reader can be given, section 1.6 of the User Agent Accessibility Guidelines 2.0 with what else of them is about reading aloud, and the clauses of EN 301 549 v3.2.1.',
    `Of ${CRITERIA.length} rows ${counts.shown} are shown by tests or by hand, ${counts['not shown']} are not shown, and ${counts['does not apply']} do not apply. “Not shown” is no euphemism: the row may hold or fail, and nothing proves either. A test that is named here exists (\`tests/repo/accessibility.test.ts\`) and has passed in every whole \`npm test\`, whose last stage looks it up in the reports. ${MADE}`,
    ...PARTS.map(([heading, criteria]) => `## ${heading}\n\n${formatCriteria(criteria)}`),
  ].join('\n\n')}\n`;
}

/** docs/scoreboard.md */
export function formatScores(): string {
  const passed = MUST_HAVES.filter(({ score }) => score === 'pass').length;
  return `${[
    '# Scoreboard',
    'The DAISY Consortium’s “Reading Apps User Requirements” (final, 31 October 2025) are written by people who read by ear. Twenty of them about reading aloud are must-haves. Here is each in short, whether Hark has it, and the test that shows it.',
    `Hark passes ${passed} of 20, and has some of ${MUST_HAVES.filter(({ score }) => score === 'part').length} more. “In part” counts half a point. The other columns are from a reading of published source in August 2026: Read Aloud 2.23, Talkie 8.0, Chrome’s Reading Mode, and Firefox’s Reader View. ${MADE}`,
    formatScoreboard(MUST_HAVES),
  ].join('\n\n')}\n`;
}

/** Every test that one of the two documents names. */
export function listNamedTests(): readonly NamedTest[] {
  return [
    ...CRITERIA.flatMap(({ standing }) => (standing.state === 'shown' ? standing.tests : [])),
    ...MUST_HAVES.flatMap(({ tests }) => tests),
  ];
}

if (import.meta.filename === process.argv[1]) {
  const docs = resolve(import.meta.dirname, '../docs');
  writeFileSync(join(docs, 'accessibility.md'), formatAccessibility());
  writeFileSync(join(docs, 'scoreboard.md'), formatScores());
}
