import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

/** Runs a test of `npm test` for as long as these variables say. */
export function runTest(project: string, file: string, env: Readonly<Record<string, string>>): void {
  const { status } = spawnSync('vitest', ['run', '--project', project, file], {
    cwd: resolve(import.meta.dirname, '../..'),
    env: { ...process.env, ...env },
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exitCode = 1;
}
