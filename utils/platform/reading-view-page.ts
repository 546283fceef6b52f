import { browser } from 'wxt/browser';
import { openOwnPage, readNumber } from './own-page.ts';

const PAGE = '/reading-view.html';
const OF = 'of';

/** What the browser has of side panels. Firefox has none that an extension can open for a tab. */
interface SidePanel {
  setOptions(options: { tabId: number; path: string; enabled: boolean }): Promise<void>;
  open(options: { tabId: number }): Promise<void>;
}

/**
 * Opens the reading view of a tab: in the side panel of that tab, or in a tab of its own where the browser has no side
 * panel. To be called at once when the person asks: `sidePanel.open` is refused after a wait.
 * https://developer.chrome.com/docs/extensions/reference/api/sidePanel#method-open
 */
export async function openReadingView(tabId: number): Promise<void> {
  const { sidePanel } = browser as { readonly sidePanel?: SidePanel };
  if (sidePanel === undefined) return openReadingTab(tabId);
  // Relative to the package.
  const path = `${PAGE.slice(1)}?${OF}=${tabId}`;
  // Not waited for, or the press would be over: the browser does the two in their order.
  const [, opened] = await Promise.allSettled([
    sidePanel.setOptions({ tabId, path, enabled: true }),
    sidePanel.open({ tabId }),
  ]);
  if (opened.status === 'rejected') await openReadingTab(tabId);
}

/** Opens the reading view of a tab in a tab of its own. */
export async function openReadingTab(tabId: number): Promise<void> {
  await openOwnPage(PAGE, { [OF]: `${tabId}` });
}

/**
 * The tab whose text a reading view with this address shows, or null.
 * @param search what stands in the address from "?" on
 */
export function readShownTab(search: string): number | null {
  return readNumber(new URLSearchParams(search).get(OF));
}

/** Whether this page is shown in a tab of its own. */
export async function isInTab(): Promise<boolean> {
  return (await browser.tabs.getCurrent()) !== undefined;
}
