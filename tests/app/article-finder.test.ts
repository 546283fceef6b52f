import '../fakes/install-fake-browser.ts';

import { beforeEach, describe, expect, test } from 'vitest';
import { answerArticle } from '@/utils/app/answer-article.ts';
import { answerQuestions } from '@/utils/app/answer-questions.ts';
import { createArticleFinder } from '@/utils/app/article-finder.ts';
import { findPageText } from '@/utils/app/find-page-text.ts';
import { type ArticleQuestion, parseArticleQuestion } from '@/utils/core/messages/article-question.ts';
import type { Connection } from '@/utils/core/messages/connection.ts';
import { prepareArticle } from '@/utils/dom/prepare-article.ts';
import { connectToHost } from '@/utils/platform/ports.ts';
import { toConnection } from '@/utils/platform/to-connection.ts';
import { workInSlices } from '@/utils/platform/work-in-slices.ts';
import { openPage } from '../dom/open-page.ts';
import { textOf } from '../fakes/article.ts';
import { fakeBrowser } from '../fakes/install-fake-browser.ts';
import { createVirtualClock } from '../fakes/virtual-clock.ts';

beforeEach(() => fakeBrowser.reset());

/** As the host, whose lines are told apart in `ports.ts`. */
const listen = (answer: (connection: Connection) => unknown) =>
  fakeBrowser.api.runtime.onConnect.addListener((port) => void answer(toConnection(port as never)));
const connect = () => connectToHost('article');
const page = () => openPage(`<title>Knees</title><main><p>${'Wear flat shoes 👟. '.repeat(40)}</p></main>`);
const read = (openHost: () => Promise<boolean>) => {
  const finder = createArticleFinder({ openHost, connect, clock: createVirtualClock() });
  return findPageText(() => workInSlices(prepareArticle(page(), finder)), 'nothing-to-read');
};

describe('an article that is found in the speech host', () => {
  test('is read from the page', async () => {
    listen((connection) =>
      answerQuestions(connection, parseArticleQuestion, (asked) => answerArticle(document, asked)),
    );
    const finding = await read(async () => true);
    expect(finding.status === 'found' && textOf(finding.pageText).slice(0, 33)).toBe(
      'Wear flat shoes 👟. Wear flat sho',
    );
  });

  test('is asked for once, until the page looks otherwise', async () => {
    let asked = 0;
    listen((connection) =>
      answerQuestions(connection, parseArticleQuestion, (question) => {
        asked += 1;
        return answerArticle(document, question);
      }),
    );
    const finder = createArticleFinder({ openHost: async () => true, connect, clock: createVirtualClock() });
    const open = page();
    const readIt = async () => {
      const text = await workInSlices(prepareArticle(open, finder));
      return [asked, text && textOf(text).slice(0, 12)];
    };
    expect([await readIt(), await readIt()]).toEqual([
      [1, 'Wear flat sh'],
      [1, 'Wear flat sh'],
    ]);
    open.querySelector('p')?.prepend('Now: ');
    expect(await readIt()).toEqual([2, 'Now: Wear fl']);
  });

  test('is missing where no host listens, and where it goes', async () => {
    expect(await read(async () => false)).toEqual({ status: 'missing', problem: 'host-unreachable' });
    listen((connection) => connection.onMessage(() => connection.close()));
    expect(await read(async () => true)).toEqual({ status: 'missing', problem: 'host-unreachable' });
  });

  test('is missing on a page that the host cannot look at', async () => {
    const asked: (ArticleQuestion | null)[] = [];
    listen((connection) =>
      answerQuestions(connection, parseArticleQuestion, (question) => {
        asked.push(question);
        return { found: null };
      }),
    );
    expect(await read(async () => true)).toEqual({ status: 'missing', problem: 'page-unreadable' });
    expect(asked).toMatchObject([{ portrait: { title: 'Knees' }, closedSections: 'announce', asked: null }]);
  });
});
