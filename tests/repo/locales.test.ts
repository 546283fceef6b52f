import { describe, expect, test } from 'vitest';
import catalog from '@/locales/en.json';
import { readingGrade } from '@/utils/core/page-check/reading-grade.ts';
import { readSources } from './read-sources.ts';

const messages = Object.entries(catalog);
const sources = [...readSources().values()].join('\n');

/** Ids written out in the code: `translate('player.label')`, `manifestMessage('command.stop')`. */
const literalIds = new Set(
  [...sources.matchAll(/(?:translate|manifestMessage|\('en', messages\))\(\s*'([\w.-]+)'/g)].map(([, id]) => id ?? ''),
);
/** Ids put together in the code: `problem.${…}` gives the prefix `problem.`. */
const prefixes = new Set([...sources.matchAll(/`([a-z]+\.)\$\{/g)].map(([, prefix]) => prefix ?? ''));

function isUsed(id: string): boolean {
  if (literalIds.has(id) || sources.includes(`'${id}'`)) return true;
  const [prefix = '', ...rest] = id.split(/(?<=^[a-z]+\.)/);
  return prefixes.has(prefix) && sources.includes(`'${rest.join('')}'`);
}

/** What somebody can do next. */
const DEEDS =
  /\b(Press|Add|Highlight|Close|[Oo]pen|[Cc]hoose|Save|Use|Update|Go|Remove|Mend|Make|Write|[Tt]ry again|You can)\b/;

describe('the messages', () => {
  test('are each used somewhere', () => {
    expect(messages.map(([id]) => id).filter((id) => !isUsed(id))).toEqual([]);
  });

  test('are there for each id that the code names', () => {
    expect(literalIds.size).toBeGreaterThan(20);
    expect([...literalIds].filter((id) => !(id in catalog))).toEqual([]);
  });

  test.each(messages)('%s holds no markup and no loose white space: %s', (_id, message) => {
    expect(message).not.toMatch(/[<>&]/);
    expect(message).toBe(message.trim().replace(/\s+/g, ' '));
  });

  test('say no sentence twice', () => {
    const repeats = messages.filter(([, message]) => {
      const sentences = message.match(/[^.!?{}]+[.!?]/g)?.map((sentence) => sentence.trim()) ?? [];
      return new Set(sentences).size < sentences.length && !message.includes('plural');
    });
    expect(repeats).toEqual([]);
  });

  test('name the button as it was asked for', () => {
    expect(catalog['listen.selection']).toBe('Click to listen highlighted text!');
  });

  test.each([
    ['problem', 5],
    ['saving', 5],
    ['unread', 7],
    ['fault', 11],
    ['silent', 2],
    ['unvoiced', 2],
  ])('of a problem say what to do (%s)', (kind, least) => {
    const problems = messages.filter(([id]) => id.startsWith(`${kind}.`));
    const mute = problems.filter(([, message]) => !DEEDS.test(message));
    expect([problems.length >= least, mute]).toEqual([true, []]);
  });

  test('of what was refused say what can be done', () => {
    const refused = messages.filter(
      ([id]) => /\bdenied$/.test(id) || /^site\.(none|gone|unreachable|large|encoding|broken|unused)$/.test(id),
    );
    expect([refused.length, refused.filter(([, message]) => !DEEDS.test(message))]).toEqual([10, []]);
  });
});

describe('the reading grade', () => {
  test.each([
    ['The cat sat on the mat.', -1.45],
    ['Take one tablet by mouth daily.', 2.48],
    ['Bilateral surgery necessitates rehabilitation.', 36.12],
  ])('of "%s" is %f', (text, grade) => {
    expect(readingGrade(text)).toBeCloseTo(grade, 2);
  });

  test.each([
    ['help', 15],
    ['welcome', 8],
    ['options', 15],
    ['file', 5],
    ['unread', 7],
    ['popup', 2],
    ['state', 3],
    ['problem', 10],
    ['words', 3],
  ])('A-3.1.5: of what "%s" says is six or less', (part, least) => {
    const sentences = messages
      .filter(([id, message]) => id.startsWith(`${part}.`) && /[.!]$/.test(message))
      .map(([, message]) => message.replace(/\{\w+\}/g, 'it'));
    expect(sentences.length).toBeGreaterThanOrEqual(least);
    expect(readingGrade(sentences.join(' '))).toBeLessThanOrEqual(6);
  });

  test('of the sentences in the interface is six or less', () => {
    const sentences = messages.map(([, message]) => message).filter((message) => /[.!]$/.test(message));
    const plain = sentences.map((message) => message.replace(/\{\w+\}/g, 'it')).join(' ');
    expect(sentences.length).toBeGreaterThan(15);
    expect(readingGrade(plain)).toBeLessThanOrEqual(6);
  });
});
