import { browser } from 'wxt/browser';

/** Opens Hark's settings in a tab, or goes to the one that shows them. */
export async function openSettings(): Promise<void> {
  await browser.runtime.openOptionsPage();
}
