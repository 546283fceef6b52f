import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

/** The test of `npm test` that tries two thousand lives, with so many. */
const LIVES = '100000';

const { status } = spawnSync('vitest', ['run', '--project', 'dom', 'tests/app/any-fault.test.ts'], {
  cwd: resolve(import.meta.dirname, '../..'),
  env: { ...process.env, HARK_SOAK_RUNS: LIVES },
  stdio: 'inherit',
  shell: process.platform === 'win32',
});
if (status !== 0) process.exitCode = 1;
