import { type Browser, browser } from 'wxt/browser';
import type { Connection } from '@/utils/core/messages/connection.ts';
import { isFromOwnPage, isFromOwnTab } from './sender.ts';
import { toConnection } from './to-connection.ts';

/**
 * Lines to the speech host: `reader` from a tab whose text is read, `sentences` from one whose text it cuts, `article`
 * from one whose article it finds, `view` from Hark's own pages.
 */
export type PortName = 'reader' | 'sentences' | 'article' | 'view';

/** Opens a line to the speech host. When no host answers, the line closes at once. */
export function connectToHost(name: PortName): Connection {
  return toConnection(browser.runtime.connect({ name }));
}

/**
 * Calls back with each line that is opened to this context and whose other end is what it says:
 * a `reader` (and one that asks for `sentences`) is a tab of the browser or a page of Hark's own that says something itself; `article` is asked by a tab; a `view` is one of Hark's own pages.
 */
export function onConnect(
  listener: (name: PortName, connection: Connection, window: 'normal' | 'private') => void,
): () => void {
  const accept = (port: Browser.runtime.Port) => {
    const { name } = port;
    const window = port.sender?.tab?.incognito === true ? 'private' : 'normal';
    const isOfReader = name === 'reader' || name === 'sentences';
    if (isOfReader && (isFromOwnTab(port.sender) || isFromOwnPage(port.sender)))
      listener(name, toConnection(port), window);
    else if (name === 'article' && isFromOwnTab(port.sender)) listener(name, toConnection(port), window);
    else if (name === 'view' && isFromOwnPage(port.sender)) listener(name, toConnection(port), window);
    else port.disconnect();
  };
  browser.runtime.onConnect.addListener(accept);
  return () => browser.runtime.onConnect.removeListener(accept);
}
