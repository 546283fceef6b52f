import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerQuestions } from '@/utils/app/answer-questions.ts';
import { createAskHost } from '@/utils/app/ask-host.ts';
import { createBlockCutting } from '@/utils/app/cut-blocks.ts';
import { type AskForCuts, findSentences } from '@/utils/app/find-sentences.ts';
import { HostUnreachable } from '@/utils/app/host-unreachable.ts';
import { createPassageScript } from '@/utils/app/passage-script.ts';
import type { Article } from '@/utils/core/article/article.ts';
import { buildScript } from '@/utils/core/article/build-script.ts';
import type { ScriptSentence } from '@/utils/core/article/script.ts';
import { type CutQuestion, parseCutAnswer, parseCutQuestion } from '@/utils/core/messages/cutting.ts';
import { createSegmenters } from '@/utils/core/text/segmenters.ts';
import { workInSlices } from '@/utils/platform/work-in-slices.ts';
import { articleOf } from '../fakes/article.ts';
import { createLine } from '../fakes/fake-connection.ts';
import { createVirtualClock } from '../fakes/virtual-clock.ts';
import { createWordDetector, dumbDetector } from '../fakes/word-detector.ts';

const english = 'Take the tablet with a glass of water in the morning and a meal, and tell the nurse. Ask Dr. Shah.';
const german = 'Nehmen Sie die Tablette mit Wasser und Brot am Morgen, z. B. um 8 Uhr. Sagen Sie es der Schwester.';
const greek = 'Πάρτε ένα δισκίο την ημέρα με νερό. Μετά περπατήστε.';
const arabic = 'خذ قرصًا واحدًا. اشرب الماء.';
const chinese = '每天服用一片。多喝水。';

/** Blocks of every kind: emoji, a combining mark, right to left, without spaces, a bullet alone, and more than one message holds. */
const MIXED = articleOf(
  [
    { kind: 'heading', text: 'Knees 🦵' },
    { text: english, cues: [{ at: 0, says: { kind: 'quote start' } }] },
    { text: '•' },
    { text: german },
    {
      kind: 'list item',
      text: `1 cafe\u0301 a day. ${'And one more, '.repeat(60)}`,
      cues: [{ at: 0, says: { kind: 'list number', text: '3.' } }],
    },
    { text: greek },
    { text: arabic, lang: 'ar' },
    { text: chinese },
    { kind: 'code', text: 'dose = 5 mg\ndose = 10 mg' },
    { text: `Say ${german} now.`, runs: [{ span: { start: 4, end: 4 + german.length }, lang: 'de' }] },
    { text: '5¹ mg, [a knee] and no more.', notes: [{ start: 1, end: 2 }], alternatives: [{ start: 7, end: 15 }] },
    ...Array.from({ length: 60 }, (_, index) => ({ text: `This is paragraph ${index}. ${english} ${german}` })),
    { kind: 'table cell' as const, text: '☠️ 2 mg', ends: 'row' as const },
  ],
  { lang: 'en' },
);

/** A page that asks hosts, of which each goes when it has been asked so many questions. */
function setUpHosts(questionsOfEach: number, detect = createWordDetector().detect) {
  const asked: CutQuestion[] = [];
  let hosts = 0;
  let state: 'there' | 'out of reach' = 'there';
  const ask = createAskHost({
    openHost: async () => state === 'there',
    clock: createVirtualClock(),
    parse: parseCutAnswer,
    connect() {
      const { near, far } = createLine();
      hosts += 1;
      let answered = 0;
      const cutBlocks = createBlockCutting({ detect, doInSlices: workInSlices });
      answerQuestions(far, parseCutQuestion, (question) => {
        asked.push(question);
        answered += 1;
        if (answered > questionsOfEach) far.close();
        return cutBlocks(question);
      });
      return near;
    },
  });
  return {
    ask,
    asked,
    hosts: () => hosts,
    setState(next: typeof state) {
      state = next;
    },
  };
}

async function readAll(article: Article, ask: AskForCuts): Promise<readonly ScriptSentence[]> {
  const script = createPassageScript(findSentences(article, { ask, readerLang: 'en' }));
  while (script.taken().extent === 'growing') await workInSlices(script.take(3000));
  return script.taken().sentences;
}
const cutHere = (detect = createWordDetector().detect): AskForCuts =>
  createBlockCutting({ detect, doInSlices: workInSlices });

describe('sentences that a host cuts', () => {
  test('are those that are cut here, one by one, whichever hosts go meanwhile', async () => {
    const here = await readAll(MIXED, cutHere());
    const { ask, hosts } = setUpHosts(2);
    expect(await readAll(MIXED, ask)).toEqual(here);
    expect(hosts()).toBeGreaterThan(2);
    expect(here.slice(0, 6).map(({ text, lang, within, ends }) => [text, lang, within, ends])).toEqual([
      ['Knees 🦵', 'en', undefined, 'block'],
      [
        'Take the tablet with a glass of water in the morning and a meal, and tell the nurse.',
        'en',
        undefined,
        'sentence',
      ],
      ['Ask Dr. Shah.', 'en', undefined, 'block'],
      ['Nehmen Sie die Tablette mit Wasser und Brot am Morgen, z. B. um 8 Uhr.', 'de', 'en', 'sentence'],
      ['Sagen Sie es der Schwester.', 'de', 'en', 'block'],
      ['1 cafe\u0301 a day.', 'en', undefined, 'sentence'],
    ]);
    expect(here.at(-1)).toMatchObject({ text: '☠️ 2 mg', kind: 'table cell', ends: 'row' });
  });

  test('are those of the text as it is written, whatever is written', async () => {
    const part = fc.constantFrom(
      'Take 5 mg. ',
      'Dr. Shah ',
      '🦵 ',
      'e\u0301',
      'م. ',
      '片。',
      '\u2028',
      ' ',
      '• ',
      'a) rest b) drink ',
      '"',
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.array(part).map((parts) => parts.join('')),
          { maxLength: 8 },
        ),
        async (texts) => {
          const article = articleOf(texts.map((text) => ({ text, kind: 'code' as const })));
          const { ask } = setUpHosts(3, dumbDetector);
          expect(await readAll(article, ask)).toEqual([...buildScript(article, createSegmenters())]);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('are asked for with the first blocks alone, then many at a time; what the page is in only once', async () => {
    const { ask, asked } = setUpHosts(1000);
    await readAll(MIXED, ask);
    const told = asked.map(({ blocks, beginning, page }) => [blocks.length, beginning.blocks.length, page?.lang]);
    expect(told.slice(0, 2)).toEqual([
      [2, 4, undefined],
      [16, 0, 'en'],
    ]);
    expect(told.length).toBeLessThan(12);
  });

  test('wait for more of a beginning that does not tell what the page is in', async () => {
    const texts = [
      'Klinik',
      'Hallo',
      ...Array.from({ length: 10 }, (_, index) => `Nr. ${index} ${'. '.repeat(20)}`),
      german,
    ];
    const { ask, asked } = setUpHosts(1000);
    const article = articleOf(
      texts.map((text) => ({ text })),
      { lang: null },
    );
    const cut = findSentences(article, { ask, readerLang: 'en' });
    expect(await cut.cutter.findPageLanguage()).toBe('de');
    expect(asked.map(({ beginning }) => [beginning.blocks.length, beginning.extent])).toEqual([
      [5, 'growing'],
      [13, 'complete'],
    ]);
  });

  test('are missed where no host is; none is lost when one is there again', async () => {
    const { ask, setState } = setUpHosts(1000);
    const script = createPassageScript(findSentences(MIXED, { ask, readerLang: 'en' }));
    await workInSlices(script.take(1));
    expect(script.taken().sentences.map(({ text }) => text)).toEqual(['Knees 🦵']);
    const { ask: askNobody } = { ask: async () => Promise.reject(new Error('No host listens.')) };
    const none = createPassageScript(findSentences(MIXED, { ask: askNobody, readerLang: 'en' }));
    await expect(workInSlices(none.take(1))).rejects.toThrow(HostUnreachable);
    setState('there');
    while (script.taken().extent === 'growing') await workInSlices(script.take(3000));
    expect(script.taken().sentences).toEqual(await readAll(MIXED, cutHere()));
  });

  test.each([
    ['fewer blocks than were asked for', { blocks: [] }],
    ['a sentence beyond the block', cutOf([{ start: 0, end: 9 }])],
    [
      'a sentence twice',
      cutOf([
        { start: 0, end: 4 },
        { start: 3, end: 8 },
      ]),
    ],
    ['a sentence of nothing', cutOf([{ start: 2, end: 2 }])],
    [
      'a cue that the block has not',
      { blocks: [{ ...cutOf([]).blocks[0], sentences: [{ span: { start: 0, end: 8 }, lang: null, cues: 1 }] }] },
    ],
  ])('are not taken where the answer has %s', async (_what, answer) => {
    const ask: AskForCuts = async () => ({ page: null, ...answer }) as never;
    const script = createPassageScript(findSentences(articleOf([{ text: '5 mg 👋.' }]), { ask, readerLang: 'en' }));
    await expect(workInSlices(script.take(1))).rejects.toThrow(HostUnreachable);
  });
});

function cutOf(spans: readonly { readonly start: number; readonly end: number }[]) {
  return { blocks: [{ lang: null, runs: [], sentences: spans.map((span) => ({ span, lang: null, cues: 0 })) }] };
}
