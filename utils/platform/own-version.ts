import { browser } from 'wxt/browser';

/** Hark's version, as its manifest says. */
export function ownVersion(): string {
  return browser.runtime.getManifest().version;
}
