import { browser } from 'wxt/browser';
import { EVERY_SITE } from './button-sites.ts';

/** Whether there is any such site: only in frames of one can Hark be beside the page itself. */
export async function hasButtonSites(): Promise<boolean> {
  const { origins = [] } = await browser.permissions.getAll();
  return origins.length > 0;
}

/** Asks the browser for all sites; true when the reader said yes. Must be called from a click or key press. */
export function addEverySite(): Promise<boolean> {
  return browser.permissions.request({ origins: [EVERY_SITE] });
}

/** Gives the permission for all sites back, and with it that for each single one. */
export async function removeEverySite(): Promise<void> {
  const { origins = [] } = await browser.permissions.getAll();
  if (origins.length > 0) await browser.permissions.remove({ origins });
}

/** Whether the listen button is on for sites of a list: host names, or "*.clinic.example" with all below it. */
export function areListedSites(sites: readonly string[]): Promise<boolean> {
  return browser.permissions.contains({ origins: sites.map(patternOfName) });
}

/** Asks the browser for all of them at once; true when the reader said yes. Must be called from a click or key press. */
export function addListedSites(sites: readonly string[]): Promise<boolean> {
  return browser.permissions.request({ origins: sites.map(patternOfName) });
}

function patternOfName(site: string): string {
  return `*://${site}/*`;
}
