import { browser } from 'wxt/browser';

const KEY = 'quietSites';

/**
 * The sites on which the reader turned the listen button off where it stands. Kept on this device alone, beside the
 * browser's own list of sites that Hark may be on: what can be undone in one step must not ask the browser anew.
 */
async function readSites(): Promise<readonly string[]> {
  const { [KEY]: stored } = await browser.storage.local.get(KEY);
  return Array.isArray(stored) ? stored : [];
}

export async function isQuietSite(hostname: string): Promise<boolean> {
  return (await readSites()).includes(hostname);
}

export async function setQuietSite(hostname: string, wanted: 'quiet' | 'usual'): Promise<void> {
  const others = (await readSites()).filter((site) => site !== hostname);
  await browser.storage.local.set({ [KEY]: wanted === 'quiet' ? [...others, hostname] : others });
}
