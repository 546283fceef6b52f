import { type Browser, browser } from 'wxt/browser';
import type { Connection } from '@/utils/core/messages/connection.ts';
import { isFromOwnPage } from './sender.ts';
import { toConnection } from './to-connection.ts';

/** The line from a reading view to the reader of the tab it shows. */
const READING_VIEW = 'reading-view';

/** Opens a line to the page's own reader in a tab. Where none is, the line closes at once. */
export function connectToTab(tabId: number): Connection {
  return toConnection(browser.tabs.connect(tabId, { name: READING_VIEW, frameId: 0 }));
}

/** In a tab: calls back with each line that a reading view opens to it. Returns the unsubscriber. */
export function onReadingView(listener: (connection: Connection) => void): () => void {
  const accept = (port: Browser.runtime.Port) => {
    if (port.name !== READING_VIEW) return;
    if (isFromOwnPage(port.sender)) listener(toConnection(port));
    else port.disconnect();
  };
  browser.runtime.onConnect.addListener(accept);
  return () => browser.runtime.onConnect.removeListener(accept);
}

/** The name of a line over which a page of Hark's own gets the text of a tab. */
const TEXT = 'text';

/** Opens a line to the reader in a frame of a tab. Where none is, the line closes at once. */
export function connectToReader({ tabId, frameId }: { readonly tabId: number; readonly frameId: number }): Connection {
  return toConnection(browser.tabs.connect(tabId, { name: TEXT, frameId }));
}

/** Calls back with each line that a page of Hark's own opens to this tab's reader; returns the unsubscriber. */
export function onTextWanted(listener: (connection: Connection) => void): () => void {
  const accept = (port: Browser.runtime.Port) => {
    if (port.name === TEXT && isFromOwnPage(port.sender)) listener(toConnection(port));
  };
  browser.runtime.onConnect.addListener(accept);
  return () => browser.runtime.onConnect.removeListener(accept);
}
