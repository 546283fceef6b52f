import type { Connection } from '@/utils/core/messages/connection.ts';

/** One end of a line inside the test, with all that arrived at it. */
export interface FakeConnection extends Connection {
  readonly received: readonly unknown[];
  isOpen(): boolean;
}

interface End {
  readonly received: unknown[];
  readonly messageListeners: Set<(message: unknown) => void>;
  readonly closeListeners: Set<() => void>;
}

/** Two ends of one line. Messages are copied, as between contexts, and arrive at once. */
export function createLine(): { readonly near: FakeConnection; readonly far: FakeConnection } {
  let status: 'open' | 'closed' = 'open';
  const near = createEnd();
  const far = createEnd();
  const connect = (own: End, other: End): FakeConnection => ({
    received: own.received,
    isOpen: () => status === 'open',
    post(message) {
      if (status === 'closed') return;
      const copy: unknown = structuredClone(message);
      other.received.push(copy);
      for (const listener of [...other.messageListeners]) listener(copy);
    },
    onMessage(listener) {
      own.messageListeners.add(listener);
      return () => own.messageListeners.delete(listener);
    },
    onClose(listener) {
      own.closeListeners.add(listener);
      return () => own.closeListeners.delete(listener);
    },
    close() {
      if (status === 'closed') return;
      status = 'closed';
      for (const end of [own, other]) for (const listener of [...end.closeListeners]) listener();
    },
  });
  return { near: connect(near, far), far: connect(far, near) };
}

function createEnd(): End {
  return { received: [], messageListeners: new Set(), closeListeners: new Set() };
}
