import { browser } from 'wxt/browser';
import { SETTINGS_KEY, SITE_CHOICES_KEY, SITE_WORDS_KEY } from './storage-keys.ts';

const KEYS: readonly string[] = [SETTINGS_KEY, SITE_CHOICES_KEY, SITE_WORDS_KEY];

/**
 * Calls back when anything has changed of what a page is read by: the settings, what is kept for single sites, or the
 * clinic's policy. Tells no more than that, so that a page needs nothing to understand it. Returns the unsubscriber.
 */
export function onSettingsChanged(listener: () => void): () => void {
  // Kept: from a script whose extension has gone, `browser.storage` is taken.
  const { onChanged } = browser.storage;
  const relay = (changes: Record<string, unknown>, area: string) => {
    if (area === 'managed' || Object.keys(changes).some((key) => KEYS.includes(key))) listener();
  };
  onChanged.addListener(relay);
  return () => onChanged.removeListener(relay);
}
