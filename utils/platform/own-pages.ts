import { openOwnPage, readNumber } from './own-page.ts';

const TAB = 'tab';

/** Opens the help in a tab of its own. */
export async function openHelp(): Promise<void> {
  await openOwnPage('/help.html');
}

/** Opens the page that greets a reader in a tab of its own. */
export async function openWelcome(): Promise<void> {
  await openOwnPage('/welcome.html');
}

/** Opens the page that shows how a site wants its words said, for the page in a tab or, with null, for none. */
export async function openSiteWordsPage(tab: number | null): Promise<void> {
  await openOwnPage('/site-words.html', { [TAB]: `${tab ?? ''}` });
}

/** The tab that such a page is for, or null. */
export function readSiteWordsTab(search: string): number | null {
  const tab = readPopupTab(search);
  return tab === 'front' ? null : tab;
}

/** Opens the popup as a page in a tab of its own, for what is in another tab or, with null, for none. */
export async function openPopupPage(tab: number | null): Promise<void> {
  await openOwnPage('/popup.html', { [TAB]: `${tab ?? ''}` });
}

/**
 * The tab that a popup with this address is for: its number or null where it is a page, `front` where it is a popup.
 * @param search what stands in the address from "?" on
 */
export function readPopupTab(search: string): 'front' | number | null {
  const written = new URLSearchParams(search).get(TAB);
  return written === null ? 'front' : readNumber(written);
}
