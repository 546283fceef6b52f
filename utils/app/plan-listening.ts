import type { PassageChoice } from '@/utils/core/messages/to-background.ts';
import { isResting } from '@/utils/core/reading/is-active.ts';
import type { ReaderProblem } from '@/utils/core/reading/reader-problem.ts';
import { isSameSelection, type SelectionMark } from '@/utils/dom/selection-mark.ts';
import type { ReaderState } from './reader-state.ts';

/** What the key asks for: whatever the moment suggests. */
export type ListenChoice = PassageChoice | 'choose';

/** What a press to listen means. */
export type ListeningPlan =
  /** It is about the passage that is open. */
  | { readonly type: 'toggle' }
  | { readonly type: 'refuse'; readonly problem: ReaderProblem }
  | { readonly type: 'read'; readonly choice: PassageChoice };

interface Moment {
  readonly choice: ListenChoice;
  /** What is highlighted. */
  readonly selection: SelectionMark;
  /** Whether the focus is in a frame of another site. */
  readonly isFocusElsewhere: () => boolean;
}

export function planListening(state: ReaderState, { choice, selection, isFocusElsewhere }: Moment): ListeningPlan {
  if (choice === 'choose' && state.status === 'open') {
    const wishesAnother = selection.length > 0 && !isSameSelection(selection, state.passage.selection);
    if (!isResting(state.view.activity) && !wishesAnother) return { type: 'toggle' };
  }
  // What is highlighted around the frame is not what was highlighted last.
  if (choice === 'selection' && isFocusElsewhere()) return { type: 'refuse', problem: 'text-of-another-site' };
  if (choice === 'choose') return { type: 'read', choice: selection.length > 0 ? 'selection' : 'page' };
  return { type: 'read', choice };
}
