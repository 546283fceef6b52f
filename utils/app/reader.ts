import { isActive, isResting } from '@/utils/core/interface/reading-model.ts';
import type { FromHost } from '@/utils/core/messages/from-host.ts';
import type { PlayerCommand } from '@/utils/core/messages/player-command.ts';
import type { PassageChoice } from '@/utils/core/messages/to-background.ts';
import type { TabSound } from '@/utils/core/messages/to-reader.ts';
import type { PlayerView } from '@/utils/core/reading/player-view.ts';
import type { ClosedSectionsChoice, Settings } from '@/utils/core/settings/settings.ts';
import { isFocusElsewhere } from '@/utils/dom/find-selections.ts';
import { openSection as openOnPage } from '@/utils/dom/open-section.ts';
import type { PageText } from '@/utils/dom/page-text.ts';
import { isSameSelection, markSelection } from '@/utils/dom/selection-mark.ts';
import { findAnnounced } from './announced-section.ts';
import { findPageText } from './find-page-text.ts';
import { findFirstToHand, fromHostView, toHostPlace } from './handover.ts';
import type { HostLine } from './host-line.ts';
import type { PageMarks } from './page-marks.ts';
import { createPassageScript } from './passage-script.ts';
import {
  beginningView,
  type Holder,
  loadView,
  type Passage,
  pauseView,
  placeOf,
  type ReaderProblem,
  type ReaderState,
  stopView,
  viewFrom,
} from './reader-state.ts';
import { rereadPassage } from './reread-passage.ts';
import { createSupply, type DoInSlices, noSupply, type Supply } from './supply.ts';

type ReadPage = (closedSections: ClosedSectionsChoice) => PageText | null | Promise<PageText | null>;

export interface ReaderParts {
  readonly document: Document;
  readonly line: HostLine;
  readonly marks: PageMarks;
  readonly readSettings: () => Promise<Settings>;
  readonly readSelection: ReadPage;
  readonly readArticle: ReadPage;
  readonly doInSlices: DoInSlices;
  /** BCP 47 tag for pages that name no language. */
  readonly fallbackLang: string;
  readonly onState: (state: ReaderState) => void;
}

/** What the key asks for: whatever the moment suggests. */
export type ListenChoice = PassageChoice | 'choose';

/** The reader of one page: it holds the text and the place, whatever becomes of the speech host. */
export interface Reader {
  listen(choice: ListenChoice): Promise<void>;
  command(command: PlayerCommand): Promise<void>;
  /** Opens the closed section that was announced, on the page, and reads on from what it holds. */
  openSection(): Promise<void>;
  hear(message: FromHost): void;
  /** The line to the host has broken. */
  lose(): void;
  /** The page is left. It may come back from the browser's cache of pages, and must not speak by itself then. */
  leave(): void;
  setTabSound(tabSound: TabSound): void;
  followSettings(settings: Settings): void;
  state(): ReaderState;
}

/** The first portion is small, so that speech starts at once. */
const FIRST_PORTION = 1;
/** What is handed over whole. Larger than nearly every page. */
const WHOLE = 100_000;
/** Beyond that: what the host always has in hand. Six minutes of speech at three times the speed. */
const AHEAD = 20_000;
/** How often a lost host is opened again while it should be speaking, with nothing heard between. */
const REOPENINGS = 2;

export function createReader(parts: ReaderParts): Reader {
  const { document, line, marks } = parts;
  let state: ReaderState = { status: 'empty', problem: null, tabSound: 'on', rate: 1 };
  let passages = 0;
  let reopenings = 0;
  let supply: Supply = noSupply;
  /** The passage's sentence that is the host's first. */
  let first = 0;
  /**
   * The press whose reading is being prepared. Settings and host are waited for, and whoever presses
   * again, pauses or stops meanwhile takes its place: it must come to nothing then.
   */
  let pending: symbol | null = null;

  const change = (next: ReaderState) => {
    state = next;
    parts.onState(next);
  };
  const prepare = () => {
    const press = Symbol('press');
    pending = press;
    return { isOvertaken: () => pending !== press };
  };

  const listen = async (choice: ListenChoice): Promise<void> => {
    const selection = markSelection(document);
    if (choice === 'choose' && state.status === 'open') {
      const wishesAnother = selection.length > 0 && !isSameSelection(selection, state.passage.selection);
      if (!isResting(state.view.activity) && !wishesAnother) return command('toggle');
    }
    // What is highlighted around the frame is not what was highlighted last.
    if (choice === 'selection' && isFocusElsewhere(document))
      return change({ ...state, problem: 'text-of-another-site' });
    const wantsSelection = choice === 'selection' || (choice === 'choose' && selection.length > 0);
    const reading = parts.readSettings();
    const press = prepare();
    const settings = await reading;
    if (press.isOvertaken()) return;
    const { closedSections } = settings;
    const finding = wantsSelection
      ? await findPageText(() => parts.readSelection(closedSections), 'nothing-highlighted')
      : await findPageText(() => parts.readArticle(closedSections), 'nothing-to-read');
    if (press.isOvertaken()) return;
    if (finding.status === 'missing') return comeToNothing(finding.problem);
    const { pageText } = finding;
    const script = createPassageScript(pageText.article, settings);
    await parts.doInSlices(script.take(FIRST_PORTION));
    if (press.isOvertaken()) return;
    if (script.taken().sentences.length === 0) return comeToNothing('nothing-to-read');
    passages += 1;
    reopenings = 0;
    const passage = { id: passages, pageText, script, selection, closedSections };
    await begin({ ...passage, choice: wantsSelection ? 'selection' : 'page' }, beginningView(settings.rate), reading);
  };

  const openSection = async (): Promise<void> => {
    if (state.status === 'empty' || state.announced === null) return change({ ...state, problem: 'no-closed-section' });
    const { passage, announced, holder } = state;
    const press = prepare();
    // What comes next must not be heard before what the section holds.
    if (holder === 'this-tab') line.send({ type: 'command', command: 'pause' });
    const [settings, outcome] = await Promise.all([parts.readSettings(), openOnPage(announced.parts)]);
    if (press.isOvertaken()) return;
    const reread = outcome === 'open' ? await rereadPassage(passage, announced.parts, { ...parts, settings }) : null;
    if (press.isOvertaken()) return;
    pending = null;
    if (reread === null) return giveUp('section-stays-closed');
    passages += 1;
    reopenings = 0;
    await begin({ ...passage, ...reread.passage, id: passages }, viewFrom(reread.sentence, settings.rate));
  };

  const comeToNothing = (problem: ReaderProblem) => {
    pending = null;
    change({ ...state, problem });
  };

  /** Hands a passage to the host, to speak it or to stand there paused as `view` has it. */
  const begin = async (passage: Passage, view: PlayerView, reading = parts.readSettings()): Promise<void> => {
    const press = prepare();
    const { tabSound, rate } = state;
    change({ status: 'open', passage, view, holder: 'nobody', announced: null, problem: null, tabSound, rate });
    const [settings, isListening] = await Promise.all([reading, line.open()]);
    if (press.isOvertaken()) return;
    pending = null;
    if (!isListening) return giveUp('host-unreachable');
    change({ ...state, status: 'open', passage, view, holder: 'this-tab', announced: null, rate: settings.rate });
    const { article } = passage.pageText;
    const place = placeOf(view);
    first = findFirstToHand(place);
    const portion = passage.script.taken(first);
    const isSent = line.send({
      type: 'open',
      passageId: passage.id,
      title: article.title,
      lang: article.lang ?? parts.fallbackLang,
      ...portion,
      place: toHostPlace(place, first),
      begin: isActive(view.activity) ? 'speaking' : 'paused',
      wishes: wishesOf(settings),
    });
    if (!isSent) return lose();
    supply.stop();
    supply = createSupply({
      script: passage.script,
      handed: first + portion.sentences.length,
      send: (more) => line.send({ type: 'append', passageId: passage.id, ...more }),
      doInSlices: parts.doInSlices,
    });
    if (portion.extent === 'growing') supply.handOver(article.measureLength() <= WHOLE ? WHOLE : AHEAD);
  };

  const lose = () => {
    if (state.status !== 'open' || state.holder !== 'this-tab') return;
    const { passage, view } = state;
    if (!isActive(view.activity)) return giveUp(null);
    if (reopenings >= REOPENINGS) return giveUp('host-unreachable');
    reopenings += 1;
    void begin(passage, loadView(view));
  };

  /** Keeps the place, with nobody speaking. */
  const giveUp = (problem: ReaderProblem | null) => {
    if (state.status === 'open') change({ ...state, holder: 'nobody', problem, view: pauseView(state.view) });
  };

  /** Keeps the host supplied although it could ask: by then the page may be frozen. */
  const keepAhead = ({ passage, view }: Extract<ReaderState, { status: 'open' }>) => {
    const { sentences, extent } = passage.script.taken();
    const last = sentences.at(-1);
    if (extent === 'complete' || last === undefined) return;
    const reached = view.position?.sentence?.start ?? 0;
    if (last.span.end - reached < AHEAD) supply.handOver(AHEAD);
  };

  const command = async (wanted: PlayerCommand): Promise<void> => {
    const starts = wanted === 'play' || wanted === 'toggle';
    if (state.status === 'empty') {
      pending = null;
      if (starts) await listen('choose');
      return;
    }
    if (state.problem !== null) change({ ...state, problem: null });
    if (starts && isResting(state.view.activity)) return listen('choose');
    // What is being prepared comes to nothing, too.
    if (wanted === 'pause' || wanted === 'stop' || (wanted === 'toggle' && isActive(state.view.activity)))
      pending = null;
    if (state.holder === 'this-tab' && line.send({ type: 'command', command: wanted })) return;
    await commandHere(state, wanted);
  };

  /** A command while the host does not have the passage: the place is here. */
  const commandHere = async (
    { passage, view }: Extract<ReaderState, { status: 'open' }>,
    wanted: PlayerCommand,
  ): Promise<void> => {
    const active = isActive(view.activity);
    if (wanted === 'pause' && !active) return;
    if (wanted === 'play' || (wanted === 'toggle' && !active)) return begin(passage, loadView(view));
    if (wanted === 'back' || wanted === 'forward') {
      if (view.activity.status === 'idle') return;
      await begin(passage, view);
      if (state.status === 'open' && state.holder === 'this-tab') line.send({ type: 'command', command: wanted });
      return;
    }
    pending = null;
    // The passage before may still be heard while this one is prepared.
    line.send({ type: 'command', command: 'stop' });
    if (wanted === 'stop') showView(stopView(view), 'nobody');
    else giveUp(null);
  };

  const showView = (view: PlayerView, holder: Holder) => {
    if (state.status !== 'open') return;
    const { passage } = state;
    if (view.position === null) marks.clear();
    else marks.show(passage.pageText, view);
    const problem = state.problem === 'host-unreachable' ? null : state.problem;
    const announced = findAnnounced(state.announced, passage, view);
    const next = { ...state, view, holder, announced, problem };
    change(next);
    if (holder === 'this-tab') keepAhead(next);
  };

  return {
    listen,
    command,
    openSection,
    hear(message) {
      if (state.status !== 'open') return;
      if (message.type === 'taken-over') {
        // Said of the passage before, when this one is on its way to take the voice back.
        if (state.holder === 'this-tab') change({ ...state, holder: 'other-tab', view: pauseView(state.view) });
        return;
      }
      if (!('passageId' in message) || message.passageId !== state.passage.id) return;
      if (message.type === 'want-text') return supply.handOver(AHEAD);
      const view = fromHostView(message.view, first);
      if (hasMoved(state.view, view)) reopenings = 0;
      showView(view, 'this-tab');
    },
    lose,
    leave() {
      pending = null;
      line.close();
      giveUp(null);
    },
    setTabSound: (tabSound) => change({ ...state, tabSound }),
    followSettings(settings) {
      line.send({ type: 'wishes', wishes: wishesOf(settings) });
      change({ ...state, rate: settings.rate });
    },
    state: () => state,
  };
}

function wishesOf({ rate, voices, pauses }: Settings) {
  return { rate, preferred: voices, pauses };
}

/** Whether something was heard between: a word, or a sentence to its end where the voice reports no words. */
function hasMoved(before: PlayerView, after: PlayerView): boolean {
  return after.position?.word != null || after.progress.done > before.progress.done;
}
