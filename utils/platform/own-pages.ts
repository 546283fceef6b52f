import { browser } from 'wxt/browser';

const TAB = 'tab';

/** Opens the help in a tab of its own. */
export async function openHelp(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/help.html') });
}

/** Opens the page that greets a reader in a tab of its own. */
export async function openWelcome(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
}

/** Opens the popup as a page in a tab of its own, for what is in another tab or, with null, for none. */
export async function openPopupPage(tab: number | null): Promise<void> {
  const query = new URLSearchParams({ [TAB]: `${tab ?? ''}` });
  await browser.tabs.create({ url: `${browser.runtime.getURL('/popup.html')}?${query}` });
}

/**
 * The tab that a popup with this address is for: its number or null where it is a page, `front` where it is a popup.
 * @param search what stands in the address from "?" on
 */
export function readPopupTab(search: string): 'front' | number | null {
  const written = new URLSearchParams(search).get(TAB);
  if (written === null) return 'front';
  return /^\d{1,10}$/.test(written) ? Number(written) : null;
}
