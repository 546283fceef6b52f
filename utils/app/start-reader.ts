import { parseCutAnswer } from '@/utils/core/messages/cutting.ts';
import { toViewMessage } from '@/utils/core/messages/from-host.ts';
import type { PageSettings } from '@/utils/core/messages/page-settings.ts';
import { parseToReader, type ToReader } from '@/utils/core/messages/to-reader.ts';
import type { Work } from '@/utils/core/work/work.ts';
import { findMenuPlace } from '@/utils/dom/find-menu-place.ts';
import { isAnythingSelected } from '@/utils/dom/find-selections.ts';
import { followWhenDrawn } from '@/utils/dom/follow-when-drawn.ts';
import { createFollower, type EdgeCover } from '@/utils/dom/follower.ts';
import type { LivePlace } from '@/utils/dom/live-place.ts';
import type { PageText } from '@/utils/dom/page-text.ts';
import { createPainter } from '@/utils/dom/painter.ts';
import { readAddress } from '@/utils/dom/read-address.ts';
import { uncoverFocus } from '@/utils/dom/uncover-focus.ts';
import { watchJumps } from '@/utils/dom/watch-jumps.ts';
import { watchPress } from '@/utils/dom/watch-press.ts';
import { watchReleases } from '@/utils/dom/watch-releases.ts';
import { whenParsed } from '@/utils/dom/when-parsed.ts';
import { answerInTime } from '@/utils/platform/answer-in-time.ts';
import { connectToHost } from '@/utils/platform/ports.ts';
import { onRuntimeMessage, sendRuntimeMessage } from '@/utils/platform/runtime-messages.ts';
import { createSpeechClock } from '@/utils/platform/speech-clock.ts';
import { workInSlices } from '@/utils/platform/work-in-slices.ts';
import { answerOwnPages } from './answer-own-pages.ts';
import { createArticleReader } from './article-part.ts';
import { createAskHost } from './ask-host.ts';
import { subjectOf } from './describe-reader.ts';
import { wakeCutter } from './find-sentences.ts';
import { followPageSettings } from './follow-page-settings.ts';
import { createHeldKey } from './held-key.ts';
import { createHostLine } from './host-line.ts';
import { createLanguageChoice } from './language-choice.ts';
import { openLineOfPage } from './line-of-page.ts';
import { loadPart } from './load-part.ts';
import type { PageKeeper } from './page-keeper.ts';
import { createPageMarks } from './page-marks.ts';
import { findPart } from './page-parts.ts';
import { createPartLoader } from './part-loader.ts';
import { createReader, type Reader } from './reader.ts';
import type { ReaderParts } from './reader-parts.ts';
import type { ReaderState } from './reader-state.ts';
import { stageOf } from './reading-stage.ts';

interface StartReaderParts {
  readonly document: Document;
  readonly fallbackLang: string;
  /** Hark's panel at the screen's edge. */
  readonly cover: EdgeCover;
  readonly onState: (state: ReaderState) => void;
  /** What holds of the settings, at first and whenever it changes. */
  readonly onSettings: (settings: PageSettings) => void;
  /** Reading has been asked for. */
  readonly onListen: () => void;
  readonly onGoToPanel: () => void;
  /** A reading view of this page was closed. */
  readonly onViewClosed: () => void;
  readonly signal: AbortSignal;
}

/** Puts a reader together for this page and lets the background's messages in, until `signal` fires. */
export function startReader(parts: StartReaderParts): Reader {
  const { document, signal, fallbackLang: readerLang } = parts;
  const { defaultView: view } = document;
  const painter = createPainter(document);
  const follower = followWhenDrawn(createFollower(document, parts.cover), document);
  const press = watchPress(document, signal);
  const clock = createSpeechClock();
  const followSettings = (settings: PageSettings) => {
    painter.follow(settings.marks);
    parts.onSettings(settings);
    reader.followSettings(settings);
  };
  // Before anything else: they are on their way while the rest of the reader is put together.
  const readSettings = followPageSettings(view, followSettings, signal);
  const key = createHeldKey({ clock, ...watchReleases(document, Date.now, signal) });
  uncoverFocus(document, parts.cover, signal);
  const openHost = () =>
    answerInTime(sendRuntimeMessage({ to: 'background', type: 'open-host' })).then(
      // To a copy that has ended meanwhile no line is opened any more.
      (answer) => answer === 'open' && !signal.aborted,
      () => false,
    );
  const article = createArticleReader({
    openHost,
    connect: () => openLineOfPage('article', view, signal),
    clock,
  });
  const line = createHostLine({
    openHost,
    connect: () => connectToHost('reader'),
    clock,
    onMessage: (message) => reader.hear(message),
    onLost: () => reader.lose(),
  });
  const ask = createAskHost({
    openHost,
    connect: () => openLineOfPage('sentences', view, signal),
    parse: parseCutAnswer,
    clock,
  });
  const language = createLanguageChoice({
    ask,
    readerLang,
    readAddress: () => readAddress(document),
  });
  const read = async (work: Work<PageText | null>) => {
    const pageText = await workInSlices(work);
    return pageText && { ...pageText, article: language.findIn(pageText.article) };
  };
  const selection = createPartLoader('selection');
  const expectSelection = async () => {
    if (isAnythingSelected(document)) await Promise.all([selection.load(), article.bring()]);
  };
  // A key does not say what it is pressed for. Behind the parts that came with the reader, and beside its settings.
  view?.setTimeout(() => void expectSelection().catch(() => {}));
  const sections = createPartLoader('sections');
  const walk = createPartLoader('walk');
  const reading = {
    structure: createPartLoader('structure'),
    async bringWalk() {
      await walk.load();
      return (await loadPart('walk')).prepareWalked;
    },
    bringDrawn: article.bring,
  };
  const texts = {
    readSettings,
    async readSelection(closedSections) {
      const { prepareSelection } = await loadPart('selection');
      return read(prepareSelection(document, closedSections, reading));
    },
    async readStretches(stretches, closedSections) {
      const { prepareStretches } = await loadPart('selection');
      return read(prepareStretches(document, stretches, { closedSections, ...reading }));
    },
    async readArticle(closedSections, near = []) {
      await whenParsed(document, clock);
      return read(article.prepareArticle(document, { closedSections, near }));
    },
    doInSlices: workInSlices,
    selection,
    sections,
    fallbackLang: readerLang,
  } satisfies Partial<ReaderParts>;
  let keeper: PageKeeper | null = null;
  /** Comes with what reads an article: nothing else follows the page. */
  const keepPage = (): PageKeeper | null => {
    const part = findPart('article');
    return (
      part?.createPageKeeper({
        clock,
        watch: (listener) => part.watchChanges(document, listener),
        // Where the part for it may not come, it is tried again later.
        reread: () => reader.reread().catch(() => 'nothing-open'),
        endWithSentence: reader.endWithSentence,
        address: () => {
          const state = reader.state();
          return state.status === 'open' && state.passage.address !== readAddress(document) ? 'another' : 'same';
        },
      }) ?? null
    );
  };
  const reader = createReader({
    ...texts,
    document,
    line,
    marks: createPageMarks({ painter, follower, sections, onSought: (sentence) => keeper?.seek(sentence) }),
    bringReread: () => loadPart('reread'),
    pointHere(clue) {
      const menu = clue === null ? null : findMenuPlace(document, { clue, menu: press.menu() });
      const pressed = press.pressed();
      return {
        async findNear() {
          const { listSeenPlaces } = await loadPart('here');
          if (menu) return [menu];
          return view ? listSeenPlaces(view) : [];
        },
        async findStart(article) {
          const { findStart } = await loadPart('here');
          return workInSlices(findStart(document, article, { menu, pressed }));
        },
      };
    },
    readAddress: () => readAddress(document),
    onState(state) {
      keeper ??= keepPage();
      keeper?.follow(stageOf(state));
      parts.onState(state);
      ownPages.follow(state);
    },
  });
  const readOpen = () => textOf(reader.state());
  const ownPages = answerOwnPages({
    ...texts,
    document,
    reader,
    readOpen,
    onWish: () => follower.resume(),
    onViewClosed: parts.onViewClosed,
    signal,
  });

  const onJump = (place: LivePlace) => {
    follower.resume();
    void reader.jumpTo(place);
  };
  watchJumps(document, { leadsTo: reader.leadsTo, onJump }, signal);

  const listen = ({ passage, clue, tabSound }: Extract<ToReader, { type: 'listen' }>) => {
    // Both lines beside all that comes before the first sentence.
    void line.open();
    wakeCutter(ask);
    parts.onListen();
    follower.resume();
    reader.setTabSound(tabSound);
    void reader.listen(passage, clue ?? null);
  };

  const answer = (message: unknown): Promise<unknown> | undefined => {
    const parsed = parseToReader(message);
    switch (parsed?.type) {
      case undefined:
        return undefined;
      case 'listen':
        if (parsed.pressedAt === undefined) listen(parsed);
        else key.press(parsed.pressedAt, () => listen(parsed));
        // Answered at once: the background may go back to sleep while the page is read.
        return Promise.resolve('listening');
      case 'command':
        follower.resume();
        return reader.command(parsed.command).then(() => 'done');
      case 'open-section':
        follower.resume();
        return reader.openSection().then(() => 'done');
      case 'go-to-panel':
        parts.onGoToPanel();
        return Promise.resolve('done');
      case 'tab-sound':
        reader.setTabSound(parsed.tabSound);
        return Promise.resolve('done');
      case 'sleep':
        reader.sleep(parsed.minutes);
        return Promise.resolve('done');
      case 'describe':
        return Promise.resolve(describe(reader.state()));
      case 'choose-language':
        language.choose(parsed.lang);
        void reader.followLanguage();
        return language.tell(readOpen()?.article ?? null);
      case 'tell-language':
        return language.tell(readOpen()?.article ?? null);
    }
  };

  const stop = onRuntimeMessage((message, origin) => (origin.from === 'page' ? answer(message) : undefined));
  view?.addEventListener('pagehide', () => reader.leave(), { signal });
  signal.addEventListener('abort', () => {
    stop();
    // What is being prepared comes to nothing, too: the next copy reads by itself.
    reader.leave();
    keeper?.dispose();
    follower.dispose();
    painter.dispose();
  });
  return reader;
}

function textOf(state: ReaderState): PageText | null {
  return state.status === 'open' ? state.passage.pageText : null;
}

function describe(state: ReaderState) {
  if (state.status === 'empty') return null;
  const { lang } = subjectOf(state);
  const view = { ...state.view, ...(lang !== null && { lang }) };
  return toViewMessage(state.passage.id, state.passage.pageText.article.title, view);
}
