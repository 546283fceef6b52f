import { type Browser, findBrowsers } from '../setup/find-browsers.mjs';
import { isProgram } from './find-program.ts';

/** Every browser on this machine that may be run, best first. */
export function listBrowsers(): readonly Browser[] {
  return findBrowsers({ platform: process.platform, env: process.env, isFile: isProgram });
}

/** The installed browser of a family. A missing one is an error, never a skipped test. */
export function findBrowser(family: Browser['family']): Browser {
  const browser = listBrowsers().find((one) => one.family === family);
  if (browser === undefined) throw new Error(`There is no ${family} here. "npm run setup" installs one on Debian.`);
  return browser;
}
