import type { Browser } from '../setup/find-browsers.mjs';
import { StartError } from './start-error.ts';

/**
 * The browser to read with: the first one of the wished name, else the first one, as `findBrowsers` lists the best first.
 * @param wished as in "chrome", or null
 * @throws StartError when there is none
 */
export function chooseBrowser(browsers: readonly Browser[], wished: string | null): Browser {
  const browser = browsers.find(({ name }) => wished === null || name.toLowerCase() === wished);
  if (browser !== undefined) return browser;
  const found = [...new Set(browsers.map(({ name }) => name))].join(', ');
  throw new StartError(
    found === ''
      ? 'There is no browser here. Install Chrome, Chromium, Edge or Firefox, then run this again.'
      : `There is no ${wished} here. Found: ${found}.`,
  );
}
