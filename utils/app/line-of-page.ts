import type { Connection } from '@/utils/core/messages/connection.ts';
import { connectToHost, type PortName } from '@/utils/platform/ports.ts';

/** A line of a page's questions to the speech host: it closes when the page is left, which may be kept to come back, or `signal` fires. */
export function openLineOfPage(name: PortName, view: Window | null, signal: AbortSignal): Connection {
  const connection = connectToHost(name);
  const close = () => connection.close();
  view?.addEventListener('pagehide', close, { once: true, signal });
  signal.addEventListener('abort', close, { once: true });
  return connection;
}
