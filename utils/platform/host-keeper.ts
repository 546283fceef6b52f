import { browser } from 'wxt/browser';

/**
 * Keeps the context that speaks from being put to sleep; returns the function that stops keeping.
 *
 * Symptom: Firefox suspends an event page 30 s after its last event although it is speaking, and
 * the speech is cut. Seen: Firefox 153 on Linux, a recording with voice from 4 s to 31 s and then
 * silence. A call of a WebExtension function counts as an event; timers and open ports do not.
 * https://extensionworkshop.com/documentation/develop/manifest-v3-migration-guide/
 */
export function keepHostAwake(): () => void {
  const timer = setInterval(() => void browser.runtime.getPlatformInfo(), 10_000);
  return () => clearInterval(timer);
}
