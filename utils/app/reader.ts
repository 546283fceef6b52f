import { isActive } from '@/utils/core/interface/reading-model.ts';
import type { FromHost } from '@/utils/core/messages/from-host.ts';
import type { PlayerCommand } from '@/utils/core/messages/player-command.ts';
import type { PassageChoice } from '@/utils/core/messages/to-background.ts';
import type { TabSound } from '@/utils/core/messages/to-reader.ts';
import type { Place } from '@/utils/core/reading/place.ts';
import type { PlayerView } from '@/utils/core/reading/player-view.ts';
import type { Settings } from '@/utils/core/settings/settings.ts';
import type { PageText } from '@/utils/dom/page-text.ts';
import { isSameSelection, markSelection } from '@/utils/dom/selection-mark.ts';
import type { HostLine } from './host-line.ts';
import type { PageMarks } from './page-marks.ts';
import { createPassageScript } from './passage-script.ts';
import { type Passage, pauseView, type ReaderProblem, type ReaderState } from './reader-state.ts';

export interface ReaderParts {
  readonly document: Document;
  readonly line: HostLine;
  readonly marks: PageMarks;
  readonly readSettings: () => Promise<Settings>;
  readonly readSelection: () => PageText | null;
  readonly readArticle: () => PageText | null;
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
  hear(message: FromHost): void;
  /** The line to the host has broken. */
  lose(): void;
  setTabSound(tabSound: TabSound): void;
  followSettings(settings: Settings): void;
  state(): ReaderState;
}

const BEGINNING: Place = { sentence: 0, offset: 0 };
/** The first portion is small, so that speech starts at once. */
const FIRST_PORTION = 1;
/** What is handed over whole. Larger than nearly every page. */
const WHOLE = 100_000;
/** Beyond that: what the host always has in hand. Six minutes of speech at three times the speed. */
const AHEAD = 20_000;
/** How often a lost host is opened again while it should be speaking, without a word heard between. */
const REOPENINGS = 2;

export function createReader(parts: ReaderParts): Reader {
  const { document, line, marks } = parts;
  let state: ReaderState = { status: 'empty', problem: null, tabSound: 'on' };
  let passages = 0;
  let reopenings = 0;

  const change = (next: ReaderState) => {
    state = next;
    parts.onState(next);
  };
  const fail = (problem: ReaderProblem) => {
    change(state.status === 'open' ? { ...state, problem, view: pauseView(state.view) } : { ...state, problem });
  };

  const listen = async (choice: ListenChoice): Promise<void> => {
    const selection = markSelection(document);
    if (choice === 'choose' && state.status === 'open') {
      const { activity } = state.view;
      const ended = activity.status === 'idle' || activity.status === 'finished';
      const wishesAnother = selection.length > 0 && !isSameSelection(selection, state.passage.selection);
      if (!ended && !wishesAnother) return command('toggle');
    }
    const wantsSelection = choice === 'selection' || (choice === 'choose' && selection.length > 0);
    const settings = parts.readSettings();
    const pageText = wantsSelection ? parts.readSelection() : parts.readArticle();
    if (pageText === null) return fail(wantsSelection ? 'nothing-highlighted' : 'nothing-to-read');
    const script = createPassageScript(pageText.article, (await settings).reading);
    passages += 1;
    reopenings = 0;
    await begin({ id: passages, pageText, script, selection }, { place: BEGINNING, begin: 'speaking' });
  };

  /** Hands a passage to the host, from the beginning or from where it was left. */
  const begin = async (
    passage: Passage,
    { place, begin: how }: { readonly place: Place; readonly begin: 'speaking' | 'paused' },
  ): Promise<void> => {
    const { tabSound } = state;
    const { article } = passage.pageText;
    change({
      status: 'open',
      passage,
      view: state.status === 'open' && state.passage === passage ? state.view : waitingView(place),
      holder: 'this-tab',
      problem: null,
      tabSound,
    });
    const settings = await parts.readSettings();
    if (!(await line.open())) return fail('host-unreachable');
    const portion =
      passage.script.taken().sentences.length === 0 ? passage.script.take(FIRST_PORTION) : passage.script.taken();
    if (portion.sentences.length === 0) return fail('nothing-to-read');
    line.send({
      type: 'open',
      passageId: passage.id,
      title: article.title,
      lang: article.lang ?? parts.fallbackLang,
      passage: { start: 0, end: article.text.length },
      ...portion,
      place,
      begin: how,
      wishes: wishesOf(settings),
    });
    if (portion.extent === 'growing') append(passage, article.text.length <= WHOLE ? WHOLE : AHEAD);
  };

  const append = (passage: Passage, characters: number) => {
    const portion = passage.script.take(characters);
    line.send({ type: 'append', passageId: passage.id, ...portion });
  };

  /** Keeps the host supplied although it could ask: by then the page may be frozen. */
  const supply = ({ passage, view }: Extract<ReaderState, { status: 'open' }>) => {
    const { sentences, extent } = passage.script.taken();
    const last = sentences.at(-1);
    if (extent === 'complete' || last === undefined) return;
    const reached = view.position?.sentence?.start ?? 0;
    if (last.span.end - reached < AHEAD) append(passage, AHEAD);
  };

  const command = async (wanted: PlayerCommand): Promise<void> => {
    if (state.status === 'empty') {
      if (wanted === 'play' || wanted === 'toggle') await listen('choose');
      return;
    }
    const { activity, position } = state.view;
    const starts = wanted === 'play' || wanted === 'toggle';
    if (activity.status === 'idle' || activity.status === 'finished') {
      if (starts) await listen('choose');
      return;
    }
    if (state.holder === 'this-tab' && line.send({ type: 'command', command: wanted })) return;
    // The host has gone or reads for another tab: the place is here.
    if (wanted === 'pause') return;
    if (wanted === 'stop') return showView({ ...state.view, activity: { status: 'idle' }, position: null });
    await begin(state.passage, { place: position?.place ?? BEGINNING, begin: starts ? 'speaking' : 'paused' });
    if (!starts) line.send({ type: 'command', command: wanted });
  };

  const showView = (view: PlayerView) => {
    if (state.status !== 'open') return;
    const { passage } = state;
    if (view.position === null) marks.clear();
    else marks.show(passage.pageText, view);
    const next = { ...state, view, holder: 'this-tab', problem: null } as const;
    change(next);
    supply(next);
  };

  return {
    listen,
    command,
    hear(message) {
      if (state.status !== 'open') return;
      if (message.type === 'taken-over') change({ ...state, holder: 'other-tab', view: pauseView(state.view) });
      if (!('passageId' in message) || message.passageId !== state.passage.id) return;
      if (message.type === 'want-text') return append(state.passage, AHEAD);
      if (message.view.position?.word != null) reopenings = 0;
      showView(message.view);
    },
    lose() {
      if (state.status !== 'open') return;
      const place = state.view.position?.place ?? BEGINNING;
      if (state.holder === 'this-tab' && isActive(state.view.activity) && reopenings < REOPENINGS) {
        reopenings += 1;
        void begin(state.passage, { place, begin: 'speaking' });
        return;
      }
      if (isActive(state.view.activity)) fail('host-unreachable');
    },
    setTabSound: (tabSound) => change({ ...state, tabSound }),
    followSettings(settings) {
      if (state.status !== 'open') return;
      line.send({ type: 'wishes', wishes: wishesOf(settings) });
      change({ ...state, view: { ...state.view, rate: settings.rate } });
    },
    state: () => state,
  };
}

function wishesOf({ rate, voices }: Settings) {
  return { rate, preferred: voices };
}

function waitingView(place: Place): PlayerView {
  return {
    activity: { status: 'loading', waitsFor: 'start' },
    position: { place, sentence: null, word: null },
    progress: { done: 0, total: null, fraction: 0 },
    rate: 1,
  };
}
