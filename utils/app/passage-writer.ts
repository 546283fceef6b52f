import type { KeptRun } from '@/utils/core/article/align-texts.ts';
import type { TextSpan } from '@/utils/core/text/span.ts';
import { findAnnounced } from './announced-section.ts';
import { carryView } from './carry-view.ts';
import type { HandedText } from './handed-text.ts';
import { ifReachable } from './host-unreachable.ts';
import { endScript } from './passage-script.ts';
import { widenWindow } from './passage-window.ts';
import { planSupply, type WantedText } from './plan-supply.ts';
import type { ReaderParts } from './reader-parts.ts';
import type { Passage } from './reader-state.ts';
import type { ReaderStore } from './reader-store.ts';

interface PassageWriterParts extends Pick<ReaderParts, 'doInSlices'> {
  readonly store: ReaderStore;
  readonly handed: HandedText;
}

/** Changes the open passage's text while it is read, without a break: here and in the host. */
export interface PassageWriter {
  /** Gives the host what it is to get next. */
  provide(passage: Passage, wanted: WantedText | null): void;
  /** Puts a passage written anew in the place of the one that is open. */
  rewrite(next: Omit<Passage, 'id'>, kept: readonly KeptRun[]): void;
  /** Ends the passage with the sentence that is being read: the rest has gone from the page. */
  endWithSentence(): void;
}

export function createPassageWriter({ store, handed, doInSlices }: PassageWriterParts): PassageWriter {
  /** The passage whose script is being made wider. */
  let widening: Passage | null = null;

  const provide = (passage: Passage, wanted: WantedText | null) => {
    if (wanted?.type === 'append') handed.handOver(wanted.characters);
    if (wanted?.type === 'widen') void widen(passage, wanted.to);
  };

  /** Hands over what stands before the place as well, so that a step back finds it. */
  const widen = async (passage: Passage, to: TextSpan): Promise<void> => {
    if (widening === passage) return;
    widening = passage;
    const wider = await ifReachable(doInSlices(widenWindow(passage, to)));
    // It is tried again as the passage is read on.
    if (wider === 'host-unreachable') {
      widening = null;
      return;
    }
    const { kept, ...window } = wider;
    const state = store.state();
    if (state.status === 'open' && state.passage === passage) rewrite({ ...passage, ...window }, kept);
  };

  const rewrite = (next: Omit<Passage, 'id'>, kept: readonly KeptRun[]) => {
    const state = store.state();
    if (state.status !== 'open') return;
    const { passage: old, holder } = state;
    const passage: Passage = { ...next, id: handed.nextId() };
    const rewriting = { before: old.script.taken().sentences, after: next.script.taken().sentences, kept };
    const view = carryView(state.view, rewriting);
    const tellHost = handed.exchange(old, passage, view, rewriting);
    store.change({ ...state, passage, view, announced: findAnnounced(null, passage, view) });
    if (holder !== 'this-tab') return;
    tellHost();
    provide(passage, planSupply(passage, view));
  };

  return {
    provide,
    rewrite,
    endWithSentence() {
      const state = store.state();
      if (state.status !== 'open' || state.view.position === null) return;
      const { passage, view } = state;
      const count = (view.position?.place.sentence ?? 0) + 1;
      const script = endScript(passage.script.taken(), count);
      rewrite({ ...passage, script, fate: 'gone' }, [{ from: 0, to: 0, count }]);
    },
  };
}
