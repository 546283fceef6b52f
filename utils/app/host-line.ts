import type { Connection } from '@/utils/core/messages/connection.ts';
import { type FromHost, parseFromHost } from '@/utils/core/messages/from-host.ts';
import type { ReaderToHost } from '@/utils/core/messages/reader-to-host.ts';
import type { Clock } from '@/utils/core/speech/clock.ts';

interface HostLineParts {
  /** Asks for the host to be opened; resolves with whether it listens. */
  readonly openHost: () => Promise<boolean>;
  readonly connect: () => Connection;
  readonly clock: Clock;
  readonly onMessage: (message: FromHost) => void;
  /** The host has gone: after 30 s of silence that is its way. Or it does not answer. */
  readonly onLost: () => void;
}

/** A host answers a passage at once; on a machine that has much to do, after seconds. */
export const ANSWER_LIMIT_MS = 9000;

/** The reader's line to the speech host, which may go at any time and is opened again when needed. */
export interface HostLine {
  /** Sends over an open line. False where none is: `open` one and begin anew. */
  send(message: ReaderToHost): boolean;
  /** Opens the host and the line to it. Resolves with whether it stands. */
  open(): Promise<boolean>;
  close(): void;
}

export function createHostLine({ openHost, connect, clock, onMessage, onLost }: HostLineParts): HostLine {
  let connection: Connection | null = null;
  /** Nobody is to look at "Getting ready" without end. */
  let stopExpecting = () => {};

  const expectAnswer = (from: Connection) => {
    stopExpecting();
    stopExpecting = clock.after(ANSWER_LIMIT_MS, () => {
      if (connection !== from) return;
      connection = null;
      from.close();
      onLost();
    });
  };

  const attach = () => {
    const opened = connect();
    connection = opened;
    opened.onMessage((message) => {
      const parsed = parseFromHost(message);
      if (parsed === null || connection !== opened) return;
      stopExpecting();
      onMessage(parsed);
    });
    opened.onClose(() => {
      if (connection !== opened) return;
      stopExpecting();
      connection = null;
      onLost();
    });
  };

  return {
    send(message) {
      const open = connection;
      if (open === null) return false;
      if (message.type === 'open') expectAnswer(open);
      open.post(message);
      return true;
    },
    async open() {
      if (connection !== null) return true;
      const listening = await openHost();
      if (listening && connection === null) attach();
      return listening;
    },
    close() {
      stopExpecting();
      const closing = connection;
      connection = null;
      closing?.close();
    },
  };
}
