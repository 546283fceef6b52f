import { describe, expect, it } from 'vitest';
import { exitCodeOf, listFailures, sumTallies, tallyCommand, tallyVitest } from '../../scripts/test/tally.mjs';

describe('counting the test run', () => {
  it('counts a command as one test', () => {
    expect(tallyCommand(0)).toEqual({ passed: 1, failed: 0 });
    expect(tallyCommand(2)).toEqual({ passed: 0, failed: 1 });
  });

  it('takes the numbers of vitest as they are', () => {
    const report = {
      numPassedTests: 7,
      numFailedTests: 2,
      testResults: [
        { status: 'failed', name: 'a.test.ts', assertionResults: [{ status: 'failed', fullName: 'reads a dose' }] },
      ],
    };
    expect(tallyVitest(report, 1)).toEqual({ passed: 7, failed: 2 });
  });

  it('counts a file that could not be loaded as a failure', () => {
    const report = {
      numPassedTests: 7,
      numFailedTests: 0,
      testResults: [{ status: 'failed', name: 'a.test.ts', assertionResults: [] }],
    };
    expect(tallyVitest(report, 1)).toEqual({ passed: 7, failed: 1 });
  });

  it('counts an error outside of all tests as a failure', () => {
    expect(tallyVitest({ numPassedTests: 7, numFailedTests: 0, testResults: [] }, 1)).toEqual({ passed: 7, failed: 1 });
  });

  it('counts a run without a report as a failure', () => {
    expect(tallyVitest(undefined, 0)).toEqual({ passed: 0, failed: 1 });
  });

  it('names what failed', () => {
    const testResults = [
      {
        status: 'failed',
        name: 'a.test.ts',
        assertionResults: [
          { status: 'passed', fullName: 'reads a heading' },
          { status: 'failed', fullName: 'reads a dose' },
        ],
      },
      { status: 'failed', name: 'b.test.ts', assertionResults: [] },
      { status: 'passed', name: 'c.test.ts', assertionResults: [{ status: 'passed', fullName: 'reads a list' }] },
    ];
    expect(listFailures({ numPassedTests: 2, numFailedTests: 1, testResults })).toEqual([
      'a.test.ts: reads a dose',
      'b.test.ts',
    ]);
    expect(listFailures(undefined)).toEqual([]);
  });

  it('adds up the stages', () => {
    expect(sumTallies([tallyCommand(0), { passed: 40, failed: 1 }, tallyCommand(1)])).toEqual({
      passed: 41,
      failed: 2,
    });
  });

  it('fails when something failed, and when nothing ran at all', () => {
    expect(exitCodeOf({ passed: 3, failed: 0 })).toBe(0);
    expect(exitCodeOf({ passed: 3, failed: 1 })).toBe(1);
    expect(exitCodeOf({ passed: 0, failed: 0 })).toBe(1);
  });
});
