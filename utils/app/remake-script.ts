import { isActive } from '@/utils/core/reading/is-active.ts';
import type { PlayerView } from '@/utils/core/reading/player-view.ts';
import type { HostKeeper } from './host-keeper.ts';
import { ifReachable } from './host-unreachable.ts';
import { openWindow } from './passage-window.ts';
import type { Presses } from './presses.ts';
import type { ReaderParts } from './reader-parts.ts';
import { loadView, type OpenState, viewFrom } from './reader-state.ts';
import type { ReaderStore } from './reader-store.ts';

interface RemakeParts extends Pick<ReaderParts, 'readSettings' | 'doInSlices'> {
  readonly store: ReaderStore;
  readonly presses: Pick<Presses, 'isPreparing'>;
  readonly host: Pick<HostKeeper, 'open'>;
  /** Gives the place up. */
  readonly stop: () => Promise<void>;
}

/**
 * Makes the sentences of the passage that is open anew, since they are in other languages now, and reads on from the
 * beginning of the one that is being read. What stands paused stays so; of what was read to its end no step leads back.
 */
export async function remakeScript(parts: RemakeParts): Promise<void> {
  const { store, presses, host, doInSlices } = parts;
  const openState = (): OpenState | null => {
    const state = store.state();
    if (state.status === 'empty' || state.passage.fate === 'gone') return null;
    // A press that is on its way makes its own sentences.
    return state.holder === 'this-tab' && presses.isPreparing() ? null : state;
  };
  if (openState()?.view.activity.status === 'finished') return parts.stop();
  const settings = await parts.readSettings().catch(() => null);
  const before = openState();
  const at = before && findSentence(before);
  if (settings === null || before === null || at === null) return;
  const { passage } = before;
  const window = await ifReachable(
    doInSlices(openWindow(passage.pageText.article, settings.wording, { at, seen: null })),
  );
  const state = openState();
  if (window === null || state === null) return;
  // Another choice came between, or the page has changed.
  if (state.passage !== passage) return remakeScript(parts);
  if (window === 'host-unreachable') return store.change({ ...state, problem: window });
  const { script, from, sentence } = window;
  const remade = { ...passage, script, from };
  const view: PlayerView = { ...state.view, ...placeAt(sentence) };
  if (isActive(view.activity)) return host.open(remade, loadView(view), Promise.resolve(settings));
  if (state.holder === 'this-tab') return host.open(remade, view, Promise.resolve(settings));
  // Whoever has the voice now keeps it.
  store.change({ ...state, passage: remade, view, announced: null });
}

/** Where the sentence that stands next to be said, or is being said, begins on the article's number line. */
function findSentence({ passage, view: { position } }: OpenState): number | null {
  if (position === null) return null;
  const { sentences } = passage.script.taken();
  return sentences[position.place.sentence]?.span.start ?? sentences.at(-1)?.span.end ?? null;
}

function placeAt(sentence: number): Pick<PlayerView, 'position' | 'progress'> {
  const { position, progress } = viewFrom(sentence, 1);
  return { position, progress };
}
