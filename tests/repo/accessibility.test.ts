import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findTitles } from '../../scripts/accessibility/find-titles.ts';
import { findUnproven } from '../../scripts/accessibility/find-unproven.ts';
import { MUST_HAVES } from '../../scripts/accessibility/must-haves.ts';
import { hasTitle } from '../../scripts/accessibility/named-test.ts';
import { CRITERIA, formatAccessibility, formatScores, listNamedTests } from '../../scripts/accessibility.ts';

const root = resolve(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');

/** WCAG 2.2 without 4.1.1, which it has taken out. */
const LEVELS_A_AND_AA = `
1.1.1 1.2.1 1.2.2 1.2.3 1.2.4 1.2.5 1.3.1 1.3.2 1.3.3 1.3.4 1.3.5 1.4.1 1.4.2 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 1.4.12 1.4.13
2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2 2.4.3 2.4.4 2.4.5 2.4.6 2.4.7 2.4.11 2.5.1 2.5.2 2.5.3 2.5.4 2.5.7 2.5.8
3.1.1 3.1.2 3.2.1 3.2.2 3.2.3 3.2.4 3.2.6 3.3.1 3.3.2 3.3.3 3.3.4 3.3.7 3.3.8 4.1.2 4.1.3`;
/** Of level AAA, those that Hark holds itself to; and section 1.6 of UAAG 2.0. */
const MORE = 'A-1.4.6 A-2.2.4 A-2.3.3 A-2.4.12 A-2.4.13 A-2.5.5 U-1.6.1 U-1.6.2 U-1.6.3 U-1.6.4 U-1.6.5';

describe('docs/accessibility.md', () => {
  test('is made of the criteria as they are, and docs/scoreboard.md of the must-haves', () => {
    expect(read('docs/accessibility.md')).toBe(formatAccessibility());
    expect(read('docs/scoreboard.md')).toBe(formatScores());
  });

  test('has each criterion of level A and AA, and the others that were promised, once', () => {
    const wanted = [...(LEVELS_A_AND_AA.match(/\S+/g) ?? []).map((id) => `A-${id}`), ...MORE.split(' ')];
    const ids = CRITERIA.map(({ id }) => id);
    expect(wanted).toHaveLength(66);
    expect(wanted.filter((id) => !ids.includes(id))).toEqual([]);
    expect(ids).toEqual([...new Set(ids)]);
  });

  test('has twenty must-haves, and a test for each that is passed', () => {
    expect(MUST_HAVES).toHaveLength(20);
    expect(MUST_HAVES.filter(({ score, tests }) => score === 'pass' && tests.length === 0)).toEqual([]);
  });
});

describe('the tests that documents name', () => {
  test('are all there', () => {
    const named = listNamedTests();
    const titles = new Map(
      [...new Set(named.map(({ file }) => file))].map((file) => [file, findTitles(file, read(file))]),
    );
    const isThere = (title: string, found: string) => found === title || hasTitle(title, found);
    expect(named.filter(({ file, title }) => !titles.get(file)?.some((found) => isThere(title, found)))).toEqual([]);
    expect(named.length).toBeGreaterThan(150);
  });

  test('are found by their titles in a file', () => {
    const source = `
      describe('a dose', () => {
        it('is read', () => { waitFor('nothing', f); });
        test.each([1, 2])(\`takes \${MINUTES} minutes\`, () => {});
        it.each<number>([[1]])('of %s is "whole"', { timeout: 5 }, () => {});
      });`;
    expect(findTitles('a.test.ts', source)).toEqual(['is read', `takes \${MINUTES} minutes`, 'of %s is "whole"']);
    expect(() => findTitles('a.test.ts', 'it(')).toThrow('a.test.ts cannot be parsed');
  });

  test('are the ones that ran under their titles', () => {
    expect(hasTitle('of 5 mg (once) is "whole"', 'of %s is "whole"')).toBe(true);
    expect(hasTitle('takes 20 minutes', `takes \${MINUTES} minutes`)).toBe(true);
    expect(hasTitle('fits at 320 px and 400 %, always', 'fits at 320 px and 400 %, always')).toBe(true);
    expect(hasTitle('is read aloud', 'is read')).toBe(false);
    expect(hasTitle('is reads', 'is read.')).toBe(false);
  });

  test('are unproven until each of their runs has passed', () => {
    const report = (...runs: readonly (readonly [title: string, status: string])[]) => ({
      testResults: [
        { name: '/hark/tests/a.test.ts', assertionResults: runs.map(([title, status]) => ({ title, status })) },
      ],
    });
    const named = [{ file: 'tests/a.test.ts', title: 'reads %s' }];
    const unproven = ['tests/a.test.ts: reads %s'];
    const find = (...reports: readonly ReturnType<typeof report>[]) => findUnproven(named, reports, '/hark');
    expect(find()).toEqual(unproven);
    expect(find(report(['says a dose', 'passed']))).toEqual(unproven);
    expect(find(report(['reads a dose', 'passed'], ['reads a list', 'failed']))).toEqual(unproven);
    expect(find(report(['reads a dose', 'skipped']))).toEqual(unproven);
    expect(find(report(['says a dose', 'failed']), report(['reads a dose', 'passed']))).toEqual([]);
    expect(
      findUnproven([{ file: 'tests/b.test.ts', title: 'reads %s' }], [report(['reads it', 'passed'])], '/hark'),
    ).toEqual(['tests/b.test.ts: reads %s']);
  });
});
