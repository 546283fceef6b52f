import { runTest } from './run-test.ts';

/** The tests of `npm test` that try a quarter of their heaps of clinical text, or of their megabytes, with all of them. */
for (const name of ['text/spoken-safety', 'text/spoken-safety-romance', 'text/spoken-languages', 'speech/hostile-text'])
  runTest('core', `tests/core/${name}.test.ts`, { HARK_SOAK_SHARE: '1' });
