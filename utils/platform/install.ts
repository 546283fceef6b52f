import { browser } from 'wxt/browser';

/** `install`: Hark was added just now. `update`: it, or the browser, is another version. */
export type InstallReason = 'install' | 'update';

/** Calls back when Hark or the browser was installed or updated; returns the unsubscriber. */
export function onInstalled(listener: (reason: InstallReason) => void): () => void {
  const relay = ({ reason }: { reason: string }) => listener(reason === 'install' ? 'install' : 'update');
  browser.runtime.onInstalled.addListener(relay);
  return () => browser.runtime.onInstalled.removeListener(relay);
}
