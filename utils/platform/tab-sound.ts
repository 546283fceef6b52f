import { browser } from 'wxt/browser';
import type { TabMute } from '@/utils/core/sound-check/check-results.ts';

/** Whether the tab that shows this page of Hark's is muted. */
export function readOwnSound(): Promise<TabMute> {
  return readSound(() => browser.tabs.getCurrent());
}

/** Whether a tab is muted. Browsers say so without a permission; the address stays hidden. */
export function readTabSound(tabId: number): Promise<TabMute> {
  return readSound(() => browser.tabs.get(tabId));
}

type SoundOfTab = { readonly mutedInfo?: { readonly muted: boolean } | undefined };

async function readSound(find: () => Promise<SoundOfTab | undefined>): Promise<TabMute> {
  try {
    // A page outside of tabs has none; Firefox for Android does not tell.
    const muted = (await find())?.mutedInfo?.muted;
    return muted === undefined ? 'unknown' : muted ? 'muted' : 'on';
  } catch {
    // "No tab with id": it has been closed.
    return 'unknown';
  }
}
