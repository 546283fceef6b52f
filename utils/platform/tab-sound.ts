import { browser } from 'wxt/browser';
import type { TabMute } from '@/utils/core/sound-check/check-results.ts';
import { toTab } from './tabs.ts';

/** Whether the tab that shows this page of Hark's is muted. */
export async function readOwnSound(): Promise<TabMute> {
  // A page that is shown outside of tabs has none.
  return toTab(await browser.tabs.getCurrent())?.sound ?? 'unknown';
}

/** Whether a tab is muted. Browsers say so without a permission; the address stays hidden. */
export async function readTabSound(tabId: number): Promise<TabMute> {
  try {
    return toTab(await browser.tabs.get(tabId))?.sound ?? 'unknown';
  } catch {
    // "No tab with id": it has been closed.
    return 'unknown';
  }
}
