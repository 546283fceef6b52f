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
        {
          status: 'failed',
          name: 'a.test.ts',
          message: '',
          assertionResults: [{ status: 'failed', fullName: 'reads a dose', failureMessages: [] }],
        },
      ],
    };
    expect(tallyVitest(report, 1)).toEqual({ passed: 7, failed: 2 });
  });

  it('counts a file that could not be loaded as a failure', () => {
    const report = {
      numPassedTests: 7,
      numFailedTests: 0,
      testResults: [{ status: 'failed', name: 'a.test.ts', message: '', assertionResults: [] }],
    };
    expect(tallyVitest(report, 1)).toEqual({ passed: 7, failed: 1 });
  });

  it('counts an error outside of all tests as a failure', () => {
    expect(tallyVitest({ numPassedTests: 7, numFailedTests: 0, testResults: [] }, 1)).toEqual({ passed: 7, failed: 1 });
  });

  it('counts a run without a report as a failure', () => {
    expect(tallyVitest(undefined, 0)).toEqual({ passed: 0, failed: 1 });
  });

  it('names what failed, and the first lines of why', () => {
    const long = `\u001b[31mError\u001b[39m: 5 mg\n${'    at somewhere\n'.repeat(40)}`;
    const passed = { status: 'passed', fullName: 'reads a heading', failureMessages: [] };
    const failed = { status: 'failed', fullName: 'reads a dose', failureMessages: [long, 'Error: 50 mg'] };
    const testResults = [
      { status: 'failed', name: 'a.test.ts', message: '', assertionResults: [passed, failed] },
      { status: 'failed', name: 'b.test.ts', message: 'No module "c"', assertionResults: [] },
      { status: 'passed', name: 'c.test.ts', message: '', assertionResults: [passed] },
    ];
    expect(listFailures({ numPassedTests: 2, numFailedTests: 1, testResults })).toEqual([
      {
        test: 'a.test.ts: reads a dose',
        why: ['Error: 5 mg', ...Array.from({ length: 11 }, () => '    at somewhere'), 'Error: 50 mg'],
      },
      { test: 'b.test.ts', why: ['No module "c"'] },
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
