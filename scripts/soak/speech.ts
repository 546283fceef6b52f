import { buildChrome } from './build-chrome.ts';
import { runTest } from './run-test.ts';

/** The test of `npm test` that goes on for two minutes, for so many seconds. */
const SECONDS = '1200';

if (buildChrome()) runTest('realtime', 'tests/e2e/speech-soak.test.ts', { HARK_SOAK_SECONDS: SECONDS });
