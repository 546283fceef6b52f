import type { BuiltInUse } from '../settings/built-in-use.ts';
import type { EngineFault } from '../speech/engine-fault.ts';
import type { VoiceCount } from './count-voices.ts';

/** Whether a tab is muted; `unknown` where the browser does not say or the tab has gone. */
export type TabMute = 'muted' | 'on' | 'unknown';

/** The tab of the sound check, and the one it was opened from (`none`: opened from nowhere in particular). */
export interface MuteResult {
  readonly own: TabMute;
  readonly from: TabMute | 'none';
}

/** Whether somebody else held the browser's speech when the check began. */
export type QueueResult = 'free' | 'speaking' | 'paused';

/**
 * What became of the tone.
 * - `played`: the browser's sound ran while it was to be heard. Whether it was, only the reader knows.
 * - `held`: the sound did not run. `missing`: the browser could not open it.
 */
export interface ToneResult {
  readonly tone: 'played' | 'held' | 'missing';
  /** Whether the system has anything to play through; `unknown` where the browser does not tell without asking. */
  readonly outputs: 'some' | 'none' | 'unknown';
  /** From the browser to the loudspeaker, as far as it knows. */
  readonly latencyMs: number | null;
}

export interface VoicesResult {
  readonly counts: readonly VoiceCount[];
  /** The reader's languages, the first one most wanted: as `VoiceCount.language`. */
  readonly wanted: readonly string[];
  /** When Hark's own voice speaks; `never` also where it has none of the reader's languages. */
  readonly builtIn: BuiltInUse;
}

/** How an attempt to speak went, as the browser told it. Times count from the moment it was asked. */
export type SpeechOutcome =
  | { readonly speech: 'spoken'; readonly startMs: number; readonly endMs: number; readonly words: number }
  /** No start within the limit. */
  | { readonly speech: 'silent' }
  /** An end without a start: nothing was said. */
  | { readonly speech: 'unstarted' }
  /** A start, and no end within the limit. */
  | { readonly speech: 'stuck'; readonly startMs: number }
  /** Somebody else took the voice, again and again. */
  | { readonly speech: 'taken' }
  | { readonly speech: 'failed'; readonly fault: Exclude<EngineFault, 'interrupted'> };

export interface SpeechResult {
  readonly outcome: SpeechOutcome;
  /** The voice's language, as `VoiceCount.language`. */
  readonly language: string;
  /** Other voices of that language on the device. */
  readonly others: number;
}

/** What each check finds. A new check is a new entry here, and a step in `next-step.ts`. */
export interface CheckResults {
  readonly mute: MuteResult;
  readonly queue: QueueResult;
  readonly tone: ToneResult;
  readonly voices: VoicesResult;
  readonly speech: SpeechResult;
  /** A second attempt, with another voice, where the first one failed. */
  readonly 'other-voice': SpeechResult;
  /** With Hark's own voice, where that is what the reader would hear. */
  readonly 'built-in-voice': SpeechResult;
}

/** The checks that speak. */
export type SpeechCheck = 'speech' | 'other-voice' | 'built-in-voice';

export type CheckName = keyof CheckResults;

/** Only the reader's ear knows. */
export type Heard = 'yes' | 'no';

export interface Answers {
  readonly 'tone-heard': Heard;
  readonly 'voice-heard': Heard;
}

export type Question = keyof Answers;

/** What is known so far. */
export type Known = { readonly [Name in keyof (CheckResults & Answers)]?: (CheckResults & Answers)[Name] | undefined };
