import type { TabSound } from '@/utils/core/messages/to-reader.ts';
import type { PlayerView } from '@/utils/core/reading/player-view.ts';
import type { PageText } from '@/utils/dom/page-text.ts';
import type { SelectionMark } from '@/utils/dom/selection-mark.ts';
import type { PassageScript } from './passage-script.ts';

/** What was asked for, and all that is needed to read it from any place again. */
export interface Passage {
  readonly id: number;
  readonly pageText: PageText;
  readonly script: PassageScript;
  /** What was highlighted when reading began: the same again is not a new wish. */
  readonly selection: SelectionMark;
}

/** Why nothing can be read here, before any player is asked. */
export type ReaderProblem = 'nothing-to-read' | 'nothing-highlighted' | 'host-unreachable';

/** Whose turn it is to speak. */
export type Holder = 'this-tab' | 'other-tab';

/** What the reader of one page is doing. */
export type ReaderState =
  | { readonly status: 'empty'; readonly problem: ReaderProblem | null; readonly tabSound: TabSound }
  | {
      readonly status: 'open';
      readonly passage: Passage;
      readonly view: PlayerView;
      readonly holder: Holder;
      readonly problem: ReaderProblem | null;
      readonly tabSound: TabSound;
    };

/** The view with the place kept and nobody speaking, for when the host is out of reach. */
export function pauseView(view: PlayerView): PlayerView {
  const { status } = view.activity;
  const kept = status === 'speaking' || status === 'loading';
  return kept ? { ...view, activity: { status: 'paused', because: 'reader' } } : view;
}
