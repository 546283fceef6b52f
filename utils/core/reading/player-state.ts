import type { BuiltInUse } from '../settings/built-in-use.ts';
import type { Dialects } from '../settings/dialects.ts';
import type { EarconChoice } from '../settings/earcons.ts';
import type { Output } from '../settings/output.ts';
import type { Pauses } from '../settings/pauses.ts';
import type { Stops } from '../settings/stops.ts';
import { OWN_SOUND, type VoiceSound } from '../settings/voice-sound.ts';
import type { SpeechRequest, Voice, VoiceSupply } from '../speech/speech-engine.ts';
import type { Tempo } from '../speech/tempo.ts';
import { UNKNOWN_VOICE, type VoiceFacts } from '../speech/voice-facts.ts';
import type { TextSpan } from '../text/span.ts';
import type { Reach } from '../voices/reach.ts';
import type { BlockWish } from './block-places.ts';
import type { Place } from './place.ts';

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

/** One sentence that is said more slowly than the rest. */
export interface SlowSentence {
  readonly sentence: number;
  readonly rate: number;
}

/** When reading is to stop: after the minutes that the reader chose. */
export interface SleepTimer {
  readonly minutes: number;
  /** By the player's clock, in ms. */
  readonly at: number;
}

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

/** Why Hark's own voice speaks a language though nobody chose it. */
export interface StandIn {
  /** BCP 47 tag. */
  readonly lang: string;
  /** The browser has no voice of the language, or those that it has failed. */
  readonly because: 'no-voice' | 'engine-failed';
}

/** What the player keeps through all its states. */
export interface PlayerMemory {
  /** Number of the newest attempt or wait. Only grows, so nothing old is taken for new. */
  readonly turn: number;
  /** The speed of languages that have none of their own. */
  readonly rate: number;
  /** By spoken language. */
  readonly rates: Readonly<Record<string, number>>;
  /** By voice id. */
  readonly voiceRates: Readonly<Record<string, number>>;
  readonly sound: VoiceSound;
  readonly output: Output;
  readonly earcons: EarconChoice;
  /** The voice that was asked last, or null. */
  readonly voiceId: string | null;
  /** By voice id. */
  readonly tempos: Readonly<Record<string, Tempo>>;
  readonly slowly: SlowSentence | null;
  /** A step forward that waits for its text, until the reader asks for something else. */
  readonly seeks: BlockWish | null;
  readonly stops: Stops;
  readonly sleep: SleepTimer | null;
  readonly pauses: Pauses;
  readonly voices: readonly Voice[];
  readonly supply: VoiceSupply;
  /** Voice ids that the reader chose, by spoken language. */
  readonly preferred: Readonly<Record<string, string>>;
  readonly builtIn: BuiltInUse;
  /** `given-up`: it failed until nothing was left to try. From then on Hark's own voice speaks where it can. */
  readonly browserEngine: 'trusted' | 'given-up';
  /** Told until the reader acts; null when there is nothing to tell. */
  readonly standIn: StandIn | null;
  /** Spoken languages for which it has been told: once is enough. */
  readonly standInsTold: readonly string[];
  readonly dialects: Dialects;
  /** How far the reader lets a text go. */
  readonly reach: Reach;
  /** Voices that failed since the reader last pressed play. */
  readonly avoided: readonly string[];
  /** By voice id. */
  readonly facts: Readonly<Record<string, VoiceFacts>>;
  /** Failed attempts since a sentence was last heard to its end. */
  readonly faults: number;
  /** How often others took the voice since then. */
  readonly interruptions: number;
  /** Script length at which more text was last asked for. */
  readonly askedAt: number;
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

/** After a sentence was heard or the reader acted: what went wrong before no longer counts. */
export function calm(memory: PlayerMemory): PlayerMemory {
  return { ...memory, faults: 0, interruptions: 0, askedAt: -1, standIn: null };
}

/** A new beginning: voices that failed before get another chance too. */
export function afresh(memory: PlayerMemory): PlayerMemory {
  return { ...calm(memory), avoided: [] };
}

/** What was learned of a voice, in this player's life. */
export function factsOf(memory: PlayerMemory, voiceId: string): VoiceFacts {
  return memory.facts[voiceId] ?? UNKNOWN_VOICE;
}

/** How fast a voice was heard to be, or null where it was not heard yet. */
export function tempoOf({ tempos }: PlayerMemory, voiceId: string | null): Tempo | null {
  return (voiceId === null ? undefined : tempos[voiceId]) ?? null;
}

/** The reader's settings that a player begins with. */
export interface PlayerWishes {
  readonly rate: number;
  /** By spoken language; none if not given. */
  readonly rates?: Readonly<Record<string, number>>;
  /** By voice id; none if not given. */
  readonly voiceRates?: Readonly<Record<string, number>>;
  /** The voice's own if not given. */
  readonly sound?: VoiceSound;
  /** Ready if not given. */
  readonly output?: Output;
  /** None if not given. */
  readonly earcons?: EarconChoice;
  /** Voice ids by spoken language. */
  readonly preferred: Readonly<Record<string, string>>;
  readonly builtIn: BuiltInUse;
  readonly dialects: Dialects;
  readonly pauses: Pauses;
  /** How far a text may go; no further than the device if not given. */
  readonly reach?: Reach;
  /** Never if not given. */
  readonly stops?: Stops;
}

export function createPlayerState(wishes: PlayerWishes): PlayerState {
  const memory: PlayerMemory = {
    turn: 0,
    rate: wishes.rate,
    rates: wishes.rates ?? {},
    voiceRates: wishes.voiceRates ?? {},
    sound: wishes.sound ?? OWN_SOUND,
    output: wishes.output ?? 'ready',
    earcons: wishes.earcons ?? 'none',
    voiceId: null,
    tempos: {},
    slowly: null,
    seeks: null,
    stops: wishes.stops ?? 'never',
    sleep: null,
    pauses: wishes.pauses,
    voices: [],
    supply: 'settling',
    preferred: wishes.preferred,
    builtIn: wishes.builtIn,
    browserEngine: 'trusted',
    standIn: null,
    standInsTold: [],
    dialects: wishes.dialects,
    reach: wishes.reach ?? 'device',
    avoided: [],
    facts: {},
    faults: 0,
    interruptions: 0,
    askedAt: -1,
  };
  return { status: 'idle', memory };
}
