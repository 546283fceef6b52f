import { runTest } from './run-test.ts';

/** The test of `npm test` that tries two thousand lives, with so many. */
const LIVES = '100000';

runTest('dom', 'tests/app/any-fault.test.ts', { HARK_SOAK_RUNS: LIVES });
