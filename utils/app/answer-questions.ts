import type { Connection } from '@/utils/core/messages/connection.ts';
import { parseQuestion } from '@/utils/core/messages/question.ts';

/**
 * The speech host's end of a page's questions (`ask-host.ts`): each is answered under its own number, as soon as its
 * answer is there. One that is none, or that cannot be answered, is told so.
 */
export function answerQuestions<Asked>(
  connection: Connection,
  parse: (asks: unknown) => Asked | null,
  answer: (asked: Asked) => unknown,
): void {
  const find = async (asks: unknown) => {
    const asked = parse(asks);
    return asked === null ? undefined : answer(asked);
  };
  connection.onMessage((message) => {
    const question = parseQuestion(message);
    if (question === null) return;
    const { number } = question;
    find(question.asks).then(
      (says) => connection.post({ number, says }),
      (error: unknown) => {
        connection.post({ number });
        // To the context's own record of errors.
        reportError(error);
      },
    );
  });
}
