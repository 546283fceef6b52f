import { describe, expect, test } from 'vitest';
import { answerQuestions } from '@/utils/app/answer-questions.ts';
import { createAskHost } from '@/utils/app/ask-host.ts';
import { createLine } from '../fakes/fake-connection.ts';
import { createVirtualClock } from '../fakes/virtual-clock.ts';

const parseText = (value: unknown) => (typeof value === 'string' ? value : null);

function setUp({ openHost = async () => true }: { readonly openHost?: () => Promise<boolean> } = {}) {
  const clock = createVirtualClock();
  const lines: ReturnType<typeof createLine>[] = [];
  const asked: string[] = [];
  const answers = new Map<string, PromiseWithResolvers<unknown>>();
  const ask = createAskHost<string, string>({
    openHost,
    clock,
    parse: parseText,
    connect() {
      const line = createLine();
      lines.push(line);
      answerQuestions(line.far, parseText, (text) => {
        asked.push(text);
        const answer = Promise.withResolvers<unknown>();
        answers.set(text, answer);
        return answer.promise;
      });
      return line.near;
    },
  });
  return { ask, clock, lines, asked, answers };
}

/** Lets all that waits for nothing but its turn go on. */
const settle = () => new Promise((resolve) => setTimeout(resolve));

describe('a question to the host', () => {
  test('is answered, whichever is answered first', async () => {
    const { ask, answers, lines } = setUp();
    const [dose, pill] = [ask('5 mg'), ask('💊')];
    await settle();
    answers.get('💊')?.resolve('pill');
    answers.get('5 mg')?.resolve('five');
    expect([await dose, await pill, lines.length]).toEqual(['five', 'pill', 1]);
  });

  test('is told where no host listens, and asked anew the next time', async () => {
    let listens = false;
    const { ask, answers } = setUp({ openHost: async () => listens });
    await expect(ask('5 mg')).rejects.toThrow('No host listens.');
    listens = true;
    const again = ask('5 mg');
    await settle();
    answers.get('5 mg')?.resolve('five');
    expect(await again).toBe('five');
  });

  test('is told when the host goes, and the next one opens a line of its own', async () => {
    const { ask, answers, lines } = setUp();
    const lost = ask('5 mg');
    await settle();
    lines[0]?.far.close();
    await expect(lost).rejects.toThrow('The host has gone.');
    const again = ask('10 mg');
    await settle();
    answers.get('10 mg')?.resolve('ten');
    expect([await again, lines.length]).toEqual(['ten', 2]);
  });

  test('is told when nobody answers for nine seconds', async () => {
    const { ask, clock } = setUp();
    const outcome = ask('5 mg').catch(({ message }: Error) => message);
    await settle();
    clock.advance(9000);
    expect(await outcome).toBe('The host does not answer.');
  });

  test('is told when what comes is no answer', async () => {
    const { ask, answers } = setUp();
    const outcome = ask('5 mg');
    await settle();
    answers.get('5 mg')?.resolve({ five: 5 });
    await expect(outcome).rejects.toThrow('The host knows no answer.');
  });

  test('is not answered twice, nor by what was never asked', async () => {
    const { ask, answers, lines } = setUp();
    const dose = ask('5 mg');
    await settle();
    lines[0]?.far.post({ number: 7, says: 'seven' });
    lines[0]?.far.post('five');
    answers.get('5 mg')?.resolve('five');
    expect(await dose).toBe('five');
    lines[0]?.far.post({ number: 1, says: 'nine' });
  });
});
