import type { Connection } from '@/utils/core/messages/connection.ts';
import { parseAnswer } from '@/utils/core/messages/question.ts';
import type { Clock } from '@/utils/core/speech/clock.ts';
import { ANSWER_LIMIT_MS } from './host-line.ts';

export interface AskHostParts<Said> {
  /** Asks for the host to be opened; resolves with whether it listens. */
  readonly openHost: () => Promise<boolean>;
  readonly connect: () => Connection;
  /** What was said, or null for anything that is no answer. */
  readonly parse: (says: unknown) => Said | null;
  readonly clock: Clock;
}

/** Has the speech host do work on the page's text. Rejects where no host answers, or not in time. */
export type AskHost<Asked, Said> = (asks: Asked) => Promise<Said>;

/**
 * A page's questions to the speech host, over a line of their own, which is opened with the first of them and again
 * after the host has gone. The other end: `answer-questions.ts`.
 */
export function createAskHost<Asked, Said>({
  openHost,
  connect,
  parse,
  clock,
}: AskHostParts<Said>): AskHost<Asked, Said> {
  let line: Promise<Connection> | null = null;
  let asked = 0;
  /** Whoever waits for an answer, by the question's number. */
  const waiting = new Map<number, (outcome: Said | Error) => void>();

  const open = async (): Promise<Connection> => {
    if (!(await openHost())) throw new Error('No host listens.');
    const connection = connect();
    connection.onMessage((message) => {
      const answer = parseAnswer(message);
      if (answer) waiting.get(answer.number)?.(parse(answer.says) ?? new Error('The host knows no answer.'));
    });
    connection.onClose(() => {
      line = null;
      for (const settle of waiting.values()) settle(new Error('The host has gone.'));
    });
    return connection;
  };
  const openOnce = (): Promise<Connection> => {
    line ??= open().catch((reason) => {
      line = null;
      throw reason;
    });
    return line;
  };

  return async (asks) => {
    const connection = await openOnce();
    asked += 1;
    const number = asked;
    return new Promise<Said>((resolve, reject) => {
      const stopWaiting = clock.after(ANSWER_LIMIT_MS, () => settle(new Error('The host does not answer.')));
      const settle = (outcome: Said | Error) => {
        stopWaiting();
        waiting.delete(number);
        if (outcome instanceof Error) reject(outcome);
        else resolve(outcome);
      };
      waiting.set(number, settle);
      connection.post({ number, asks });
    });
  };
}
