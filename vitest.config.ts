import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';

const root = import.meta.dirname;
/** Against a test that hangs, not a judgement of speed: properties and child processes take their time on a busy machine. */
const UNIT_LIMIT_MS = 60_000;
const resolve = { alias: { '@': root } };

/**
 * `core` runs without any DOM, as utils/core must; `dom` runs on happy-dom;
 * the end-to-end projects run one file at a time, because a display has one keyboard.
 */
export default defineConfig({
  test: {
    projects: [
      {
        resolve,
        test: {
          name: 'core',
          environment: 'node',
          include: ['tests/core/**/*.test.ts', 'tests/repo/**/*.test.ts'],
          testTimeout: UNIT_LIMIT_MS,
        },
      },
      {
        resolve,
        plugins: [preact()],
        test: {
          name: 'dom',
          environment: 'happy-dom',
          include: ['tests/{dom,platform,app,components}/**/*.test.{ts,tsx}'],
          testTimeout: UNIT_LIMIT_MS,
        },
      },
      {
        resolve,
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['tests/e2e/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
