import { accessSync, constants } from 'node:fs';
import { type Browser, findBrowsers } from '../../../scripts/setup/find-browsers.mjs';

/** The installed browser of a family. A missing one is an error, never a skipped test. */
export function findBrowser(family: Browser['family']): Browser {
  const browser = findBrowsers({ platform: process.platform, env: process.env, isFile: isProgram }).find(
    (one) => one.family === family,
  );
  if (browser === undefined) throw new Error(`There is no ${family} here. "npm run setup" installs one on Debian.`);
  return browser;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    // Not there, or not ours to run.
    return false;
  }
}
