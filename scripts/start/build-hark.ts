import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { runProcess } from '../browser/child-process.ts';
import type { Browser } from '../setup/find-browsers.mjs';

const root = resolve(import.meta.dirname, '../..');

/** All that goes into a build. */
const sources = [
  'components',
  'entrypoints',
  'locales',
  'public',
  'utils',
  'scripts/compile-messages.ts',
  'scripts/manifest-messages.ts',
  'package-lock.json',
  'wxt.config.ts',
];

const builds = {
  chromium: { folder: '.output/chrome-mv3', args: ['-b', 'chrome'] },
  firefox: { folder: '.output/firefox-mv3', args: ['-b', 'firefox', '--mv3'] },
} as const;

/**
 * Builds the extension for a family of browsers, unless it is built from these sources already.
 * @returns its folder
 */
export async function buildHark(family: Browser['family'], tell: (sentence: string) => void): Promise<string> {
  const { folder, args } = builds[family];
  const output = join(root, folder);
  if (
    !isNewerThan(
      join(output, 'manifest.json'),
      sources.map((source) => join(root, source)),
    )
  ) {
    tell('Building Hark …');
    await runProcess(process.execPath, [join(root, 'node_modules/wxt/bin/wxt.mjs'), 'build', ...args, root]);
  }
  return output;
}

/** Whether `file` is there and was written after every one of these files and all that is in these folders. */
export function isNewerThan(file: string, sources: readonly string[]): boolean {
  return existsSync(file) && sources.every((source) => findNewest(source) < statSync(file).mtimeMs);
}

/** A folder's own time counts too: it changes when a file in it is deleted. */
function findNewest(path: string): number {
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  return Math.max(mtimeMs, ...readdirSync(path).map((name) => findNewest(join(path, name))));
}
