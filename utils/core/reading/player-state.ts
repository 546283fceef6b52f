import type { SpeechRequest } from '../speech/speech-engine.ts';
import type { TextSpan } from '../text/span.ts';
import type { Place } from './place.ts';
import { createPlayerMemory, type PlayerMemory, type PlayerWishes } from './player-memory.ts';

/** Why reading stands still until the reader does something. */
export type BlockedReason =
  /** The device has voices, but none that speaks `lang`. */
  | { readonly kind: 'no-voice'; readonly lang: string }
  | { readonly kind: 'no-voices' }
  /** The engine took the text and never began to speak. */
  | { readonly kind: 'engine-silent' }
  /** The engine gave up, or stood still in the middle. */
  | { readonly kind: 'engine-failed' }
  | { readonly kind: 'not-allowed' }
  /** The rest of the text never came. */
  | { readonly kind: 'text-missing' };

/**
 * Why reading is paused.
 * - `reader`: the reader pressed pause.
 * - `taken`: somebody else took the voice again and again, and the player gave way.
 * - `stop`: it stops after each sentence or block, as the reader wants it.
 * - `sleep`: the time is over after which the reader wanted silence.
 */
export const PAUSE_CAUSES = ['reader', 'taken', 'stop', 'sleep'] as const;
export type PauseCause = (typeof PAUSE_CAUSES)[number];

/** Where reading stands, and the word that was last heard there; null when none is known. */
export interface Spot {
  readonly place: Place;
  /** Span in the sentence's spoken form. */
  readonly word: TextSpan | null;
}

/** A word with its letters, and what comes after them: reading goes on from its place, or stands paused as before. */
export type Spelling = {
  readonly text: string;
  /** Span in the spoken form of its sentence; absent once that has changed. */
  readonly word?: TextSpan;
  /** Where reading stands behind a sentence that was heard: that sentence, which is the word's own. */
  readonly heard?: number;
} & ({ readonly next: 'read' } | { readonly next: 'pause'; readonly because: PauseCause });

/** One attempt to speak: from `from` to its sentence's end. */
export interface Attempt {
  readonly turn: number;
  readonly voiceId: string;
  /** What is said in place of the sentence. */
  readonly spelling?: Spelling;
  /** The voice sends the text to a server. */
  readonly reach?: 'network';
  /** It can be suspended. */
  readonly pause?: 'exact';
  readonly from: Place;
}

/** What would be asked of an engine, and of which voice. */
export type Wanted = Omit<SpeechRequest, 'turn'>;

/** An attempt that an engine holds in the middle of a word. */
export interface SuspendedSpeech {
  readonly attempt: Attempt;
  /** What was wanted when it was suspended: while that stays so, it can go on. */
  readonly wanted: Wanted | null;
  /** How long it has been heard, in ms. */
  readonly spokenMs: number;
}

export type LoadingState = { readonly status: 'loading'; readonly memory: PlayerMemory; readonly spot: Spot } & (
  | { readonly waitsFor: 'start'; readonly attempt: Attempt }
  | { readonly waitsFor: 'text' | 'quiet' | 'voices' }
);

export interface SpeakingState {
  readonly status: 'speaking';
  readonly memory: PlayerMemory;
  readonly spot: Spot;
  readonly attempt: Attempt;
  readonly startedAt: number;
}

/**
 * Silent between two blocks or sentences, for a moment. `spot` is already where the next sentence begins, so that what
 * was heard is not said again, whoever ends the moment and however.
 */
export interface BetweenState {
  readonly status: 'between';
  readonly memory: PlayerMemory;
  readonly spot: Spot;
  /** Index of the sentence that was heard last: the mark stays on it. */
  readonly heard: number;
}

export interface PausedState {
  readonly status: 'paused';
  readonly memory: PlayerMemory;
  readonly spot: Spot;
  readonly because: PauseCause;
  /** Where reading stopped behind a sentence: that sentence. `spot` is then where the next one begins. */
  readonly heard?: number;
  readonly suspended?: SuspendedSpeech;
}

export interface BlockedState {
  readonly status: 'blocked';
  readonly memory: PlayerMemory;
  readonly spot: Spot;
  readonly reason: BlockedReason;
}

export interface IdleState {
  readonly status: 'idle';
  readonly memory: PlayerMemory;
}

export interface FinishedState {
  readonly status: 'finished';
  readonly memory: PlayerMemory;
}

export type PlayerState =
  | IdleState
  | LoadingState
  | SpeakingState
  | BetweenState
  | PausedState
  | BlockedState
  | FinishedState;
/** States in which an engine has been asked to speak and has not answered to the end. */
export type InFlightState = Extract<PlayerState, { readonly attempt: Attempt }>;

export function isInFlight(state: PlayerState): state is InFlightState {
  return 'attempt' in state;
}

/** What an engine holds while reading is paused, or null. */
export function suspendedIn(state: PlayerState): SuspendedSpeech | null {
  return state.status === 'paused' ? (state.suspended ?? null) : null;
}

/** The sentence that was heard last where reading stands behind it, before the next one; null where it stands in one. */
export function heardBefore(state: PlayerState): number | null {
  if ('heard' in state) return state.heard ?? null;
  return (isInFlight(state) ? state.attempt.spelling?.heard : undefined) ?? null;
}

/** Whether reading is under way or about to be. */
export function isActive(
  state: PlayerState,
): state is Extract<PlayerState, { readonly status: 'loading' | 'speaking' | 'between' }> {
  return state.status === 'loading' || state.status === 'speaking' || state.status === 'between';
}

export function createPlayerState(wishes: PlayerWishes): PlayerState {
  return { status: 'idle', memory: createPlayerMemory(wishes) };
}
