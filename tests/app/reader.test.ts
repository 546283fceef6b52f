import { describe, expect, test } from 'vitest';
import { createHostLine } from '@/utils/app/host-line.ts';
import { HostUnreachable } from '@/utils/app/host-unreachable.ts';
import { createReader, type Reader } from '@/utils/app/reader.ts';
import type { ReaderState } from '@/utils/app/reader-state.ts';
import { remakeScript } from '@/utils/app/remake-script.ts';
import { rereadPage } from '@/utils/app/reread-page.ts';
import { createSpeechHost, type SpeechHost } from '@/utils/app/speech-host.ts';
import type { DoInSlices } from '@/utils/app/supply.ts';
import type { Block } from '@/utils/core/article/article.ts';
import type { Start } from '@/utils/core/article/start.ts';
import type { ReaderToHost } from '@/utils/core/messages/reader-to-host.ts';
import type { Settings } from '@/utils/core/settings/settings.ts';
import { finishWork } from '@/utils/core/work/work.ts';
import type { PageText } from '@/utils/dom/page-text.ts';
import { openPage } from '../dom/open-page.ts';
import { articleOf, textOf } from '../fakes/article.ts';
import { cutAsDeclared } from '../fakes/cut-as-declared.ts';
import { createLine, type FakeConnection } from '../fakes/fake-connection.ts';
import { createFakeSpeechEngine, type FakeSpeechEngine, type Personality } from '../fakes/fake-speech-engine.ts';
import { pageSettings } from '../fakes/page-settings.ts';
import { sectionsThere, selectionThere } from '../fakes/parts-there.ts';
import { reach, settle } from '../fakes/settle.ts';
import { createVirtualClock } from '../fakes/virtual-clock.ts';

const ARTICLE = ['Take one tablet daily.', 'Do not crush it.', 'Call us.'];
const START = 50;
const PER_CHARACTER = 60;
/** In the middle of "tablet", the first sentence's third word. */
const AT_TABLET = START + 10 * PER_CHARACTER;

interface WorldOptions {
  readonly article?: readonly string[] | null;
  readonly personality?: Personality;
  readonly settings?: Partial<Settings>;
  /** In place of the article. */
  readonly pageText?: PageText;
  readonly doInSlices?: DoInSlices;
}

/** A reader in a page, with a real speech host behind a line that the test can break. */
function setUp({ article = ARTICLE, personality = 'words', settings, pageText, doInSlices }: WorldOptions = {}) {
  const clock = createVirtualClock();
  // Where the player's clock began tells nothing of the time of day.
  const readTime = () => 1_790_000_000_000 + clock.now();
  const document = openPage('<p id="one">Wear flat shoes.</p><p id="two">Bring water.</p><p id="three">•</p>');
  const engines: FakeSpeechEngine[] = [];
  const lines: { readonly near: FakeConnection; readonly far: FakeConnection }[] = [];
  const states: ReaderState[] = [];
  const marks: string[] = [];
  const overSelected: number[] = [];
  const stored = pageSettings(settings);
  let host: SpeechHost | null = null;
  let openings = 0;
  let page = article;
  let start: Start | null | Error = { at: 0, seen: null };
  let address = '/tablets';
  let fate: 'opens' | 'cannot open' | 'dies at once' | 'never answers' | 'extension reloaded' = 'opens';

  const openHost = async () => {
    openings += 1;
    await settle();
    if (fate === 'cannot open' || fate === 'extension reloaded') return false;
    if (host === null) {
      const engine = createFakeSpeechEngine({ clock, personalities: [personality] });
      engines.push(engine);
      host = createSpeechHost({ engine, clock, readTime, keepAwake: () => () => {} });
    }
    return true;
  };
  const join = () => {
    const line = createLine();
    lines.push(line);
    if (fate !== 'never answers') host?.addReader(line.far);
    return line.near;
  };
  const endHost = () => {
    host = null;
    for (const { far } of lines) far.close();
  };

  const line = createHostLine({
    openHost,
    clock,
    connect() {
      const near = join();
      if (fate === 'dies at once') queueMicrotask(() => setTimeout(endHost));
      return near;
    },
    onMessage: (message) => reader.hear(message),
    onLost: () => reader.lose(),
  });
  const readSelected = () => {
    const text = document.getSelection()?.toString() ?? '';
    return text.trim() === '' ? null : pageTextOf([text]);
  };
  const reader: Reader = createReader({
    document,
    line,
    marks: {
      show: ({ article }, { position }, selected = []) => {
        const span = position?.word ?? position?.sentence;
        overSelected.push(selected.length);
        marks.push(span ? textOf(article).slice(span.start, span.end) : '');
      },
      clear: () => marks.push('cleared'),
    },
    readSettings: async () => {
      if (fate === 'extension reloaded') throw new Error('Extension context invalidated.');
      return stored;
    },
    readSelection: readSelected,
    readStretches: readSelected,
    readArticle: () => pageText ?? (page === null ? null : pageTextOf(page)),
    doInSlices:
      doInSlices ??
      (async (work, signal) => {
        signal?.throwIfAborted();
        return finishWork(work);
      }),
    selection: selectionThere,
    sections: sectionsThere,
    bringReread: async () => ({ rereadPage, remakeScript }),
    pointHere: () => ({
      findNear: () => [],
      findStart() {
        if (start instanceof Error) throw start;
        return start;
      },
    }),
    readAddress: () => address,
    readTime,
    fallbackLang: 'en',
    onState: (state) => states.push(state),
  });

  return {
    document,
    clock,
    reader,
    states,
    marks,
    overSelected,
    engines,
    highlight(id: string) {
      const selection = document.getSelection();
      const node = document.getElementById(id);
      selection?.removeAllRanges();
      if (selection && node) selection.selectAllChildren(node);
    },
    unhighlight: () => document.getSelection()?.removeAllRanges(),
    endHost,
    /** Another text stands on the page, perhaps at another address. */
    changePage(now: readonly string[] | null, at = address) {
      page = now;
      address = at;
    },
    pointAt(now: Start | null | Error) {
      start = now;
    },
    /** Another tab's reader asks for the voice. */
    readElsewhere() {
      const other = createLine();
      host?.addReader(other.far);
      other.near.post(OTHER_TAB);
      return other.near;
    },
    setFate: (next: typeof fate) => {
      fate = next;
    },
    sleep: (minutes: number | null) => host?.sleep(minutes),
    openings: () => openings,
    /** All that was sent to hosts. */
    sent: () => lines.flatMap(({ far }) => far.received) as ReaderToHost[],
    said: () => engines.flatMap(({ requests }) => requests.map(({ text }) => text)),
    speaking: () => engines.some((engine) => engine.inFlight() > 0),
    status: () => statusOf(reader),
  };
}

const OTHER_TAB: ReaderToHost = {
  type: 'open',
  passageId: 1,
  title: 'Elsewhere',
  lang: 'en',
  passage: { start: 0, end: 8 },
  sentences: [
    {
      span: { start: 0, end: 8 },
      text: 'Elsewhere',
      cues: [],
      alternatives: [],
      lang: 'en',
      kind: 'paragraph',
      ends: 'block',
    },
  ],
  extent: 'complete',
  place: { sentence: 0, offset: 0 },
  begin: 'speaking',
  wishes: {
    rate: 1,
    preferred: {},
    builtIn: 'when-needed',
    dialects: 'apart',
    pauses: 'normal',
    wording: { reading: 'natural', alternatives: 'read' },
  },
};

function pageTextOf(paragraphs: readonly string[]): PageText {
  const blocks = paragraphs.map((text) => ({ text }));
  return { article: articleOf(blocks, { title: 'Your tablets' }), pieces: [] };
}

/** The same with a live text node for each paragraph. */
function livePageText(paragraphs: readonly string[]): PageText {
  const document = openPage(paragraphs.map((text) => `<p>${text}</p>`).join(''));
  const { article } = pageTextOf(paragraphs);
  const nodes = Array.from(document.querySelectorAll('p'), (paragraph) => paragraph.firstChild as Text);
  const spans = [...article.blocks].map(({ span }) => span);
  const pieces = nodes.map((source, index) => ({
    source,
    span: spans[index] ?? { start: 0, end: 0 },
    offset: 0,
    text: source.data,
  }));
  return { article, pieces };
}

function holderOf(reader: Reader): string {
  const state = reader.state();
  return state.status === 'open' ? state.holder : 'nobody';
}

function statusOf(reader: Reader): string {
  const state = reader.state();
  return state.status === 'empty' ? 'empty' : state.view.activity.status;
}

describe('what a press of the key means', () => {
  test('the page, when nothing is highlighted', async () => {
    const { reader, said, clock } = setUp();
    await reader.listen('choose');
    clock.advance(60_000);
    expect(said()).toEqual(ARTICLE);
  });

  test('what is highlighted, and nothing else', async () => {
    const { reader, said, clock, highlight } = setUp();
    highlight('one');
    await reader.listen('choose');
    clock.advance(60_000);
    expect(said()).toEqual(['Wear flat shoes.']);
  });

  test('pause, then on from the interrupted word, while the same is highlighted', async () => {
    const { reader, said, clock, highlight, status } = setUp();
    highlight('one');
    await reader.listen('choose');
    clock.advance(START + 6 * PER_CHARACTER);
    await reader.listen('choose');
    expect(status()).toBe('paused');
    highlight('one');
    await reader.listen('choose');
    expect(said()).toEqual(['Wear flat shoes.', 'flat shoes.']);
  });

  test('pause too when the highlight was taken away meanwhile', async () => {
    const { reader, highlight, unhighlight, status } = setUp();
    highlight('one');
    await reader.listen('choose');
    unhighlight();
    await reader.listen('choose');
    expect(status()).toBe('paused');
  });

  test('something new when something else is highlighted', async () => {
    const { reader, said, highlight, speaking } = setUp();
    highlight('one');
    await reader.listen('choose');
    highlight('two');
    await reader.listen('choose');
    expect(said()).toEqual(['Wear flat shoes.', 'Bring water.']);
    expect(speaking()).toBe(true);
  });

  test('the same once more when it was read to its end', async () => {
    const { reader, said, clock, highlight, status } = setUp();
    highlight('two');
    await reader.listen('choose');
    clock.advance(60_000);
    expect(status()).toBe('finished');
    await reader.listen('choose');
    expect(said()).toEqual(['Bring water.', 'Bring water.']);
  });
});

test('the marks are told what is selected where that is read, and not where the page is', async () => {
  const { reader, highlight, overSelected } = setUp();
  highlight('two');
  await reader.listen('selection');
  expect(overSelected.at(-1)).toBe(1);
  await reader.listen('page');
  expect(overSelected.at(-1)).toBe(0);
});

describe('nothing to say', () => {
  test('is said when nothing is highlighted, and what is being read goes on', async () => {
    const { reader, clock, said } = setUp();
    await reader.listen('page');
    await reader.listen('selection');
    expect(reader.state().problem).toBe('nothing-highlighted');
    clock.advance(60_000);
    expect(said()).toEqual(ARTICLE);
    expect(reader.state().problem).toBe('nothing-highlighted');
  });

  test('is said when the highlight is in a frame of another site, although something else is highlighted too', async () => {
    const { reader, said, highlight, document } = setUp();
    highlight('two');
    // A frame of another origin gives no document out.
    const frame = document.body.appendChild(document.createElement('iframe'));
    Object.defineProperty(frame, 'contentDocument', { value: null });
    Object.defineProperty(document, 'activeElement', { value: frame });
    await reader.listen('selection');
    expect([reader.state().problem, said()]).toEqual(['text-of-another-site', []]);
    await reader.listen('choose');
    expect([reader.state().problem, said()]).toEqual([null, ['Bring water.']]);
  });

  test('is no longer said after the next press', async () => {
    const { reader } = setUp();
    await reader.listen('page');
    await reader.listen('selection');
    await reader.command('pause');
    expect([reader.state().problem, statusOf(reader)]).toEqual([null, 'paused']);
  });

  test('is said of a page without an article, and no host is opened for it', async () => {
    const { reader, openings, status } = setUp({ article: null });
    await reader.listen('page');
    expect([reader.state().problem, status(), openings()]).toEqual(['nothing-to-read', 'empty', 0]);
  });

  test('is said of a highlight without a letter, and what is being read goes on', async () => {
    const { reader, highlight, clock, said } = setUp();
    await reader.listen('page');
    highlight('three');
    await reader.listen('selection');
    expect(reader.state().problem).toBe('nothing-to-read');
    clock.advance(60_000);
    expect(said()).toEqual(ARTICLE);
  });
});

describe('presses that overtake one another', () => {
  test('two at once open one passage', async () => {
    const { reader, sent, said } = setUp();
    await Promise.all([reader.listen('choose'), reader.listen('choose')]);
    expect(sent().filter(({ type }) => type === 'open')).toHaveLength(1);
    expect(said()).toEqual(['Take one tablet daily.']);
  });

  test('the newest wish wins', async () => {
    const { reader, said, highlight } = setUp();
    const page = reader.listen('page');
    highlight('two');
    await Promise.all([page, reader.listen('selection')]);
    expect(said()).toEqual(['Bring water.']);
  });

  test.each(['pause', 'toggle', 'stop'] as const)(
    '%s while the host is being opened: nothing is said',
    async (command) => {
      const { reader, said, clock } = setUp();
      const listening = reader.listen('page');
      // The settings are read, the host is on its way.
      await reach(() => statusOf(reader) === 'loading');
      await reader.command(command);
      await listening;
      clock.advance(60_000);
      expect(said()).toEqual([]);
      expect(statusOf(reader)).toBe(command === 'stop' ? 'idle' : 'paused');
    },
  );

  test('a stop before the page has opened its passage holds too', async () => {
    const { reader, said } = setUp();
    const listening = reader.listen('page');
    await reader.command('stop');
    await listening;
    expect([said(), statusOf(reader)]).toEqual([[], 'empty']);
  });

  test('a pause while the next passage is prepared silences the one before, and play begins the new one', async () => {
    const { reader, said, highlight, speaking } = setUp();
    await reader.listen('page');
    highlight('two');
    const listening = reader.listen('selection');
    await reach(() => statusOf(reader) === 'loading' && holderOf(reader) === 'nobody');
    await reader.command('pause');
    await listening;
    expect([speaking(), statusOf(reader)]).toEqual([false, 'paused']);
    await reader.command('play');
    expect(said()).toEqual(['Take one tablet daily.', 'Bring water.']);
  });

  test.each(['pause', 'toggle', 'stop'] as const)(
    '%s while the next passage is looked for ends it and the one before',
    async (command) => {
      const { reader, said, clock, highlight, speaking } = setUp();
      await reader.listen('page');
      clock.advance(AT_TABLET);
      highlight('two');
      const listening = reader.listen('selection');
      await reader.command(command);
      await listening;
      expect([speaking(), said()]).toEqual([false, ['Take one tablet daily.']]);
    },
  );

  test('play twice while a lost host is opened reads once', async () => {
    const { reader, clock, endHost, engines } = setUp();
    await reader.listen('page');
    clock.advance(AT_TABLET);
    await reader.command('pause');
    endHost();
    await Promise.all([reader.command('play'), reader.command('play')]);
    expect(engines[1]?.requests.map(({ text }) => text)).toEqual(['tablet daily.']);
  });
});

describe('a host that goes', () => {
  test('during a pause costs nothing: play opens it again at the place', async () => {
    const { reader, clock, endHost, engines, status } = setUp();
    await reader.listen('page');
    clock.advance(AT_TABLET);
    await reader.command('pause');
    endHost();
    expect([status(), reader.state().problem]).toEqual(['paused', null]);
    await reader.command('play');
    clock.advance(60_000);
    expect(engines[1]?.requests.map(({ text }) => text)).toEqual(['tablet daily.', 'Do not crush it.', 'Call us.']);
  });

  test('in the silence between two blocks: nothing is said again, and nothing left out', async () => {
    const { reader, clock, endHost, engines, marks, said } = setUp();
    await reader.listen('page');
    // The first block is over at about 1.4 s, and the next one begins half a second later.
    clock.advance(1600);
    expect([engines[0]?.inFlight(), marks.at(-1)]).toEqual([0, 'Take one tablet daily.']);
    endHost();
    await settle();
    clock.advance(60_000);
    expect(said()).toEqual(ARTICLE);
  });

  test('during a pause: a step back stands there and says nothing until play', async () => {
    const { reader, clock, endHost, engines, status, speaking } = setUp();
    await reader.listen('page');
    await reader.command('forward');
    await reader.command('pause');
    endHost();
    await reader.command('back');
    expect([status(), speaking()]).toEqual(['paused', false]);
    await reader.command('play');
    clock.advance(60_000);
    expect(engines[1]?.heard).toHaveLength(3);
    expect(engines[1]?.requests.at(-3)?.text).toBe('Take one tablet daily.');
  });

  test.each([
    ['repeat', 'Take one tablet daily.', 'speaking'],
    ['spell', 'daily: D, A, I, L, Y.', 'speaking'],
    ['forward', null, 'paused'],
    ['back', null, 'paused'],
  ] as const)(
    'behind a sentence at which reading stopped: "%s" means what was heard there',
    async (command, text, now) => {
      const settings = { stops: 'sentence' } as const;
      const { reader, clock, endHost, engines, status, marks } = setUp({ settings });
      await reader.listen('page');
      clock.advance(20_000);
      expect([status(), marks.at(-1)]).toEqual(['paused', 'Take one tablet daily.']);
      endHost();
      await reader.command(command);
      clock.advance(START);
      expect([engines[1]?.requests[0]?.text ?? null, status()]).toEqual([text, now]);
      if (command === 'forward') expect(marks.at(-1)).toBe('Do not crush it.');
      if (command === 'back') expect(marks.at(-1)).toBe('Take one tablet daily.');
    },
  );

  const MINUTE = 60_000;
  const long = Array.from({ length: 500 }, (_, index) => `Sentence number ${index} is one of them.`);
  const sleepOf = (reader: Reader) => {
    const state = reader.state();
    return state.status === 'open' ? state.view.sleep?.minutes : undefined;
  };

  test('during a pause takes no time off the sleep timer, and does not lose it', async () => {
    const { reader, clock, sleep, endHost, status } = setUp({ article: long });
    await reader.listen('page');
    sleep(10);
    clock.advance(4 * MINUTE);
    await reader.command('pause');
    endHost();
    clock.advance(4 * MINUTE);
    await reader.command('play');
    clock.advance(1.9 * MINUTE);
    expect([status(), sleepOf(reader)]).toEqual(['speaking', 10]);
    clock.advance(0.2 * MINUTE);
    expect(reader.state()).toMatchObject({ view: { activity: { status: 'paused', because: 'sleep' } } });
    expect(sleepOf(reader)).toBeUndefined();
  });

  test('during a pause that outlasts the sleep timer ends it: who plays then is awake', async () => {
    const { reader, clock, sleep, endHost, status } = setUp({ article: long });
    await reader.listen('page');
    sleep(5);
    await reader.command('pause');
    endHost();
    clock.advance(6 * MINUTE);
    await reader.command('play');
    clock.advance(6 * MINUTE);
    expect([status(), sleepOf(reader)]).toEqual(['speaking', undefined]);
  });

  test('is given the sleep timer that was set while there was none, and none that was taken back', async () => {
    const { reader, clock, endHost, status } = setUp({ article: long });
    await reader.listen('page');
    await reader.command('pause');
    endHost();
    reader.sleep(5);
    expect(sleepOf(reader)).toBe(5);
    await reader.command('play');
    clock.advance(4.9 * MINUTE);
    expect(status()).toBe('speaking');
    clock.advance(0.2 * MINUTE);
    expect(status()).toBe('paused');
    endHost();
    reader.sleep(5);
    reader.sleep(null);
    await reader.command('play');
    clock.advance(6 * MINUTE);
    expect(status()).toBe('speaking');
  });

  test('after the end: the sleep timer is kept for the next text', async () => {
    const { reader, clock, sleep, endHost, changePage, status } = setUp();
    await reader.listen('page');
    sleep(10);
    clock.advance(MINUTE);
    endHost();
    changePage(long);
    await reader.listen('page');
    clock.advance(8 * MINUTE);
    expect([status(), sleepOf(reader)]).toEqual(['speaking', 10]);
    clock.advance(2 * MINUTE);
    expect(status()).toBe('paused');
  });

  test('during a pause: stop ends the reading and takes the marks off', async () => {
    const { reader, clock, endHost, marks, status, openings } = setUp();
    await reader.listen('page');
    clock.advance(AT_TABLET);
    await reader.command('pause');
    endHost();
    expect(marks.at(-1)).toBe('tablet');
    await reader.command('stop');
    expect([status(), marks.at(-1), openings()]).toEqual(['idle', 'cleared', 1]);
  });

  test('after the end: a step back finds the last sentence', async () => {
    const { reader, clock, endHost, marks, said } = setUp();
    await reader.listen('page');
    clock.advance(60_000);
    endHost();
    await reader.command('back');
    expect([statusOf(reader), marks.at(-1)]).toEqual(['paused', 'Call us.']);
    expect(said()).toEqual(ARTICLE);
  });

  test('while it speaks is opened again at the word', async () => {
    const { reader, clock, endHost, engines } = setUp();
    await reader.listen('page');
    clock.advance(AT_TABLET);
    endHost();
    await settle();
    await settle();
    expect(engines[1]?.requests.map(({ text }) => text)).toEqual(['tablet daily.']);
    expect(reader.state().problem).toBeNull();
  });

  test.each(['words', 'no-words'] as const)(
    'again and again is opened again as long as something is heard between (%s)',
    async (personality) => {
      const article = Array.from({ length: 8 }, (_, index) => `Sentence number ${index}.`);
      const { reader, clock, endHost, said, openings } = setUp({ article, personality });
      await reader.listen('page');
      for (let loss = 0; loss < 5; loss += 1) {
        clock.advance(1800);
        endHost();
        await settle();
        await settle();
      }
      expect([reader.state().problem, openings()]).toEqual([null, 6]);
      clock.advance(60_000);
      expect([statusOf(reader), said().at(-1)]).toEqual(['finished', expect.stringMatching(/number 7\.$/)]);
    },
  );

  test('with nothing heard between is opened again twice; then the place is kept and the reader told', async () => {
    const { reader, clock, setFate, endHost, openings, status, said } = setUp();
    await reader.listen('page');
    clock.advance(AT_TABLET);
    setFate('dies at once');
    endHost();
    for (let turn = 0; turn < 20; turn += 1) await settle();
    expect([openings(), status(), reader.state().problem]).toEqual([3, 'paused', 'host-unreachable']);
    // Another press is tried as often.
    await reader.command('play');
    for (let turn = 0; turn < 20; turn += 1) await settle();
    expect([openings(), status(), reader.state().problem]).toEqual([6, 'paused', 'host-unreachable']);
    setFate('opens');
    await reader.command('play');
    expect([said().at(-1), reader.state().problem]).toEqual(['tablet daily.', null]);
  });

  test('that goes with an extension that is reloaded is told at once, with the place kept', async () => {
    const { reader, clock, setFate, endHost, status } = setUp();
    await reader.listen('page');
    clock.advance(AT_TABLET);
    setFate('extension reloaded');
    endHost();
    await settle();
    expect([status(), reader.state().problem]).toEqual(['paused', 'host-unreachable']);
    expect(reader.state()).toMatchObject({ view: { position: { place: { sentence: 0, offset: 9 } } } });
    await reader.command('play');
    expect([status(), reader.state().problem]).toEqual(['paused', 'host-unreachable']);
    await reader.command('stop');
    await reader.listen('page');
    expect([status(), reader.state().problem]).toEqual(['idle', 'host-unreachable']);
  });

  test('a host that takes the text and never answers is told, with the place kept, and Play tries again', async () => {
    const { reader, clock, setFate, status, said } = setUp();
    setFate('never answers');
    await reader.listen('page');
    for (let opening = 0; opening < 3; opening += 1) {
      expect(status()).toBe('loading');
      clock.advance(9_000);
      await settle();
    }
    expect([status(), reader.state().problem]).toEqual(['paused', 'host-unreachable']);
    setFate('opens');
    await reader.command('play');
    clock.advance(60_000);
    expect(said()).toEqual(ARTICLE);
  });

  test('that cannot be opened is told, never waited for', async () => {
    const { reader, setFate, status, said } = setUp();
    setFate('cannot open');
    await reader.listen('page');
    expect([status(), reader.state().problem]).toEqual(['paused', 'host-unreachable']);
    setFate('opens');
    await reader.command('play');
    expect(said()).toEqual(['Take one tablet daily.']);
  });
});

describe('a word that is pressed', () => {
  const paragraphs = ['Take 💊 one tablet daily.', 'Do not crush it. Never split it.', 'Call us.'];

  async function setUpJump(options: WorldOptions = {}) {
    const pageText = livePageText(paragraphs);
    const world = setUp({ ...options, pageText });
    await world.reader.listen('page');
    world.clock.advance(START);
    const placeOf = (word: string) => {
      const piece = pageText.pieces.find(({ text }) => text.includes(word));
      if (!piece) throw new Error(`No paragraph has "${word}".`);
      return { node: piece.source as Text, offset: piece.text.indexOf(word) };
    };
    return { ...world, placeOf };
  }

  test('is where reading goes on, forwards and backwards, and from a pause', async () => {
    const { reader, placeOf, said, clock, status } = await setUpJump();
    await reader.jumpTo(placeOf('split'));
    expect(said().at(-1)).toBe('split it.');
    clock.advance(START);
    await reader.command('pause');
    await reader.jumpTo(placeOf('tablet'));
    expect([said().at(-1), status()]).toEqual(['tablet daily.', 'loading']);
    clock.advance(60_000);
    expect(said().slice(-4)).toEqual(['tablet daily.', 'Do not crush it.', 'Never split it.', 'Call us.']);
  });

  test('in its middle means its beginning, and one behind a sentence the next', async () => {
    const { reader, placeOf, said } = await setUpJump();
    const { node, offset } = placeOf('crush');
    await reader.jumpTo({ node, offset: offset + 2 });
    expect(said().at(-1)).toBe('crush it.');
    await reader.jumpTo({ node, offset: node.data.indexOf(' Never') });
    expect(said().at(-1)).toBe('Never split it.');
  });

  test('opens a host that has gone', async () => {
    const { reader, placeOf, engines, endHost } = await setUpJump();
    await reader.command('pause');
    endHost();
    await reader.jumpTo(placeOf('Call'));
    expect(engines[1]?.requests.map(({ text }) => text)).toEqual(['Call us.']);
  });

  test('leads nowhere beside the text, and nowhere once nothing is read', async () => {
    const { reader, placeOf, document, said } = await setUpJump();
    const beside = { node: document.getElementById('one')?.firstChild as Text, offset: 0 };
    expect([reader.leadsTo(beside), reader.leadsTo(placeOf('Call'))]).toEqual([false, true]);
    await reader.jumpTo(beside);
    await reader.command('stop');
    expect(reader.leadsTo(placeOf('Call'))).toBe(false);
    await reader.jumpTo(placeOf('Call'));
    expect(said()).toEqual(['Take 💊 one tablet daily.']);
  });
});

describe('another tab that reads', () => {
  test('leaves the place here, and play takes the voice back', async () => {
    const { reader, clock, readElsewhere, said, status } = setUp();
    await reader.listen('page');
    clock.advance(AT_TABLET);
    const other = readElsewhere();
    expect([status(), reader.state()]).toMatchObject(['paused', { holder: 'other-tab' }]);
    await reader.command('play');
    expect(said().slice(-2)).toEqual(['Elsewhere', 'tablet daily.']);
    expect(other.received.at(-1)).toEqual({ type: 'taken-over' });
    expect(reader.state()).toMatchObject({ holder: 'this-tab', view: { activity: { status: 'loading' } } });
  });

  test('is not disturbed by pause and stop here', async () => {
    const { reader, clock, readElsewhere, engines } = setUp();
    await reader.listen('page');
    clock.advance(AT_TABLET);
    readElsewhere();
    await reader.command('pause');
    expect(reader.state()).toMatchObject({ holder: 'other-tab' });
    await reader.command('stop');
    expect([engines[0]?.inFlight(), statusOf(reader)]).toEqual([1, 'idle']);
  });
});

describe('a page that is left', () => {
  test('falls silent, keeps its place and does not speak by itself when it comes back', async () => {
    const { reader, clock, speaking, status, openings, said } = setUp();
    await reader.listen('page');
    clock.advance(AT_TABLET);
    reader.leave();
    await settle();
    expect([speaking(), status(), openings()]).toEqual([false, 'paused', 1]);
    await reader.command('play');
    expect(said().at(-1)).toBe('tablet daily.');
  });
});

describe('the portions', () => {
  const portionsOf = (messages: readonly ReaderToHost[]) =>
    messages.flatMap((message) => {
      if ((message.type !== 'open' && message.type !== 'append') || message.sentences.length === 0) return [];
      const characters = message.sentences.reduce((sum, { text }) => sum + text.length, 0);
      return [{ type: message.type, sentences: message.sentences.length, characters, extent: message.extent }];
    });
  const sentence = (index: number) => `This is sentence number ${100_000 + index} of a page that is long.`;
  const paragraphs = (characters: number) => Array.from({ length: Math.floor(characters / 60) }, (_, i) => sentence(i));

  test('are the first sentence, the one at hand behind it, then all the rest of an ordinary page', async () => {
    const { reader, sent } = setUp();
    await reader.listen('page');
    expect(portionsOf(sent())).toEqual([
      { type: 'open', sentences: 1, characters: 22, extent: 'growing' },
      { type: 'append', sentences: 1, characters: 16, extent: 'growing' },
      { type: 'append', sentences: 1, characters: 8, extent: 'complete' },
    ]);
  });

  test('are one when there is but one sentence', async () => {
    const { reader, sent, highlight } = setUp();
    highlight('one');
    await reader.listen('selection');
    expect(portionsOf(sent())).toEqual([{ type: 'open', sentences: 1, characters: 16, extent: 'complete' }]);
  });

  test('are the whole of a page of nearly 100,000 characters', async () => {
    const { reader, sent } = setUp({ article: paragraphs(95_000) });
    await reader.listen('page');
    await settle();
    const portions = portionsOf(sent());
    expect([portions.at(0)?.sentences, portions.at(-1)?.extent]).toEqual([1, 'complete']);
    expect(portions.reduce((sum, { sentences }) => sum + sentences, 0)).toBe(1583);
  });

  test('of a longer page are at least five minutes of the fastest speech ahead, and follow as it is read', async () => {
    // 17 letters a second at speed 1, and the fastest is three times that.
    const fiveMinutes = 5 * 60 * 17 * 3;
    const { reader, sent, clock } = setUp({ article: paragraphs(120_000) });
    await reader.listen('page');
    await settle();
    const handed = () => portionsOf(sent()).reduce((sum, { characters }) => sum + characters, 0);
    expect(handed()).toBeGreaterThanOrEqual(fiveMinutes);
    expect(handed()).toBeLessThan(60_000);
    for (let step = 0; step < 20; step += 1) {
      clock.advance(20_000);
      await settle();
      const state = reader.state();
      const reached = state.status === 'open' ? (state.view.position?.sentence?.start ?? 0) : 0;
      expect(handed() - reached).toBeGreaterThanOrEqual(fiveMinutes);
    }
  });

  /** The silence after a paragraph, in ms. */
  const AFTER_PARAGRAPH = 500;

  test('to a host that takes over far inside a book leave out what is long past, and the place stays what it is', async () => {
    const { reader, sent, clock, endHost, marks } = setUp({
      article: paragraphs(60_000),
      settings: { pauses: 'none' },
    });
    await reader.listen('page');
    await settle();
    clock.advance(700 * (START + sentence(0).length * PER_CHARACTER + AFTER_PARAGRAPH));
    await reader.command('pause');
    const before = reader.state();
    endHost();
    await settle();
    await reader.command('play');
    await settle();
    const after = reader.state();
    const at = (state: ReaderState) => (state.status === 'open' ? state.view.position?.place.sentence : null);
    expect(at(before)).toBeGreaterThan(600);
    expect(at(after)).toBe(at(before));
    expect(marks.at(-1)).toBe(marks.findLast((mark) => mark !== 'cleared'));
    const again = sent().findLast((message) => message.type === 'open');
    expect(again).toMatchObject({ place: { sentence: 500 } });
    await reader.command('forward');
    expect(at(reader.state())).toBe((at(before) ?? 0) + 1);
    clock.advance(400 * (START + sentence(0).length * PER_CHARACTER + AFTER_PARAGRAPH));
    expect(statusOf(reader)).toBe('finished');
    expect(reader.state()).toMatchObject({ view: { progress: { done: 1000, total: 1000 } } });
  });
});

describe('the settings', () => {
  test('go with the passage', async () => {
    const { reader, engines } = setUp({ settings: { rate: 1.5, voices: { en: 'Ben|en-GB' } } });
    await reader.listen('page');
    expect(engines[0]?.requests[0]).toMatchObject({ rate: 1.5, voiceId: 'Ben|en-GB' });
    expect(reader.state().speeds.rate).toBe(1.5);
  });

  test('are followed while it is read, from the current word', async () => {
    const { reader, clock, engines } = setUp();
    await reader.listen('page');
    clock.advance(AT_TABLET);
    reader.followSettings(pageSettings({ rate: 2, pauses: 'long' }));
    expect(engines[0]?.requests.at(-1)).toMatchObject({ rate: 2, text: 'tablet daily.' });
    expect(reader.state().speeds.rate).toBe(2);
  });

  test('say marks as the reader chose', async () => {
    const { reader, engines } = setUp({ settings: { choices: { punctuation: 'spoken' } } });
    await reader.listen('page');
    expect(engines[0]?.requests.at(-1)?.text).toBe('Take one tablet daily period.');
  });

  test('say the reader’s own words', async () => {
    const entry = { text: 'Take', say: 'tayk', language: 'en', where: 'word', letters: 'any case' } as const;
    const { reader, engines } = setUp({ settings: { pronunciations: [entry] } });
    await reader.listen('page');
    expect(engines[0]?.requests.at(-1)?.text).toBe('tayk one tablet daily.');
  });

  test('are known before anything is read', () => {
    const { reader } = setUp();
    reader.followSettings(pageSettings({ rate: 0.75, pauses: 'long' }));
    expect(reader.state()).toMatchObject({ status: 'empty', speeds: { rate: 0.75 } });
  });
});

describe('marks and tab sound', () => {
  test('mark each word as it is reached and are taken off at the end', async () => {
    const { reader, clock, highlight, marks } = setUp();
    highlight('one');
    await reader.listen('selection');
    clock.advance(60_000);
    expect(marks.filter((mark, index) => mark !== marks[index - 1])).toEqual([
      'Wear flat shoes.',
      'Wear',
      'flat',
      'shoes',
      'cleared',
    ]);
  });

  test('the sound of the tab is told on with every state', async () => {
    const { reader, states } = setUp();
    reader.setTabSound('muted');
    await reader.listen('page');
    expect(new Set(states.map(({ tabSound }) => tabSound))).toEqual(new Set(['muted']));
  });
});

describe('a page that changes while it is read', () => {
  const NEW = 'Ask a nurse first.';
  /** In the middle of the second sentence's third word. */
  const AT_CRUSH = START + 22 * PER_CHARACTER + START + 10 * PER_CHARACTER;

  async function listen(options?: WorldOptions) {
    const world = setUp({ settings: { pauses: 'none' }, ...options });
    await world.reader.listen('page');
    world.clock.advance(AT_CRUSH);
    expect(world.said()).toEqual(['Take one tablet daily.', 'Do not crush it.']);
    return world;
  }

  test('to the same text in other nodes goes on without a word to the host', async () => {
    const { reader, clock, sent, said } = await listen();
    const before = sent().length;
    expect(await reader.reread()).toBe('same');
    expect(sent()).toHaveLength(before);
    clock.advance(60_000);
    expect(said()).toEqual(ARTICLE);
  });

  test('before the place: what was put in is not read, and the sentence goes on without a break', async () => {
    const { reader, clock, changePage, said, marks } = await listen();
    changePage([ARTICLE[0] as string, NEW, ...ARTICLE.slice(1)]);
    expect(await reader.reread()).toBe('changed');
    expect(marks.at(-1)).toBe('crush');
    clock.advance(60_000);
    expect([said(), statusOf(reader)]).toEqual([ARTICLE, 'finished']);
  });

  test('behind the place: what was put in is read, and what was taken out is not', async () => {
    const { reader, clock, changePage, said, marks } = await listen();
    changePage([ARTICLE[0] as string, ARTICLE[1] as string, NEW, 'Rest well.']);
    expect(await reader.reread()).toBe('changed');
    clock.advance(60_000);
    expect(said()).toEqual([ARTICLE[0], ARTICLE[1], NEW, 'Rest well.']);
    expect(marks).toContain('nurse');
  });

  test('in the sentence that is read, behind the word: it goes on in its new words', async () => {
    const { reader, clock, changePage, said } = await listen();
    changePage([ARTICLE[0] as string, 'Do not crush or chew it.', 'Call us.']);
    await reader.reread();
    clock.advance(60_000);
    expect(said()).toEqual([ARTICLE[0], ARTICLE[1], 'crush or chew it.', 'Call us.']);
  });

  test('in the sentence that is read, before the word: it is said to its end, and read in its new words after a step back', async () => {
    const { reader, clock, changePage, said, marks } = await listen();
    changePage([ARTICLE[0] as string, 'Please do not crush it.', 'Call us.']);
    await reader.reread();
    clock.advance(PER_CHARACTER * 5);
    // Which of the new words is being said nobody knows.
    expect(marks.at(-1)).toBe('Please do not crush it.');
    clock.advance(300);
    await reader.command('back');
    clock.advance(60_000);
    expect(said()).toEqual([ARTICLE[0], ARTICLE[1], 'Call us.', 'Please do not crush it.', 'Call us.']);
  });

  test('so that the sentence has gone: it is said to its end, marked nowhere, and the next one follows', async () => {
    const { reader, clock, changePage, said, marks } = await listen();
    changePage([ARTICLE[0] as string, 'Call us.']);
    expect(await reader.reread()).toBe('changed');
    clock.advance(PER_CHARACTER * 4);
    expect(marks.at(-1)).toBe('');
    clock.advance(60_000);
    expect(said()).toEqual(ARTICLE);
  });

  test('with a voice that reports no words: an edited sentence is said to its end', async () => {
    const { reader, clock, changePage, said } = await listen({ personality: 'no-words' });
    changePage([ARTICLE[0] as string, 'Do not crush or chew it.', 'Call us.']);
    await reader.reread();
    clock.advance(60_000);
    expect(said()).toEqual(ARTICLE);
  });

  test('during a pause is read on from the same word', async () => {
    const { reader, clock, changePage, said, marks } = await listen();
    await reader.command('pause');
    changePage([NEW, ...ARTICLE]);
    expect(await reader.reread()).toBe('changed');
    expect([statusOf(reader), marks.at(-1)]).toEqual(['paused', 'crush']);
    await reader.command('play');
    clock.advance(60_000);
    expect(said()).toEqual([ARTICLE[0], ARTICLE[1], 'crush it.', 'Call us.']);
  });

  test('after the host has gone is handed over anew at the place', async () => {
    const { reader, clock, changePage, endHost, engines } = await listen();
    await reader.command('pause');
    endHost();
    changePage([NEW, ...ARTICLE]);
    expect(await reader.reread()).toBe('changed');
    await reader.command('play');
    clock.advance(60_000);
    expect(engines[1]?.requests.map(({ text }) => text)).toEqual(['crush it.', 'Call us.']);
  });

  test('twice in a row keeps the place both times', async () => {
    const { reader, clock, changePage, said } = await listen();
    changePage([NEW, ...ARTICLE]);
    await reader.reread();
    changePage(['Hello.', NEW, ...ARTICLE, 'Goodbye.']);
    await reader.reread();
    clock.advance(60_000);
    expect(said()).toEqual([...ARTICLE, 'Goodbye.']);
  });

  test('to another text is told apart from one that has lost a part', async () => {
    const { reader, changePage } = await listen();
    changePage(['Opening hours.', 'We are closed on Sunday.']);
    expect(await reader.reread()).toBe('gone');
    changePage(null);
    expect(await reader.reread()).toBe('gone');
    // A long list that keeps only what is on the screen.
    changePage([ARTICLE[1] as string, NEW]);
    expect(await reader.reread()).toBe('changed');
  });

  test('with its address to a page that repeats a sentence of the old one is another text', async () => {
    const { reader, changePage } = await listen();
    changePage([ARTICLE[1] as string, 'Opening hours.', 'We are closed on Sunday.'], '/hours');
    expect(await reader.reread()).toBe('gone');
  });

  test('to another text: the sentence is said to its end, the reader is told, and play reads the new text', async () => {
    const { reader, clock, changePage, said, status } = await listen();
    changePage(['Opening hours.', 'We are closed on Sunday.'], '/hours');
    expect(await reader.reread()).toBe('gone');
    reader.endWithSentence();
    expect(status()).toBe('speaking');
    clock.advance(60_000);
    expect([said(), status(), reader.state().problem]).toEqual([
      ['Take one tablet daily.', 'Do not crush it.'],
      'finished',
      'page-changed',
    ]);
    await reader.command('play');
    clock.advance(60_000);
    expect(said().slice(2)).toEqual(['Opening hours.', 'We are closed on Sunday.']);
    expect(reader.state().problem).toBeNull();
  });

  test('is nothing to what was highlighted, nor to a passage that has ended', async () => {
    const { reader, clock, highlight } = setUp();
    expect(await reader.reread()).toBe('nothing-open');
    highlight('one');
    await reader.listen('selection');
    expect(await reader.reread()).toBe('nothing-open');
    await reader.listen('page');
    clock.advance(60_000);
    expect(await reader.reread()).toBe('nothing-open');
  });

  test('while it is handed over portion by portion is handed over further', async () => {
    const sentence = (index: number) => `This is sentence number ${100_000 + index} of a page that is long.`;
    const article = Array.from({ length: 2000 }, (_, index) => sentence(index));
    const { reader, clock, changePage, said, sent } = setUp({ article, settings: { pauses: 'none' } });
    await reader.listen('page');
    clock.advance(10_000);
    // The rest comes from the page as it is now.
    expect(await reader.reread()).toBe('changed');
    changePage([NEW, ...article.filter((_, index) => index !== 1500)]);
    expect(await reader.reread()).toBe('changed');
    clock.advance(1_500_000);
    await settle();
    expect(said()).toEqual(article.slice(0, said().length));
    // What was asked for meanwhile continues what was written anew.
    const messages = sent();
    const rewritten = messages.findLast((message) => message.type === 'rewrite');
    const added = messages.flatMap((message) =>
      message.type === 'append' && message.passageId === rewritten?.becomes ? message.sentences : [],
    );
    const handed = [...(rewritten?.sentences ?? []), ...added];
    expect(added.length).toBeGreaterThan(0);
    expect(handed.map(({ text }) => text)).toEqual([NEW, ...article].slice(0, handed.length));
  });
});

describe('from here', () => {
  test('reads from the sentence at the place to the end, and steps back before it', async () => {
    const { reader, clock, pointAt, said } = setUp();
    pointAt({ at: 27, seen: null });
    await reader.listen('here');
    expect(said()).toEqual(['Do not crush it.']);
    await reader.command('back');
    expect(said().at(-1)).toBe('Take one tablet daily.');
    clock.advance(60_000);
    expect(said().slice(1)).toEqual(ARTICLE);
  });

  test('hands over the sentence at the place first, then all of the article, under a number of its own', async () => {
    const { reader, pointAt, sent } = setUp();
    pointAt({ at: 27, seen: null });
    await reader.listen('here');
    const texts = sent().flatMap((message) =>
      'sentences' in message ? [message.sentences.map(({ text }) => text)] : [],
    );
    expect([texts.at(0), texts.at(-1)]).toEqual([['Do not crush it.'], ARTICLE]);
    expect(sent().at(-1)).toMatchObject({ type: 'rewrite', becomes: 2, extent: 'complete' });
  });

  test('begins in the middle of a block with its sentence', async () => {
    const { reader, pointAt, said } = setUp({ article: ['One is here. Two is 🩺 here. Three is here.', 'Four.'] });
    pointAt({ at: 20, seen: null });
    await reader.listen('here');
    expect(said()).toEqual(['Two is 🩺 here.']);
  });

  test('at the edge of the screen begins with the first sentence that begins on it', async () => {
    const { reader, pointAt, said } = setUp({ article: ['One is here. Two is here. Three is here.', 'Four.'] });
    pointAt({ at: 18, seen: { start: 18, end: 40 } });
    await reader.listen('here');
    expect(said()).toEqual(['Three is here.']);
  });

  test('at the edge of the screen begins with the sentence that fills it where no other begins', async () => {
    const { reader, pointAt, said } = setUp({ article: ['One is here. Two is here. Three is here.', 'Four.'] });
    pointAt({ at: 18, seen: { start: 18, end: 22 } });
    await reader.listen('here');
    expect(said()).toEqual(['Two is here.']);
  });

  test('says that nothing follows, and what is being read goes on', async () => {
    const { reader, clock, pointAt, said } = setUp();
    await reader.listen('page');
    pointAt(null);
    await reader.listen('here');
    expect(reader.state().problem).toBe('nothing-from-here');
    clock.advance(60_000);
    expect(said()).toEqual(ARTICLE);
  });

  test('tells of a page that throws while the place is looked for, and what is being read goes on', async () => {
    const { reader, clock, pointAt, said } = setUp();
    await reader.listen('page');
    pointAt(new TypeError('node.contains is not a function'));
    await reader.listen('here');
    expect(reader.state().problem).toBe('page-unreadable');
    clock.advance(60_000);
    expect(said()).toEqual(ARTICLE);
  });

  test('in a long article hands over what is around the place, and more of it on the way back', async () => {
    const sentence = (index: number) => `This is sentence number ${100_000 + index} of a page that is long.`;
    const article = Array.from({ length: 4000 }, (_, index) => sentence(index));
    const { reader, pointAt, sent, said } = setUp({ article });
    pointAt({ at: 3000 * (sentence(0).length + 1) + 5, seen: null });
    await reader.listen('here');
    expect(said()).toEqual([sentence(3000)]);
    const handed = sent().reduce((sum, message) => sum + ('sentences' in message ? message.sentences.length : 0), 0);
    // Not the whole of it, which is 4000.
    expect(handed).toBeLessThan(2000);
    for (let step = 0; step < 700; step += 1) await reader.command('back');
    expect(said().at(-1)).toBe(sentence(2300));
    expect(new Set(said()).size).toBe(701);
  });
});

describe('a language that is chosen', () => {
  /** A page whose text is in the language that the reader has chosen by then. */
  function setUpLanguages() {
    let lang = 'en';
    const { article } = pageTextOf(ARTICLE);
    const cutter = {
      known: (block: Block) => cutAsDeclared({ ...article, lang }).cutter?.known(block) ?? null,
      cut: async () => {},
      findPageLanguage: async () => lang,
    };
    const world = setUp({ pageText: { article: { ...article, cutter }, pieces: [] } });
    return {
      ...world,
      choose: async (next: string) => {
        lang = next;
        await world.reader.followLanguage();
      },
      /** How hosts were told to begin, and the language and text of the first sentence there. */
      opened: () =>
        world.sent().flatMap((message) => {
          if (message.type !== 'open') return [];
          const sentence = message.sentences[message.place.sentence];
          return [[message.begin, sentence?.lang, sentence?.text]];
        }),
    };
  }

  test('is read from the beginning of the present sentence on, to the end', async () => {
    const { reader, clock, choose, opened, said } = setUpLanguages();
    await reader.listen('page');
    clock.advance(AT_TABLET);
    await choose('en-GB');
    expect(opened()).toEqual([
      ['speaking', 'en', 'Take one tablet daily.'],
      ['speaking', 'en-GB', 'Take one tablet daily.'],
    ]);
    clock.advance(60_000);
    expect(said()).toEqual(['Take one tablet daily.', ...ARTICLE]);
  });

  test('is read from the present sentence in the middle too, and a step back leads before it', async () => {
    const { reader, choose, opened, said } = setUpLanguages();
    await reader.listen('page');
    await reader.command('forward');
    await choose('en-GB');
    expect(opened().at(-1)).toEqual(['speaking', 'en-GB', 'Do not crush it.']);
    await reader.command('back');
    expect(said().at(-1)).toBe('Take one tablet daily.');
  });

  test('stands paused where reading does, and is read from there', async () => {
    const { reader, clock, choose, opened, said, status } = setUpLanguages();
    await reader.listen('page');
    clock.advance(AT_TABLET);
    await reader.command('pause');
    await choose('en-GB');
    expect([opened().at(-1), status()]).toEqual([['paused', 'en-GB', 'Take one tablet daily.'], 'paused']);
    await reader.command('play');
    clock.advance(60_000);
    expect(said()).toEqual(['Take one tablet daily.', ...ARTICLE]);
  });

  test('takes the voice from no other tab', async () => {
    const { reader, choose, opened, readElsewhere, said } = setUpLanguages();
    await reader.listen('page');
    readElsewhere();
    await settle();
    await choose('en-GB');
    expect([opened().length, said().at(-1), holderOf(reader)]).toEqual([1, 'Elsewhere', 'other-tab']);
    await reader.command('play');
    expect(opened().at(-1)).toEqual(['speaking', 'en-GB', 'Take one tablet daily.']);
  });

  test('is waited for where nothing is read, and of what was read to its end no step leads back', async () => {
    const { reader, clock, choose, opened, status } = setUpLanguages();
    await choose('en-GB');
    expect([opened(), status()]).toEqual([[], 'empty']);
    await reader.listen('page');
    clock.advance(60_000);
    await choose('en-US');
    expect(status()).toBe('idle');
    await reader.listen('page');
    expect(opened()).toEqual([
      ['speaking', 'en-GB', 'Take one tablet daily.'],
      ['speaking', 'en-US', 'Take one tablet daily.'],
    ]);
  });
});

describe('a host that cuts no sentences', () => {
  /** A page whose sentences come from elsewhere, a block at a time: from there on none, until it answers again. */
  function setUpCutter() {
    const { article } = pageTextOf(ARTICLE);
    const known = new Set<Block>();
    let refused = Number.POSITIVE_INFINITY;
    const cutter = {
      known: (block: Block) => (known.has(block) ? (article.cutter?.known(block) ?? null) : null),
      async cut([block]: readonly Block[]) {
        if (!block || block.span.start >= refused) throw new HostUnreachable();
        known.add(block);
      },
      findPageLanguage: async () => 'en',
    };
    const world = setUp({ pageText: { article: { ...article, cutter }, pieces: [] }, doInSlices: inOneGo });
    return {
      ...world,
      refuseFrom(offset: number) {
        refused = offset;
      },
    };
  }
  const second = `${ARTICLE[0]} `.length;

  test('is told to whoever presses, and the next press is tried anew', async () => {
    const { reader, refuseFrom, clock, said } = setUpCutter();
    refuseFrom(0);
    await reader.listen('page');
    expect([reader.state().status, reader.state().problem]).toEqual(['empty', 'host-unreachable']);
    refuseFrom(Number.POSITIVE_INFINITY);
    await reader.listen('page');
    await reach(() => reader.state().status === 'open');
    await pass(clock);
    expect(said()).toEqual(ARTICLE);
  });

  test('has what it was given read to its end; the place is kept, and reading goes on from it', async () => {
    const { reader, refuseFrom, clock, said, status } = setUpCutter();
    refuseFrom(second + 1);
    await reader.listen('page');
    await pass(clock);
    expect([said(), status()]).toEqual([ARTICLE.slice(0, 2), 'blocked']);
    refuseFrom(Number.POSITIVE_INFINITY);
    await reader.command('play');
    await pass(clock);
    expect(said()).toEqual(ARTICLE);
  });
});

/** As in slices, with no rest between two of them. */
const inOneGo: DoInSlices = async (work) => {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value as never;
    await value;
  }
};

/** Time goes by, and what waits for nothing but its turn goes on meanwhile. */
async function pass(clock: { readonly advance: (ms: number) => void }): Promise<void> {
  for (let step = 0; step < 60; step += 1) {
    clock.advance(500);
    await settle();
  }
}
