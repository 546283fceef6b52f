import '../fakes/install-fake-browser.ts';

import { beforeEach, describe, expect, test } from 'vitest';
import { createArticleReader } from '@/utils/app/article-part.ts';
import { articleParts } from '@/utils/app/article-parts.ts';
import { findPart, offerPart } from '@/utils/app/page-parts.ts';
import { structureParts } from '@/utils/app/structure-parts.ts';
import type { PageText } from '@/utils/dom/page-text.ts';
import { findHere } from '@/utils/dom/read-article.ts';
import { connectToHost } from '@/utils/platform/ports.ts';
import { workInSlices } from '@/utils/platform/work-in-slices.ts';
import { openPage } from '../dom/open-page.ts';
import { fakeBrowser } from '../fakes/install-fake-browser.ts';
import { createVirtualClock } from '../fakes/virtual-clock.ts';

beforeEach(() => {
  fakeBrowser.reset();
  Reflect.deleteProperty(globalThis, Symbol.for('hark.parts'));
});

/** A background that lets the part in, or does not. */
function answerWith(answer: 'loaded' | null) {
  const asked: unknown[] = [];
  fakeBrowser.api.runtime.onMessage.addListener((message, _sender, respond) => {
    asked.push(message);
    if (answer === 'loaded') {
      offerPart('structure', structureParts);
      offerPart('article', { ...articleParts, createArticleFinder: () => findHere(document) });
    }
    (respond as (answer: unknown) => void)(answer);
    return true;
  });
  return asked;
}

const { prepareArticle } = createArticleReader({
  openHost: async () => true,
  connect: () => connectToHost('article'),
  clock: createVirtualClock(),
});
const knees = () => openPage(`<title>Knees</title><main><p>${'Wear flat shoes. '.repeat(40)}</p></main>`);

describe('the part that finds the article', () => {
  test('comes when it is asked for first, and once', async () => {
    const asked = answerWith('loaded');
    for (const page of [knees(), knees()])
      expect((await workInSlices(prepareArticle(page)))?.article.title).toBe('Knees');
    expect(asked).toEqual([{ to: 'background', type: 'load-parts', parts: ['article'] }]);
  });

  test('does what it would do by itself', async () => {
    answerWith('loaded');
    const page = openPage('<main><details><summary>Pain</summary>Rest.</details><p>Take 👟 one.</p></main>');
    const textOf = (read: PageText | null) => Array.from(read?.article.blocks ?? [], ({ text }) => text);
    const [announced, whole] = (['announce', 'read'] as const).map((closedSections) => ({ closedSections }));
    expect(textOf(await workInSlices(prepareArticle(page, announced)))).toEqual(['Pain', 'Take 👟 one.']);
    expect(textOf(await workInSlices(prepareArticle(page, whole)))).toEqual(['Pain', 'Rest.', 'Take 👟 one.']);
  });

  test('is told to be missing where the browser does not let it in', async () => {
    answerWith(null);
    await expect(workInSlices(prepareArticle(knees()))).rejects.toThrow('The script "article" did not come.');
    expect(findPart('article')).toBeNull();
  });

  test('is not waited for when the extension is reloaded meanwhile, which leaves the question unanswered', async () => {
    const { runtime } = fakeBrowser.api;
    const { id } = runtime;
    runtime.onMessage.addListener(() => {
      Object.assign(runtime, { id: undefined });
      return true;
    });
    await expect(workInSlices(prepareArticle(knees()))).rejects.toThrow('The extension was reloaded.');
    Object.assign(runtime, { id });
  });
});
