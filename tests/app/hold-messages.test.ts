import { expect, test } from 'vitest';
import { holdMessages } from '@/utils/app/hold-messages.ts';
import type { Connection } from '@/utils/core/messages/connection.ts';

function openLine() {
  const listeners = new Set<(message: unknown) => void>();
  const connection: Connection = {
    post: () => {},
    onMessage(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onClose: () => () => {},
    close: () => {},
  };
  const send = (message: unknown) => {
    for (const listener of [...listeners]) listener(message);
  };
  return { connection, send };
}

test('what arrives before anybody listens is heard by who listens first, in its order and once', () => {
  const { connection, send } = openLine();
  const held = holdMessages(connection);
  for (const message of ['show', 'more']) send(message);
  const heard: unknown[] = [];
  const stop = held.onMessage((message) => heard.push(message));
  send('command');
  held.onMessage(() => {});
  stop();
  send('begin');
  expect(heard).toEqual(['show', 'more', 'command']);
});
