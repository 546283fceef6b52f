import { browser } from 'wxt/browser';
import { type Managed, NOT_MANAGED } from '@/utils/core/settings/managed.ts';
import { parseManaged } from '@/utils/core/settings/parse-managed.ts';

/** What whoever looks after the browser has set for Hark by policy. Never rejects. */
export async function readManaged(): Promise<Managed> {
  try {
    return parseManaged(await browser.storage.managed.get());
  } catch {
    // Firefox without any policy: "Managed storage manifest not found". Seen in Firefox 153;
    // https://developer.mozilla.org/en-US/docs/Mozilla/Add-ons/WebExtensions/API/storage/managed
    return NOT_MANAGED;
  }
}

/**
 * Calls back when the policy has changed; returns the unsubscriber. Firefox reads policies when it starts and never
 * calls.
 */
export function onManagedChanged(listener: () => void): () => void {
  const { onChanged } = browser.storage.managed;
  onChanged.addListener(listener);
  return () => onChanged.removeListener(listener);
}
