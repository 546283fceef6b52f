import type { LendingProblem } from '../messages/text-line.ts';

/** Why there is no text to make a file of. */
export type TextProblem = LendingProblem | 'page-closed-to-extensions' | 'page-gone' | 'no-own-voice';
/** Why a file came to nothing. */
export type MakingProblem = 'voice-failed' | 'file-too-long' | 'file-failed';

/** A file that was made. */
export interface MadeFile {
  readonly name: string;
  /** Where the browser holds it. */
  readonly address: string;
  readonly bytes: number;
  readonly ms: number;
}

/** How the page that makes an audio file stands. */
export type SavingState =
  | { readonly status: 'collecting' }
  | { readonly status: 'without-text'; readonly problem: TextProblem }
  | { readonly status: 'ready'; readonly problem: MakingProblem | null }
  /** `fraction`: 0 to 1, by characters of the text. */
  | { readonly status: 'making'; readonly fraction: number }
  | { readonly status: 'made'; readonly file: MadeFile };

export type SavingEvent =
  | { readonly type: 'collected' }
  | { readonly type: 'not-collected'; readonly problem: TextProblem }
  | { readonly type: 'make' }
  | { readonly type: 'came-to'; readonly fraction: number }
  | { readonly type: 'made'; readonly file: MadeFile }
  | { readonly type: 'failed'; readonly problem: MakingProblem }
  /** The reader cancels, or wants another file than the one that was made. */
  | { readonly type: 'give-up' };

/** The state after `event`; the same one where the event means nothing in it. */
export function stepSaving(state: SavingState, event: SavingEvent): SavingState {
  switch (event.type) {
    case 'collected':
      return state.status === 'collecting' ? { status: 'ready', problem: null } : state;
    case 'not-collected':
      return state.status === 'collecting' ? { status: 'without-text', problem: event.problem } : state;
    case 'make':
      return state.status === 'ready' || state.status === 'made' ? { status: 'making', fraction: 0 } : state;
    case 'came-to':
      return state.status === 'making' ? { status: 'making', fraction: event.fraction } : state;
    case 'made':
      return state.status === 'making' ? { status: 'made', file: event.file } : state;
    case 'failed':
      return state.status === 'making' ? { status: 'ready', problem: event.problem } : state;
    case 'give-up':
      return state.status === 'making' || state.status === 'made' ? { status: 'ready', problem: null } : state;
  }
}
