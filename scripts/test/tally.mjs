import { stripVTControlCharacters } from 'node:util';

/** A stage that is one command counts as one test. @type {typeof import('./tally.d.mts').tallyCommand} */
export function tallyCommand(exitCode) {
  return exitCode === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/**
 * Counts a vitest run. A file that could not even be loaded has no tests, and an error outside of all tests shows only
 * in the exit code: each counts as one failure, so that no failure is lost.
 * @type {typeof import('./tally.d.mts').tallyVitest}
 */
export function tallyVitest(report, exitCode) {
  if (report === undefined) return { passed: 0, failed: 1 };
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  ).length;
  const failed = report.numFailedTests + unloaded;
  return { passed: report.numPassedTests, failed: failed === 0 && exitCode !== 0 ? 1 : failed };
}

/** So much of each error: enough to tell what went wrong, and the list stays short. */
const LINES_OF_ERROR = 12;

/**
 * The tests that failed and the files that could not be loaded, with the first lines of their errors: whoever sees only
 * the end of a long output can tell what went wrong.
 * @type {typeof import('./tally.d.mts').listFailures}
 */
export function listFailures(report) {
  return (report?.testResults ?? []).flatMap(({ status, name, message, assertionResults }) =>
    assertionResults.length === 0
      ? [status].filter((each) => each === 'failed').map(() => ({ test: name, why: cutError(message) }))
      : assertionResults
          .filter((test) => test.status === 'failed')
          .map(({ fullName, failureMessages }) => ({
            test: `${name}: ${fullName}`,
            why: failureMessages.flatMap(cutError),
          })),
  );
}

/** Without the colours of a terminal. */
function cutError(message) {
  return stripVTControlCharacters(message).trim().split('\n').slice(0, LINES_OF_ERROR);
}

/** @type {typeof import('./tally.d.mts').sumTallies} */
export function sumTallies(tallies) {
  return tallies.reduce((sum, { passed, failed }) => ({ passed: sum.passed + passed, failed: sum.failed + failed }), {
    passed: 0,
    failed: 0,
  });
}

/** A run in which nothing was tested has not passed. @type {typeof import('./tally.d.mts').exitCodeOf} */
export function exitCodeOf({ passed, failed }) {
  return failed === 0 && passed > 0 ? 0 : 1;
}
