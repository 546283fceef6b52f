import { describe, expect, test } from 'vitest';
import { createPassageScript } from '@/utils/app/passage-script.ts';
import { BEGINNING, beginningView, type ReaderState } from '@/utils/app/reader-state.ts';
import { serveReadingView } from '@/utils/app/serve-reading-view.ts';
import { parseReaderToView, type ReaderToView, type ViewToReader } from '@/utils/core/messages/reading-view.ts';
import { finishWork } from '@/utils/core/work/work.ts';
import type { PageText } from '@/utils/dom/page-text.ts';
import { readArticle } from '@/utils/dom/read-article.ts';
import { openPage } from '../dom/open-page.ts';
import { cutAsDeclared } from '../fakes/cut-as-declared.ts';
import { createLine } from '../fakes/fake-connection.ts';
import { pageSettings } from '../fakes/page-settings.ts';
import { settle } from '../fakes/settle.ts';

const EMPTY: ReaderState = { status: 'empty', problem: null, tabSound: 'on', speeds: { rate: 1 } };

function setUp(html: string) {
  const document = openPage(html);
  const { near: view, far } = createLine();
  const asked: unknown[] = [];
  let state: ReaderState = EMPTY;
  let page: 'same' | 'gone' = 'same';
  const service = serveReadingView({
    connection: far,
    document,
    reader: {
      state: () => state,
      command: async (command) => void asked.push(command),
      beginAt: async ({ at }) => {
        asked.push(at);
        return page === 'gone' ? 'gone' : 'begun';
      },
    },
    readSettings: async () => pageSettings(),
    readArticle: () => readArticle(document),
    doInSlices: async (work) => finishWork(work),
    onWish: () => asked.push('followed'),
  });
  const news = () =>
    view.received.map(parseReaderToView).filter((message): message is ReaderToView => message !== null);
  return {
    document,
    asked,
    news,
    last: <Type extends ReaderToView['type']>(type: Type) =>
      news().findLast((message): message is Extract<ReaderToView, { type: Type }> => message.type === type),
    async ask(message: ViewToReader | object) {
      view.post(message);
      await settle();
    },
    async read(pageText: PageText, word: { readonly start: number; readonly end: number }) {
      state = openState(pageText, word);
      service.follow(state);
      await settle();
    },
    leavePage() {
      page = 'gone';
    },
  };
}

function openState(pageText: PageText, word: { readonly start: number; readonly end: number }): ReaderState {
  return {
    ...EMPTY,
    status: 'open',
    passage: {
      id: 1,
      pageText,
      script: createPassageScript(cutAsDeclared(pageText.article)),
      from: 0,
      address: '/page',
      fate: 'stays',
      selection: [],
      choice: 'page',
      closedSections: 'announce',
      near: [],
    },
    view: { ...beginningView(1), position: { place: BEGINNING, sentence: word, word } },
    holder: 'this-tab',
    announced: null,
  };
}

function known(found: PageText | null): PageText {
  if (!found) throw new Error('There is no text.');
  for (const _ of found.article.blocks);
  return found;
}

const KNEES =
  '<html lang="en"><title>Knees</title><body><main><h1>Knees</h1><p>Bend it. Rest 🦵 it.</p></main></body></html>';

describe('a page that serves a reading view', () => {
  test('sends nothing before it is asked, then the article and how reading stands', async () => {
    const { ask, news } = setUp(KNEES);
    expect(news()).toEqual([]);
    await ask({ type: 'show' });
    expect(news()).toMatchObject([
      { type: 'article', articleId: 1, title: 'Knees', lang: 'en', address: 'https://clinic.example/page' },
      {
        type: 'blocks',
        articleId: 1,
        extent: 'complete',
        blocks: [
          { block: { kind: 'heading', text: 'Knees', span: { start: 0, end: 5 } }, level: 1 },
          { block: { kind: 'paragraph', text: 'Bend it. Rest 🦵 it.', span: { start: 6, end: 26 } } },
        ],
      },
      { type: 'stands', reading: null, problem: null, tabSound: 'on' },
    ]);
  });

  test('sends a long article in portions, each when it is asked for, none twice', async () => {
    const paragraphs = Array.from({ length: 300 }, (_, at) => `<p>${at}. ${'Walk on. '.repeat(20)}</p>`);
    const { ask, news } = setUp(`<main><h1>Walking</h1>${paragraphs.join('')}</main>`);
    await ask({ type: 'show' });
    const portions = () => news().flatMap((message) => (message.type === 'blocks' ? [message] : []));
    expect(portions().map(({ extent }) => extent)).toEqual(['growing']);
    for (let asked = 0; portions().at(-1)?.extent === 'growing'; asked += 1) {
      expect(asked).toBeLessThan(20);
      await ask({ type: 'more', articleId: 1 });
    }
    expect(portions().length).toBeGreaterThan(2);
    expect(portions().flatMap(({ blocks }) => blocks.map(({ block }) => block.span.start))).toHaveLength(301);
  });

  test('begins at a place, and says so when the page has it no more', async () => {
    const { ask, asked, last, leavePage } = setUp(KNEES);
    await ask({ type: 'show' });
    await ask({ type: 'begin', articleId: 1, at: 15 });
    expect(asked).toEqual(['followed', 15]);
    expect(last('changed')).toBeUndefined();
    leavePage();
    await ask({ type: 'begin', articleId: 1, at: 15 });
    expect(last('changed')).toEqual({ type: 'changed', articleId: 1 });
  });

  test('leads the word that is read to the article that is shown, whatever reading of the page it is in', async () => {
    const { ask, document, last, read } = setUp(KNEES);
    await ask({ type: 'show' });
    await read(known(readArticle(document)), { start: 20, end: 22 });
    expect(last('stands')?.reading?.view.position?.word).toEqual({ start: 20, end: 22 });
    expect(last('changed')).toBeUndefined();
  });

  test('tells that the page has changed once it is read with another text, once', async () => {
    const { ask, document, last, news, read } = setUp(KNEES);
    await ask({ type: 'show' });
    const main = document.querySelector('main');
    if (main) main.innerHTML = '<h1>Hips</h1><p>Turn slowly.</p>';
    const now = known(readArticle(document));
    await read(now, { start: 5, end: 9 });
    await read(now, { start: 10, end: 16 });
    expect(last('stands')?.reading?.view.position?.word).toBeNull();
    expect(news().filter(({ type }) => type === 'changed')).toHaveLength(1);
  });

  test('says when there is nothing to show', async () => {
    const { ask, last } = setUp('<body></body>');
    await ask({ type: 'show' });
    expect(last('no-article')).toEqual({ type: 'no-article', problem: 'nothing-to-read' });
  });

  test.each([
    [null],
    ['show'],
    [{ type: 'begin', articleId: 1, at: -1 }],
    [{ type: 'begin', articleId: 2, at: 3 }],
    [{ type: 'command', command: 'format-disk' }],
    [{ type: 'more' }],
  ])('does nothing for %j', async (message) => {
    const { ask, asked, news } = setUp(KNEES);
    await ask({ type: 'show' });
    const before = news().length;
    await ask(message as object);
    expect([asked, news().length]).toEqual([[], before]);
  });
});
