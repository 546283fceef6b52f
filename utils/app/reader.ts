import type { KeptRun } from '@/utils/core/article/align-texts.ts';
import type { Wording } from '@/utils/core/article/build-script.ts';
import type { Start } from '@/utils/core/article/start.ts';
import { isActive, isResting } from '@/utils/core/interface/reading-model.ts';
import type { FromHost } from '@/utils/core/messages/from-host.ts';
import type { PlaceClue } from '@/utils/core/messages/place-clue.ts';
import type { PlayerCommand } from '@/utils/core/messages/player-command.ts';
import type { PassageChoice } from '@/utils/core/messages/to-background.ts';
import type { TabSound } from '@/utils/core/messages/to-reader.ts';
import type { PlayerView } from '@/utils/core/reading/player-view.ts';
import type { ClosedSectionsChoice, Settings } from '@/utils/core/settings/settings.ts';
import type { TextSpan } from '@/utils/core/text/span.ts';
import { isFocusElsewhere } from '@/utils/dom/find-selections.ts';
import { openSection as openOnPage } from '@/utils/dom/open-section.ts';
import type { PageText } from '@/utils/dom/page-text.ts';
import { isSameSelection, markSelection } from '@/utils/dom/selection-mark.ts';
import { findAnnounced } from './announced-section.ts';
import { findPageText } from './find-page-text.ts';
import { findFirstToHand, fromHostView, toHostPlace, toHostRuns } from './handover.ts';
import type { HostLine } from './host-line.ts';
import { type CarriedScript, carryView, type Matching, matchPassage } from './match-passage.ts';
import type { PageMarks } from './page-marks.ts';
import { endScript } from './passage-script.ts';
import { openWindow, widenWindow } from './passage-window.ts';
import { AHEAD, planFirstSupply, planSupply, type WantedText } from './plan-supply.ts';
import {
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
  /** Keeps the place that is meant by "here" at this moment; the answer leads it into the article, null where no text follows. */
  readonly pointHere: (clue: PlaceClue | null) => (article: PageText) => Start | null;
  /** The page's address, as far as another one means another page. */
  readonly readAddress: () => string;
  /** BCP 47 tag for pages that name no language. */
  readonly fallbackLang: string;
  readonly onState: (state: ReaderState) => void;
}

/** What the key asks for: whatever the moment suggests. */
export type ListenChoice = PassageChoice | 'choose';

/** The reader of one page: it holds the text and the place, whatever becomes of the speech host. */
export interface Reader {
  /** @param clue what the browser says of the place that is meant by "here" */
  listen(choice: ListenChoice, clue?: PlaceClue | null): Promise<void>;
  /**
   * The page has changed: reads the article again with the place kept and without a break. Tells
   * whether its text is still the `same`, has `changed`, has `gone`, or whether nothing is open that
   * could be read again.
   */
  reread(): Promise<RereadOutcome>;
  /** Ends the passage with the sentence that is being read: the rest has gone from the page. */
  endWithSentence(): void;
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

/** What became of a passage that was to be read again. */
export type RereadOutcome = Matching['status'] | 'nothing-open';

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
  /** The passage as it was before it was written anew: news of it may still be on their way. */
  let former: { readonly id: number; readonly first: number; readonly rewriting: CarriedScript } | null = null;
  /** The passage whose script is being made wider. */
  let widening: Passage | null = null;
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

  const listen = async (choice: ListenChoice, clue: PlaceClue | null = null): Promise<void> => {
    const selection = markSelection(document);
    if (choice === 'choose' && state.status === 'open') {
      const wishesAnother = selection.length > 0 && !isSameSelection(selection, state.passage.selection);
      if (!isResting(state.view.activity) && !wishesAnother) return command('toggle');
    }
    // What is highlighted around the frame is not what was highlighted last.
    if (choice === 'selection' && isFocusElsewhere(document))
      return change({ ...state, problem: 'text-of-another-site' });
    const wantsSelection = choice === 'selection' || (choice === 'choose' && selection.length > 0);
    const findStart = choice === 'here' ? parts.pointHere(clue) : () => BEGINNING;
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
    const start = findStart(pageText);
    const window = start && (await parts.doInSlices(openWindow(pageText.article, wordingOf(settings), start)));
    if (press.isOvertaken()) return;
    if (window === null) return comeToNothing(choice === 'here' ? 'nothing-from-here' : 'nothing-to-read');
    const { script, from, sentence } = window;
    const passage: Passage = {
      id: nextId(),
      pageText,
      script,
      from,
      wording: wordingOf(settings),
      address: parts.readAddress(),
      fate: 'stays',
      selection,
      choice: wantsSelection ? 'selection' : 'page',
      closedSections,
    };
    await begin(passage, viewFrom(sentence, settings.rate), reading);
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
    const wording = wordingOf(settings);
    const anew = { id: nextId(), from: 0, wording, address: parts.readAddress(), fate: 'stays' } as const;
    await begin({ ...passage, ...reread.passage, ...anew }, viewFrom(reread.sentence, settings.rate));
  };

  /** For a passage that is opened anew. */
  const nextId = () => {
    reopenings = 0;
    former = null;
    passages += 1;
    return passages;
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
    const place = placeOf(view);
    first = findFirstToHand(place);
    const portion = passage.script.taken(first);
    const isSent = line.send({
      type: 'open',
      passageId: passage.id,
      ...headOf(passage),
      ...portion,
      place: toHostPlace(place, first),
      begin: isActive(view.activity) ? 'speaking' : 'paused',
      wishes: wishesOf(settings),
    });
    if (!isSent) return lose();
    supplyFrom(passage, first + portion.sentences.length);
    if (state.status === 'open') provide(passage, planFirstSupply(passage, state.view));
  };

  const headOf = ({ pageText: { article } }: Passage) => ({
    title: article.title,
    lang: article.lang ?? parts.fallbackLang,
  });

  const supplyFrom = ({ id, script }: Passage, handed: number) => {
    supply.stop();
    supply = createSupply({
      script,
      handed,
      send: (more) => line.send({ type: 'append', passageId: id, ...more }),
      doInSlices: parts.doInSlices,
    });
  };

  const provide = (passage: Passage, wanted: WantedText | null) => {
    if (wanted?.type === 'append') supply.handOver(wanted.characters);
    if (wanted?.type === 'widen') void widen(passage, wanted.to);
  };

  /** Hands over what stands before the place as well, so that a step back finds it. */
  const widen = async (passage: Passage, to: TextSpan): Promise<void> => {
    if (widening === passage) return;
    widening = passage;
    const { kept, ...window } = await parts.doInSlices(widenWindow(passage, to));
    if (state.status === 'open' && state.passage === passage) rewrite({ ...passage, ...window }, kept);
  };

  /** Puts a passage written anew in the place of the one that is open, here and in the host. */
  const rewrite = (next: Passage, kept: readonly KeptRun[]) => {
    if (state.status !== 'open') return;
    const { passage: old, holder } = state;
    passages += 1;
    const passage = { ...next, id: passages };
    const before = { first, sentences: old.script.taken().sentences };
    const rewriting = { before: before.sentences, after: next.script.taken().sentences, kept };
    const view = carryView(state.view, rewriting);
    former = { id: old.id, first, rewriting };
    supply.stop();
    change({ ...state, passage, view, announced: findAnnounced(null, passage, view) });
    first = findFirstToHand(placeOf(view));
    if (holder !== 'this-tab') return;
    const portion = passage.script.taken(first);
    const message = {
      type: 'rewrite',
      passageId: old.id,
      becomes: passage.id,
      ...headOf(passage),
      ...portion,
    } as const;
    line.send({ ...message, kept: toHostRuns(kept, before.first, first) });
    supplyFrom(passage, first + portion.sentences.length);
    provide(passage, planSupply(passage, view));
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
    const isOver = passage.fate === 'gone' && view.activity.status === 'finished';
    const problem = isOver ? 'page-changed' : state.problem === 'host-unreachable' ? null : state.problem;
    const announced = findAnnounced(state.announced, passage, view);
    const next = { ...state, view, holder, announced, problem };
    change(next);
    if (holder === 'this-tab') provide(passage, planSupply(passage, view));
  };

  const reread = async (): Promise<RereadOutcome> => {
    // A press that is on its way brings the page as it is now.
    if (state.status !== 'open' || pending !== null || !followsPage(state.passage, state.view)) return 'nothing-open';
    const { passage } = state;
    const finding = await findPageText(() => parts.readArticle(passage.closedSections), 'nothing-to-read');
    const matching = await matchPassage(passage, {
      pageText: finding.status === 'found' ? finding.pageText : null,
      sentence: () => (state.status === 'open' ? (state.view.position?.place.sentence ?? 0) : 0),
      address: parts.readAddress() === passage.address ? 'same' : 'another',
      doInSlices: parts.doInSlices,
    });
    if (pending !== null || state.status !== 'open' || state.passage !== passage) return 'nothing-open';
    if (matching.status === 'same') change({ ...state, passage: { ...passage, pageText: matching.pageText } });
    if (matching.status === 'changed') {
      const { pageText, script, kept } = matching;
      rewrite({ ...passage, pageText, script, address: parts.readAddress() }, kept);
    }
    if (matching.status !== 'gone' && state.view.position) marks.show(state.passage.pageText, state.view);
    return matching.status;
  };

  const endWithSentence = () => {
    if (state.status !== 'open' || state.view.position === null) return;
    const { passage, view } = state;
    const count = (view.position?.place.sentence ?? 0) + 1;
    const script = endScript(passage.script.taken(), count);
    rewrite({ ...passage, script, fate: 'gone' }, [{ from: 0, to: 0, count }]);
  };

  return {
    listen,
    reread,
    endWithSentence,
    command,
    openSection,
    hear(message) {
      if (state.status !== 'open') return;
      if (message.type === 'taken-over') {
        // Said of the passage before, when this one is on its way to take the voice back.
        if (state.holder === 'this-tab') change({ ...state, holder: 'other-tab', view: pauseView(state.view) });
        return;
      }
      if (message.type === 'view' && message.passageId === former?.id)
        return showView(carryView(fromHostView(message.view, former.first), former.rewriting), 'this-tab');
      if (!('passageId' in message) || message.passageId !== state.passage.id) return;
      former = null;
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

const BEGINNING: Start = { at: 0, seen: null };

/** Highlighted text is read as it was, and what has gone is not looked for. */
function followsPage({ choice, fate }: Passage, { activity }: PlayerView): boolean {
  return choice !== 'selection' && fate === 'stays' && !isResting(activity);
}

function wordingOf({ reading, alternatives }: Settings): Wording {
  return { reading, alternatives };
}

function wishesOf({ rate, voices, pauses }: Settings) {
  return { rate, preferred: voices, pauses };
}

/** Whether something was heard between: a word, or a sentence to its end where the voice reports no words. */
function hasMoved(before: PlayerView, after: PlayerView): boolean {
  return after.position?.word != null || after.progress.done > before.progress.done;
}
