import { buildChrome } from './build-chrome.ts';
import { runTest } from './run-test.ts';

/** The test of `npm test` in which a screen reader speaks a few times, with so many, 20 to 40 seconds apart. */
const TIMES = '20';

if (buildChrome()) runTest('waiting', 'tests/e2e/speech-taken.test.ts', { HARK_SOAK_TIMES: TIMES });
