import { availableParallelism } from 'node:os';
import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';

const root = import.meta.dirname;
/** Against a test that hangs, not a judgement of speed: properties and child processes take their time on a busy machine. */
const UNIT_LIMIT_MS = 60_000;
/** Minutes of speech as it is heard: mostly waiting. */
const REAL_TIME = [
  'tests/e2e/firefox-speech.test.ts',
  'tests/e2e/built-in-voice.test.ts',
  'tests/e2e/speech-soak.test.ts',
];
/** The same, judged in whole sentences and seconds: a second lane of it, each file on a sound card and a screen of its own. */
const WAITING = [
  'tests/e2e/firefox.test.ts',
  'tests/e2e/real-speech.test.ts',
  'tests/e2e/speech-taken.test.ts',
  'tests/e2e/start.test.ts',
];
/** Minutes in which nothing at all happens: beside what keeps the machine busy. */
const PAUSING = ['tests/e2e/long-pause.test.ts'];
/** No key in them must arrive while a word is being said: they run side by side, and beside the unit tests. */
const AT_LEISURE = [
  'tests/e2e/article.test.ts',
  'tests/e2e/audio-file.test.ts',
  'tests/e2e/behaviours/*.test.ts',
  'tests/e2e/changing-page.test.ts',
  'tests/e2e/eval.test.ts',
  'tests/e2e/hand-out.test.ts',
  'tests/e2e/inspect.test.ts',
  'tests/e2e/languages.test.ts',
  'tests/e2e/large-page.test.ts',
  'tests/e2e/managed.test.ts',
  'tests/e2e/manifest.test.ts',
  'tests/e2e/my-words.test.ts',
  'tests/e2e/no-voice.test.ts',
  'tests/e2e/package.test.ts',
  'tests/e2e/page-check.test.ts',
  'tests/e2e/pages.test.ts',
  'tests/e2e/panel-looks.test.ts',
  'tests/e2e/reading-view.test.ts',
  'tests/e2e/site-hints.test.ts',
  'tests/e2e/sound-check.test.ts',
];
/** Files share a worker's modules and window: nothing in the product or the fakes keeps state in a module, and happy-dom is loaded once. */
const sharesModules = { isolate: false, unstubGlobals: true };
/** More than the cores, since a browser is waited for most of the time. */
const BROWSERS_SIDE_BY_SIDE = 3;
/** One file at a time: a test that presses keys by the clock wants the machine. */
const inRealBrowsers = { fileParallelism: false, testTimeout: 60_000, hookTimeout: 60_000 };
const resolve = { alias: { '@': root } };

/**
 * `core` runs without any DOM, as utils/core must; `dom` runs on happy-dom;
 * `e2e`, `leisure`, `realtime`, `waiting` and `pausing` run in real browsers.
 */
export default defineConfig({
  test: {
    // By default one core is left alone. Files in real browsers run one at a time all the same.
    maxWorkers: availableParallelism(),
    projects: [
      {
        resolve,
        test: {
          name: 'core',
          ...sharesModules,
          environment: 'node',
          include: ['tests/core/**/*.test.ts', 'tests/repo/**/*.test.ts'],
          testTimeout: UNIT_LIMIT_MS,
          hookTimeout: UNIT_LIMIT_MS,
        },
      },
      {
        resolve,
        plugins: [preact()],
        test: {
          name: 'dom',
          ...sharesModules,
          environment: 'happy-dom',
          include: ['tests/{dom,platform,app,components}/**/*.test.{ts,tsx}'],
          testTimeout: UNIT_LIMIT_MS,
          hookTimeout: UNIT_LIMIT_MS,
        },
      },
      {
        resolve,
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['tests/e2e/**/*.test.ts'],
          exclude: [...REAL_TIME, ...WAITING, ...PAUSING, ...AT_LEISURE],
          ...inRealBrowsers,
        },
      },
      {
        resolve,
        test: {
          name: 'leisure',
          environment: 'node',
          include: AT_LEISURE,
          ...inRealBrowsers,
          fileParallelism: true,
          maxWorkers: BROWSERS_SIDE_BY_SIDE,
        },
      },
      { resolve, test: { name: 'realtime', environment: 'node', include: REAL_TIME, ...inRealBrowsers } },
      { resolve, test: { name: 'waiting', environment: 'node', include: WAITING, ...inRealBrowsers } },
      { resolve, test: { name: 'pausing', environment: 'node', include: PAUSING, ...inRealBrowsers } },
    ],
  },
});
