import { browser } from 'wxt/browser';

const KEY = 'usedTabs';

/**
 * The tabs in which Hark was used since the browser started: there the listen button comes back
 * after the reader moves on to another page of the same site. Only numbers, only in memory.
 */
export async function isUsedTab(tabId: number): Promise<boolean> {
  return (await readTabs()).includes(tabId);
}

/** Remembers a tab. */
export async function addUsedTab(tabId: number): Promise<void> {
  const tabs = await readTabs();
  if (!tabs.includes(tabId)) await browser.storage.session.set({ [KEY]: [...tabs, tabId] });
}

async function readTabs(): Promise<readonly number[]> {
  const stored = (await browser.storage.session.get(KEY))[KEY];
  return Array.isArray(stored) ? stored.filter((id) => typeof id === 'number') : [];
}
