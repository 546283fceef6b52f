import { isActive, isResting } from '@/utils/core/reading/is-active.ts';
import type { ReaderState } from './reader-state.ts';

/** What of the reading the keeper must know. */
export type ReadingStage =
  /** Nothing is being read that follows the page. */
  | 'none'
  /** Paused: what changes is noted and looked at when reading goes on. */
  | 'resting'
  | 'reading'
  /** Little text is left: what has come to the page must not wait any longer. */
  | 'near the end';

/** With less than this left to be read, in UTF-16 code units (some 20 s), the end is near. */
const NEAR_END = 400;

/** What the keeper must know of a reader. Highlighted text is read as it was, and what has gone is not looked for. */
export function stageOf(state: ReaderState): ReadingStage {
  if (state.status === 'empty' || isResting(state.view.activity)) return 'none';
  const { passage, view } = state;
  if (passage.choice === 'selection' || passage.fate === 'gone') return 'none';
  if (!isActive(view.activity)) return 'resting';
  const { extent, passage: whole } = passage.script.taken();
  const reached = view.position?.sentence?.start ?? 0;
  return extent === 'complete' && whole.end - reached < NEAR_END ? 'near the end' : 'reading';
}
