import type { FromHost } from '@/utils/core/messages/from-host.ts';
import type { PageSettings } from '@/utils/core/messages/page-settings.ts';
import { isActive } from '@/utils/core/reading/is-active.ts';
import type { PlayerView } from '@/utils/core/reading/player-view.ts';
import { speedsOf } from '@/utils/core/settings/speed.ts';
import type { HandedText } from './handed-text.ts';
import type { PassageWriter } from './passage-writer.ts';
import { planFirstSupply } from './plan-supply.ts';
import type { Presses } from './presses.ts';
import type { ReaderParts } from './reader-parts.ts';
import { loadView, type Passage, pauseView, type ReaderState } from './reader-state.ts';
import type { ReaderStore } from './reader-store.ts';
import { showView } from './show-view.ts';

interface HostKeeperParts extends Pick<ReaderParts, 'line' | 'marks' | 'readSettings'> {
  readonly store: ReaderStore;
  readonly presses: Presses;
  readonly handed: HandedText;
  readonly writer: PassageWriter;
}

/** Sees to it that a host has the passage: hands it over, and again when the host has gone while it should be speaking. */
export interface HostKeeper {
  /** Hands over another passage than before, as `begin` does. */
  open(passage: Omit<Passage, 'id'>, view: PlayerView, reading?: Promise<PageSettings>): Promise<void>;
  /** Hands a passage to the host, to speak it or to stand there paused as `view` has it. */
  begin(passage: Passage, view: PlayerView, reading?: Promise<PageSettings>): Promise<void>;
  hear(message: FromHost): void;
  /** The line to the host has broken. */
  lose(): void;
}

/** How often a lost host is opened again while it should be speaking, with nothing heard between. */
const REOPENINGS = 2;

export function createHostKeeper(parts: HostKeeperParts): HostKeeper {
  const { line, store, presses, handed, writer, readSettings } = parts;
  let reopenings = 0;

  const begin = async (passage: Passage, view: PlayerView, reading = readSettings()): Promise<void> => {
    const press = presses.prepare();
    const { tabSound, speeds } = store.state();
    store.change({
      status: 'open',
      passage,
      view,
      holder: 'nobody',
      announced: null,
      problem: null,
      tabSound,
      speeds,
    });
    // Once the extension was reloaded nothing of it can be reached from this page any more, its storage neither.
    const [settings, isListening] = await Promise.all([reading.catch(() => null), line.open()]);
    if (press.isOvertaken()) return;
    presses.settle();
    if (settings === null || !isListening) return store.giveUp('host-unreachable');
    const taken = { status: 'open', passage, view, holder: 'this-tab', announced: null } as const;
    store.change({ ...store.state(), ...taken, speeds: speedsOf(settings) });
    if (!handed.open(passage, view, settings)) return lose();
    const state = store.state();
    if (state.status === 'open') writer.provide(passage, planFirstSupply(passage, state.view));
  };

  const lose = () => {
    const state = store.state();
    if (state.status !== 'open' || state.holder !== 'this-tab') return;
    const { passage, view } = state;
    if (!isActive(view.activity)) return store.giveUp(null);
    if (reopenings >= REOPENINGS) return store.giveUp('host-unreachable');
    reopenings += 1;
    void begin(passage, loadView(view));
  };

  /** What the reader asks for is tried as often as ever, whatever came of the press before. */
  const beginAnew: HostKeeper['begin'] = (...asked) => {
    reopenings = 0;
    return begin(...asked);
  };

  return {
    open(passage, view, reading) {
      handed.forgetFormer();
      return beginAnew({ ...passage, id: handed.nextId() }, { ...view, ...sleepOf(store.state()) }, reading);
    },
    begin: beginAnew,
    hear(message) {
      const state = store.state();
      if (state.status !== 'open') return;
      if (message.type === 'taken-over') {
        // Said of the passage before, when this one is on its way to take the voice back.
        if (state.holder !== 'this-tab') return;
        // What the reader wishes of it from now on, this tab does not hear.
        const { sleep: _sleep, ...view } = pauseView(state.view);
        return store.change({ ...state, holder: 'other-tab', view });
      }
      const news = handed.hear(message, state.passage.id);
      if (news === null) return;
      if (news.of === 'passage' && hasMoved(state.view, news.view)) reopenings = 0;
      showView(parts, news.view, 'this-tab');
    },
    lose,
  };
}

/** The sleep timer is for whatever is read, not for one passage. */
function sleepOf(state: ReaderState): Pick<PlayerView, 'sleep'> {
  return state.status === 'open' && state.view.sleep ? { sleep: state.view.sleep } : {};
}

/** Whether something was heard between: a word, or a sentence to its end where the voice reports no words. */
function hasMoved(before: PlayerView, after: PlayerView): boolean {
  return after.position?.word != null || after.progress.done > before.progress.done;
}
