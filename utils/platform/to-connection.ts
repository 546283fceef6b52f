import { type Browser, browser } from 'wxt/browser';
import type { Connection } from '@/utils/core/messages/connection.ts';

/** A port of the browser as a line. */
export function toConnection(port: Browser.runtime.Port): Connection {
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
