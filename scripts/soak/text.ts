import { runTest } from './run-test.ts';

/** The tests of `npm test` that try a quarter of their heaps of clinical text, with all of them. */
for (const name of ['spoken-safety', 'spoken-safety-romance', 'spoken-languages'])
  runTest('core', `tests/core/text/${name}.test.ts`, { HARK_SOAK_SHARE: '1' });
