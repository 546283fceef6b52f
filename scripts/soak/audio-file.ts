import { buildChrome } from './build-chrome.ts';
import { runTest } from './run-test.ts';

/** The test of `npm test` that makes a file of five minutes of text, with so many. */
const MINUTES = '60';

if (buildChrome()) runTest('leisure', 'tests/e2e/audio-file.test.ts', { HARK_SOAK_MINUTES: MINUTES });
