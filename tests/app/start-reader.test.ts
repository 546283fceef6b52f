import '../fakes/install-fake-browser.ts';

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { answerArticle } from '@/utils/app/answer-article.ts';
import { answerQuestions } from '@/utils/app/answer-questions.ts';
import { answerSettings } from '@/utils/app/answer-settings.ts';
import { articleParts } from '@/utils/app/article-parts.ts';
import { createBlockCutting } from '@/utils/app/cut-blocks.ts';
import { lendText } from '@/utils/app/lend-text.ts';
import { offerPart } from '@/utils/app/page-parts.ts';
import type { ReaderState } from '@/utils/app/reader-state.ts';
import { remakeScript } from '@/utils/app/remake-script.ts';
import { rereadPage } from '@/utils/app/reread-page.ts';
import { sectionsParts } from '@/utils/app/sections-parts.ts';
import { selectionParts } from '@/utils/app/selection-parts.ts';
import { serveReadingView } from '@/utils/app/serve-reading-view.ts';
import { startReader } from '@/utils/app/start-reader.ts';
import { structureParts } from '@/utils/app/structure-parts.ts';
import { walkParts } from '@/utils/app/walk-parts.ts';
import { parseArticleQuestion } from '@/utils/core/messages/article-question.ts';
import { parseCutQuestion } from '@/utils/core/messages/cutting.ts';
import { parseToBackground } from '@/utils/core/messages/to-background.ts';
import { listSeenPlaces } from '@/utils/dom/find-seen-text.ts';
import { findStart } from '@/utils/dom/find-start.ts';
import { detectLanguage } from '@/utils/platform/detect-language.ts';
import { onRuntimeMessage } from '@/utils/platform/runtime-messages.ts';
import { createSettingsStore } from '@/utils/platform/settings-store.ts';
import { toConnection } from '@/utils/platform/to-connection.ts';
import { workInSlices } from '@/utils/platform/work-in-slices.ts';
import { openPage } from '../dom/open-page.ts';
import { OWN_PAGE } from '../fakes/fake-browser.ts';
import { fakeBrowser } from '../fakes/install-fake-browser.ts';
import { settle } from '../fakes/settle.ts';

let stop = new AbortController();
beforeEach(() => {
  fakeBrowser.reset();
  stop = new AbortController();
  offerPart('selection', selectionParts);
  offerPart('walk', walkParts);
  offerPart('structure', structureParts);
  offerPart('sections', sectionsParts);
  offerPart('article', articleParts);
  offerPart('here', { listSeenPlaces, findStart });
  offerPart('reread', { rereadPage, remakeScript });
  offerPart('own-pages', { serveReadingView, lendText });
});
afterEach(() => stop.abort());

const NOTHING = { top: 0, bottom: 0 };

const cutBlocks = createBlockCutting({ detect: detectLanguage, doInSlices: workInSlices });

type Port = ReturnType<typeof fakeBrowser.connectAs>;

function setUp(document = openPage(`<title>Knees</title><p id="p">${'Wear flat shoes. '.repeat(40)}</p>`)) {
  const ports: { readonly port: Port; readonly heard: unknown[] }[] = [];
  fakeBrowser.api.runtime.onConnect.addListener((opened) => {
    const port = opened as Port;
    if (port.name === 'article') return answerArticles(port);
    if (port.name === 'sentences') return answerQuestions(toConnection(port as never), parseCutQuestion, cutBlocks);
    const heard: unknown[] = [];
    (port as Port).onMessage.addListener((message) => void heard.push(message));
    ports.push({ port: port as Port, heard });
  });
  // The background, which opens the host for whoever asks, and knows the settings.
  onRuntimeMessage((message, origin) => {
    const wish = parseToBackground(message);
    if (wish?.type === 'read-settings') return answerSettings(wish, origin, createSettingsStore());
    return wish === null ? undefined : Promise.resolve('open');
  });
  const states: ReaderState[] = [];
  const happened: string[] = [];
  const reader = startReader({
    document,
    fallbackLang: 'en',
    cover: {
      inset: () => NOTHING,
      insetAcross: () => NOTHING,
      cross: () => {},
      contains: () => false,
      watch: () => () => {},
    },
    onState: (state) => states.push(state),
    onSettings: () => {},
    onListen: () => happened.push('listen'),
    onGoToPanel: () => happened.push('go to panel'),
    onViewClosed: () => happened.push('view closed'),
    signal: stop.signal,
  });
  return { document, reader, states, happened, ports };
}

/** As the speech host does it. */
const answerArticles = (port: Port) =>
  answerQuestions(toConnection(port as never), parseArticleQuestion, (asked) =>
    answerArticle(globalThis.document, asked),
  );
const ask = (message: object) => fakeBrowser.receive({ to: 'reader', ...message }, OWN_PAGE);
const isWhole = (message: unknown) => (message as { extent?: string } | undefined)?.extent === 'complete';
/** Against a test that hangs: on a busy machine the text comes in more slices. */
const WHOLE_LIMIT_MS = 30_000;
/** Asks for the page and waits until the reader has brought its text: it is read in slices. */
const listen = async (ports: readonly { readonly heard: readonly unknown[] }[]) => {
  const answer = await ask(LISTEN);
  await vi.waitUntil(() => isWhole(ports[0]?.heard.at(-1)), { timeout: WHOLE_LIMIT_MS });
  return answer;
};
const LISTEN = { type: 'listen', passage: 'page', tabSound: 'muted' };

describe('the reader in a page', () => {
  test.each([
    ['has what reads a highlight brought where something is highlighted', 'p', [['selection'], ['article']]],
    ['has nothing brought where nothing is', null, []],
  ])('%s, before it is asked to listen', async (_what, highlighted, expected) => {
    Reflect.deleteProperty(globalThis, Symbol.for('hark.parts'));
    const page = openPage('<p>Wear flat shoes.</p>');
    const node = highlighted && page.querySelector(highlighted);
    if (node) page.getSelection()?.selectAllChildren(node);
    const asked: unknown[] = [];
    onRuntimeMessage((message) => {
      const wish = parseToBackground(message);
      if (wish?.type === 'load-parts') asked.push(wish.parts);
      return undefined;
    });
    setUp(page);
    await settle();
    expect(asked).toEqual(expected);
  });

  test('answers at once, then opens the host and hands the page over', async () => {
    const { happened, ports, states } = setUp();
    expect(await listen(ports)).toBe('listening');
    expect([happened, ports[0]?.port.name, states.at(-1)?.tabSound]).toEqual([['listen'], 'reader', 'muted']);
    // What holds of the settings may come before: the line is opened with the press.
    const opening = ports[0]?.heard.find((message) => (message as { type: string }).type === 'open');
    expect(opening).toMatchObject({ type: 'open', title: 'Knees', begin: 'speaking' });
  });

  test('takes a key that is held down for one press', async () => {
    const { happened } = setUp();
    const press = (pressedAt: number) => ask({ type: 'listen', passage: 'choose', tabSound: 'on', pressedAt });
    const answers = [await press(5000), await press(5040), await press(5080), await press(9000)];
    expect([answers, happened]).toEqual([Array(4).fill('listening'), ['listen', 'listen']]);
  });

  test('brings nothing to the host any more once another copy has taken its place', async () => {
    const { ports, states } = setUp();
    await ask(LISTEN);
    stop.abort();
    stop = new AbortController();
    // As long as the text of another reader takes.
    await listen(setUp().ports);
    expect([ports.length, states.at(-1)?.status]).toEqual([1, 'empty']);
  });

  test('describes what it reads, and nothing before it reads', async () => {
    const { ports } = setUp();
    expect(await ask({ type: 'describe' })).toBeNull();
    await listen(ports);
    expect(await ask({ type: 'describe' })).toMatchObject({
      type: 'view',
      title: 'Knees',
      view: { activity: { status: 'loading' } },
    });
  });

  test('reads in the language that was chosen, before and while it reads, until it is another page', async () => {
    const { document, ports } = setUp();
    const opened = () =>
      ports[0]?.heard.flatMap((message) => {
        const { type, sentences } = message as { type: string; sentences?: readonly { lang: string | null }[] };
        return type === 'open' ? [sentences?.[0]?.lang] : [];
      });
    expect(await ask({ type: 'tell-language' })).toEqual({ chosen: null, found: null });
    expect(await ask({ type: 'choose-language', lang: 'pl' })).toEqual({ chosen: 'pl', found: null });
    await listen(ports);
    expect(await ask({ type: 'choose-language', lang: 'fr' })).toEqual({ chosen: 'fr', found: 'en' });
    await vi.waitUntil(() => opened()?.length === 2, { timeout: WHOLE_LIMIT_MS });
    expect(opened()).toEqual(['pl', 'fr']);
    document.defaultView?.history.pushState(null, '', '/hips');
    expect(await ask({ type: 'tell-language' })).toEqual({ chosen: null, found: 'en' });
  });

  test('lends the text that is open in the language that was chosen', async () => {
    const { ports } = setUp();
    await listen(ports);
    await ask({ type: 'choose-language', lang: 'pl' });
    const lent: { readonly sentences?: readonly { readonly lang: string | null }[] }[] = [];
    const line = fakeBrowser.connectAs('text', OWN_PAGE);
    line.onMessage.addListener((message: unknown) => void lent.push(message as (typeof lent)[number]));
    line.postMessage({ type: 'collect', passage: 'open' });
    await vi.waitUntil(() => isWhole(lent.at(-1)), { timeout: WHOLE_LIMIT_MS });
    const languages = lent.flatMap(({ sentences = [] }) => sentences.map(({ lang }) => lang));
    expect([languages.length, new Set(languages)]).toEqual([40, new Set(['pl'])]);
  });

  test.each(['text', 'reading-view'])('closes the line "%s" where what serves it may not come', async (name) => {
    setUp();
    Reflect.deleteProperty(globalThis, Symbol.for('hark.parts'));
    const line = fakeBrowser.connectAs(name, OWN_PAGE);
    let end = 'open';
    line.onDisconnect.addListener(() => {
      end = 'closed';
    });
    await settle();
    expect(end).toBe('closed');
  });

  test('takes commands, goes to the panel and hears of the sound of its tab', async () => {
    const { happened, reader, ports } = setUp();
    await listen(ports);
    expect([
      await ask({ type: 'command', command: 'pause' }),
      await ask({ type: 'go-to-panel' }),
      await ask({ type: 'tab-sound', tabSound: 'on' }),
    ]).toEqual(['done', 'done', 'done']);
    expect(ports[0]?.heard.at(-1)).toEqual({ type: 'command', command: 'pause' });
    expect([happened.at(-1), reader.state().tabSound]).toEqual(['go to panel', 'on']);
  });

  test('is asked to open a section, and says that none is announced', async () => {
    const { reader } = setUp();
    expect(await ask({ type: 'open-section' })).toBe('done');
    expect(reader.state().problem).toBe('no-closed-section');
  });

  test('takes nothing from a tab, not even from a script of its own', async () => {
    const { happened } = setUp();
    const fromTab = { id: 'hark', url: 'https://clinic.example/', tab: { id: 1 } };
    expect(await fakeBrowser.receive({ to: 'reader', ...LISTEN }, fromTab)).toBeUndefined();
    expect(happened).toEqual([]);
  });

  test('knows the speed before anything is read, and follows it', async () => {
    await createSettingsStore().update(() => ({ rate: 1.5 }));
    const { reader } = setUp();
    await settle();
    expect(reader.state().speeds.rate).toBe(1.5);
    await createSettingsStore().update(() => ({ rate: 2 }));
    await settle();
    expect(reader.state().speeds.rate).toBe(2);
  });

  test('falls silent when its page is left', async () => {
    const { document, reader, ports } = setUp();
    await listen(ports);
    document.defaultView?.dispatchEvent(new Event('pagehide'));
    expect(ports[0]?.port.status).toBe('closed');
    await settle();
    expect([ports.length, reader.state()]).toMatchObject([1, { view: { activity: { status: 'paused' } } }]);
  });

  test('lets go of everything when its script ends', async () => {
    const { ports } = setUp();
    await listen(ports);
    stop.abort();
    expect(ports[0]?.port.status).toBe('closed');
    // Those that the test itself has added.
    expect(fakeBrowser.listenerCount()).toBe(2);
    expect(await ask({ type: 'describe' })).toBeUndefined();
  });
});
