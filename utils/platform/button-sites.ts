import { browser } from 'wxt/browser';
import { isQuietSite, setQuietSite } from './quiet-sites.ts';

/**
 * The sites on which the reader switched the listen button on. The browser's own list of granted
 * permissions is the record: what is taken back there is off here too. Within it are the sites on which the reader turned
 * the button off where it stands.
 */
export async function isButtonSite(url: string): Promise<boolean> {
  const pattern = sitePattern(url);
  if (pattern === null || !(await browser.permissions.contains({ origins: [pattern] }))) return false;
  return !(await isQuietSite(new URL(url).hostname));
}

/** Asks the browser for the site; true when the reader said yes. Must be called from a click or key press. */
export async function addButtonSite(url: string): Promise<boolean> {
  const pattern = sitePattern(url);
  // Asked first: the press does not count after a wait.
  if (pattern === null || !(await browser.permissions.request({ origins: [pattern] }))) return false;
  await setQuietSite(new URL(url).hostname, 'usual');
  return true;
}

/** Gives the permission for the site back. */
export async function removeButtonSite(url: string): Promise<void> {
  const pattern = sitePattern(url);
  if (pattern !== null) await browser.permissions.remove({ origins: [pattern] });
}

/** All pages of all sites, as the manifest declares it. */
export const EVERY_SITE = '*://*/*';

/** Whether the listen button is on for all sites. */
export function isEverySite(): Promise<boolean> {
  return browser.permissions.contains({ origins: [EVERY_SITE] });
}

/** The pattern for all pages of an address's host, or null where no permission can be asked. */
export function sitePattern(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, hostname } = new URL(url);
  return protocol === 'http:' || protocol === 'https:' ? `*://${hostname}/*` : null;
}
