import { type Browser, browser } from 'wxt/browser';
import type { Connection } from '@/utils/core/messages/connection.ts';
import { isFromOwnPage, isFromOwnTab } from './sender.ts';

/** Lines to the speech host: `reader` from a tab whose text is read, `view` from Hark's own pages. */
export type PortName = 'reader' | 'view';

/** Opens a line to the speech host. When no host answers, the line closes at once. */
export function connectToHost(name: PortName): Connection {
  return toConnection(browser.runtime.connect({ name }));
}

/**
 * Calls back with each line that is opened to this context and whose other end is what it says:
 * a `reader` is a tab of the browser or a page of Hark's own that says something itself; a `view` one of Hark's own pages.
 */
export function onConnect(
  listener: (name: PortName, connection: Connection, window: 'normal' | 'private') => void,
): () => void {
  const accept = (port: Browser.runtime.Port) => {
    const { name } = port;
    const window = port.sender?.tab?.incognito === true ? 'private' : 'normal';
    if (name === 'reader' && (isFromOwnTab(port.sender) || isFromOwnPage(port.sender)))
      listener(name, toConnection(port), window);
    else if (name === 'view' && isFromOwnPage(port.sender)) listener(name, toConnection(port), window);
    else port.disconnect();
  };
  browser.runtime.onConnect.addListener(accept);
  return () => browser.runtime.onConnect.removeListener(accept);
}

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

function toConnection(port: Browser.runtime.Port): Connection {
  const closed = new AbortController();
  port.onDisconnect.addListener(() => {
    // Reading lastError tells Chrome that "nobody was there" has been seen.
    void browser.runtime.lastError;
    closed.abort();
  });
  return {
    post(message) {
      if (!closed.signal.aborted) port.postMessage(message);
    },
    onMessage(listener) {
      const relay = (message: unknown) => listener(message);
      port.onMessage.addListener(relay);
      return () => port.onMessage.removeListener(relay);
    },
    onClose(listener) {
      if (closed.signal.aborted) queueMicrotask(listener);
      closed.signal.addEventListener('abort', listener, { once: true });
      return () => closed.signal.removeEventListener('abort', listener);
    },
    close() {
      closed.abort();
      port.disconnect();
    },
  };
}
