import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

/** Builds what the tests in Chromium load. False where that failed. */
export function buildChrome(): boolean {
  const { status } = spawnSync('wxt', ['build', '-b', 'chrome'], {
    cwd: resolve(import.meta.dirname, '../..'),
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exitCode = 1;
  return status === 0;
}
