import type { Connection } from '@/utils/core/messages/connection.ts';
import { type FromHost, parseFromHost } from '@/utils/core/messages/from-host.ts';
import type { ReaderToHost } from '@/utils/core/messages/reader-to-host.ts';

interface HostLineParts {
  /** Asks for the host to be opened; resolves with whether it listens. */
  readonly openHost: () => Promise<boolean>;
  readonly connect: () => Connection;
  readonly onMessage: (message: FromHost) => void;
  /** The host has gone: after 30 s of silence that is its way. */
  readonly onLost: () => void;
}

/** The reader's line to the speech host, which may go at any time and is opened again when needed. */
export interface HostLine {
  /** Sends over an open line. False where none is: `open` one and begin anew. */
  send(message: ReaderToHost): boolean;
  /** Opens the host and the line to it. Resolves with whether it stands. */
  open(): Promise<boolean>;
  close(): void;
}

export function createHostLine({ openHost, connect, onMessage, onLost }: HostLineParts): HostLine {
  let connection: Connection | null = null;

  const attach = () => {
    const opened = connect();
    connection = opened;
    opened.onMessage((message) => {
      const parsed = parseFromHost(message);
      if (parsed !== null && connection === opened) onMessage(parsed);
    });
    opened.onClose(() => {
      if (connection !== opened) return;
      connection = null;
      onLost();
    });
  };

  return {
    send(message) {
      const open = connection;
      open?.post(message);
      return open !== null;
    },
    async open() {
      if (connection !== null) return true;
      const listening = await openHost();
      if (listening && connection === null) attach();
      return listening;
    },
    close() {
      const closing = connection;
      connection = null;
      closing?.close();
    },
  };
}
