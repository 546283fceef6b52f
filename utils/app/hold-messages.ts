import type { Connection } from '@/utils/core/messages/connection.ts';

/** A line whose messages wait for who listens to them, where that has yet to come into the page. */
export function holdMessages(connection: Connection): Connection {
  let held: unknown[] = [];
  const stop = connection.onMessage((message) => void held.push(message));
  return {
    ...connection,
    onMessage(listener) {
      stop();
      for (const message of held) listener(message);
      held = [];
      return connection.onMessage(listener);
    },
  };
}
