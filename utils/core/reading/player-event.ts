import type { BuiltInUse } from '../settings/built-in-use.ts';
import type { Dialects } from '../settings/dialects.ts';
import type { EarconChoice } from '../settings/earcons.ts';
import type { Output } from '../settings/output.ts';
import type { Pauses } from '../settings/pauses.ts';
import type { Speeds } from '../settings/speed.ts';
import type { Stops } from '../settings/stops.ts';
import type { VoiceSound } from '../settings/voice-sound.ts';
import type { EngineEvent, Voice, VoiceSupply } from '../speech/speech-engine.ts';
import type { Tempo } from '../speech/tempo.ts';
import type { Reach } from '../voices/reach.ts';
import type { CarryOver } from './carry-over.ts';
import type { Place } from './place.ts';

/** What a reader asks for. */
export type PlayerCommand =
  /** From `place`; without one, on from where reading stands, or from the beginning. */
  | { readonly type: 'play'; readonly place?: Place }
  /**
   * Paused at `place` without a sound, to be played from there: a text handed over again after a long pause. `heard`:
   * behind that sentence.
   */
  | { readonly type: 'hold'; readonly place: Place; readonly heard?: number }
  | { readonly type: 'pause' }
  | { readonly type: 'toggle' }
  /** Ends the reading and forgets the place. */
  | { readonly type: 'stop' }
  /** To the sentence's start, or to the sentence before when reading has hardly begun this one. */
  | { readonly type: 'back' }
  | { readonly type: 'forward' }
  /** The sentence from its start; after a sentence, that one. `slower`: this once more slowly than before. */
  | { readonly type: 'repeat' | 'repeat-slower' }
  /** The word that was heard last, and its letters; then on as before. */
  | { readonly type: 'spell' }
  /** To the block's beginning, or to the block before when reading has hardly begun this one; to a heading likewise. */
  | { readonly type: 'paragraph-back' | 'paragraph-forward' | 'heading-back' | 'heading-forward' }
  /** To what follows the list, the table or the like. */
  | { readonly type: 'leave-structure' }
  | ({ readonly type: 'rate-changed' } & Speeds)
  | { readonly type: 'sound-changed'; readonly sound: VoiceSound }
  | { readonly type: 'output-changed'; readonly output: Output }
  | { readonly type: 'earcons-changed'; readonly earcons: EarconChoice }
  | { readonly type: 'pauses-changed'; readonly pauses: Pauses }
  | { readonly type: 'stops-changed'; readonly stops: Stops }
  /** Stops with the sentence that is being read when the minutes are over, or what is left of them; null: no more. */
  | { readonly type: 'sleep'; readonly minutes: number | null; readonly leftMs?: number }
  | { readonly type: 'built-in-changed'; readonly builtIn: BuiltInUse }
  | { readonly type: 'dialects-changed'; readonly dialects: Dialects }
  | { readonly type: 'reach-changed'; readonly reach: Reach }
  /** How fast voices are, from an earlier life or without what is not to be known any more; by voice id. */
  | { readonly type: 'tempos-changed'; readonly tempos: Readonly<Record<string, Tempo>> }
  /** `voiceId` null: choose for me again. */
  | { readonly type: 'voice-changed'; readonly lang: string; readonly voiceId: string | null };

/** The player's clocks. Each belongs to one turn. */
export type PlayerTimer = 'start' | 'progress' | 'end' | 'quiet' | 'text' | 'voices' | 'between';

/** What happens around the player. */
export type PlayerNews =
  | EngineEvent
  | { readonly type: 'timer-fired'; readonly timer: PlayerTimer; readonly turn: number }
  /** More sentences, or the word that there are no more: see the script passed along. */
  | { readonly type: 'script-grew' }
  /** The page has changed and its script was written anew; the place in it has been found. */
  | ({ readonly type: 'script-rewritten' } & Pick<CarryOver, 'place' | 'speech'>)
  | { readonly type: 'voices-changed'; readonly voices: readonly Voice[]; readonly supply: VoiceSupply };

/** Everything the player is told, with the time it happened (`Clock.now`, ms). */
export type PlayerEvent = (PlayerCommand | PlayerNews) & { readonly at: number };
