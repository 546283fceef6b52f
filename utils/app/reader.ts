import type { FromHost } from '@/utils/core/messages/from-host.ts';
import type { PageSettings } from '@/utils/core/messages/page-settings.ts';
import type { PlaceClue } from '@/utils/core/messages/place-clue.ts';
import type { PlayerCommand } from '@/utils/core/messages/player-command.ts';
import type { TabSound } from '@/utils/core/messages/to-reader.ts';
import { speedsOf } from '@/utils/core/settings/speed.ts';
import { isAnythingSelected, isFocusElsewhere } from '@/utils/dom/find-selections.ts';
import type { LivePlace } from '@/utils/dom/live-place.ts';
import type { SelectionMark } from '@/utils/dom/selection-mark.ts';
import { beginAt, type TextPlace } from './begin-at.ts';
import { createHandedText } from './handed-text.ts';
import { createHostKeeper } from './host-keeper.ts';
import { HostUnreachable } from './host-unreachable.ts';
import { findJump, jumpTo } from './jump-to.ts';
import { listen } from './listen.ts';
import { obeyCommand } from './obey-command.ts';
import { createPassageWriter } from './passage-writer.ts';
import { type ListenChoice, planListening } from './plan-listening.ts';
import { createPresses } from './presses.ts';
import type { ReaderParts } from './reader-parts.ts';
import type { ReaderState } from './reader-state.ts';
import { createReaderStore } from './reader-store.ts';
import type { RereadOutcome } from './reread-page.ts';
import { endOf } from './sleep-end.ts';

/** The reader of one page: it holds the text and the place, whatever becomes of the speech host. */
export interface Reader {
  /** @param clue what the browser says of the place that is meant by "here" */
  listen(choice: ListenChoice, clue?: PlaceClue | null): Promise<void>;
  /** Reads a text of the page from a place on, or tells that the page has it no more. */
  beginAt(place: TextPlace): Promise<'begun' | 'gone'>;
  /**
   * The page has changed: reads the article again with the place kept and without a break. Tells
   * whether its text is still the `same`, has `changed`, has `gone`, or whether nothing is open that
   * could be read again.
   */
  reread(): Promise<RereadOutcome>;
  /** Ends the passage with the sentence that is being read: the rest has gone from the page. */
  endWithSentence(): void;
  command(command: PlayerCommand): Promise<void>;
  /** Whether reading can go on from a place of the page: it is in the text that is being read. */
  leadsTo(place: LivePlace): boolean;
  /** Reads on from the word at that place. */
  jumpTo(place: LivePlace): Promise<void>;
  /** Opens the closed section that was announced, on the page, and reads on from what it holds. */
  openSection(): Promise<void>;
  /** The page's text is in other languages now, by the reader's choice: reads on in them from the present sentence. */
  followLanguage(): Promise<void>;
  hear(message: FromHost): void;
  /** The line to the host has broken. */
  lose(): void;
  /** The page is left. It may come back from the browser's cache of pages, and must not speak by itself then. */
  leave(): void;
  setTabSound(tabSound: TabSound): void;
  followSettings(settings: PageSettings): void;
  /** Reading is to stop by itself after so many minutes, once a host has it; null: not any more. */
  sleep(minutes: number | null): void;
  state(): ReaderState;
}

export function createReader(parts: ReaderParts): Reader {
  const { document, line, selection: highlights, sections, readTime = Date.now } = parts;
  const store = createReaderStore(parts.onState);
  const presses = createPresses();
  const handed = createHandedText(parts);
  const writer = createPassageWriter({ ...parts, store, handed });
  const host = createHostKeeper({ ...parts, store, presses, handed, writer });
  const all = { ...parts, store, presses, writer, host };

  /** What is highlighted; null where the part that tells it is not there. */
  const mark = (): SelectionMark | null => {
    if (!isAnythingSelected(document)) return [];
    return highlights.find()?.markSelection(document) ?? null;
  };
  /** The same, once that is there; null where another press has come meanwhile. */
  const markWhenThere = async () => {
    const press = presses.prepare();
    await highlights.load();
    if (press.isOvertaken()) return null;
    presses.settle();
    return mark();
  };
  const choose = async (choice: ListenChoice, clue: PlaceClue | null = null): Promise<void> => {
    const selection = mark() ?? (await markWhenThere());
    if (selection === null) return;
    const moment = { choice, selection, isFocusElsewhere: () => isFocusElsewhere(document) };
    const plan = planListening(store.state(), moment);
    if (plan.type === 'toggle') return command('toggle');
    if (plan.type === 'refuse') {
      // Said anew: the same words twice are no news to a screen reader.
      store.change({ ...store.state(), problem: null });
      return store.change({ ...store.state(), problem: plan.problem });
    }
    await listen(all, { choice: plan.choice, clue, selection });
  };
  /** No press comes to nothing without a word, whatever a page does to what looks at it. */
  const orTell = (press: Promise<void>): Promise<void> =>
    press.catch((reason) => {
      const problem = reason instanceof HostUnreachable ? 'host-unreachable' : 'page-unreadable';
      presses.settle();
      const state = store.state();
      const isOnItsWay = state.status === 'open' && state.holder === 'nobody';
      if (isOnItsWay) store.giveUp(problem);
      else store.change({ ...state, problem });
    });
  const command = (wanted: PlayerCommand) => orTell(obeyCommand({ ...all, listen: () => choose('choose') }, wanted));

  const openSection = async () => {
    const state = store.state();
    if (state.status === 'empty' || state.announced === null)
      return store.change({ ...state, problem: 'no-closed-section' });
    await sections.load();
    await sections.find()?.openAnnouncedSection(all);
  };

  const followLanguage = async () => {
    if (store.state().status === 'empty') return;
    const { remakeScript } = await parts.bringReread();
    await remakeScript({ ...all, stop: () => command('stop') });
  };

  return {
    listen: (choice, clue) => orTell(choose(choice, clue)),
    beginAt: (place) => beginAt(all, place),
    reread: async () => (await parts.bringReread()).rereadPage(all),
    endWithSentence: writer.endWithSentence,
    command,
    leadsTo: (place) => findJump(store.state(), place) !== null,
    jumpTo: (place) => jumpTo(all, place),
    openSection: () => orTell(openSection()),
    followLanguage: () => orTell(followLanguage()),
    hear: host.hear,
    lose: host.lose,
    leave() {
      presses.settle();
      line.close();
      store.giveUp(null);
    },
    setTabSound: (tabSound) => store.change({ ...store.state(), tabSound }),
    followSettings(settings) {
      line.send({ type: 'wishes', wishes: settings.wishes });
      store.change({ ...store.state(), speeds: speedsOf(settings) });
    },
    sleep(minutes) {
      const state = store.state();
      if (state.status !== 'open') return;
      const { sleep: _before, ...view } = state.view;
      const sleep = minutes === null ? {} : { sleep: endOf(minutes, readTime()) };
      store.change({ ...state, view: { ...view, ...sleep } });
    },
    state: store.state,
  };
}
