import type { BuiltInUse } from '../settings/built-in-use.ts';
import type { Dialects } from '../settings/dialects.ts';
import type { EarconChoice } from '../settings/earcons.ts';
import type { Output } from '../settings/output.ts';
import type { Pauses } from '../settings/pauses.ts';
import type { Stops } from '../settings/stops.ts';
import { OWN_SOUND, type VoiceSound } from '../settings/voice-sound.ts';
import type { Voice, VoiceSupply } from '../speech/speech-engine.ts';
import type { Tempo } from '../speech/tempo.ts';
import { UNKNOWN_VOICE, type VoiceFacts } from '../speech/voice-facts.ts';
import type { Reach } from '../voices/reach.ts';
import type { BlockWish } from './block-places.ts';

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

export function createPlayerMemory(wishes: PlayerWishes): PlayerMemory {
  return {
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
}
