import { browser } from 'wxt/browser';

/** Calls back when Hark or the browser was installed or updated; returns the unsubscriber. */
export function onInstalled(listener: () => void): () => void {
  browser.runtime.onInstalled.addListener(listener);
  return () => browser.runtime.onInstalled.removeListener(listener);
}
