import type { Earcon } from '../speech/earcon.ts';
import type { SpeechRequest } from '../speech/speech-engine.ts';
import type { PlayerTimer } from './player-event.ts';

/** What the player wants done. In order, before the next event. */
export type PlayerEffect =
  | { readonly type: 'speak'; readonly request: SpeechRequest }
  | { readonly type: 'silence' }
  /** By itself: nothing is being said. `volume` is that of the voice, 0 to 1. */
  | { readonly type: 'earcon'; readonly earcon: Earcon; readonly volume: number }
  /** Of the attempt that is under way, whose voice can be suspended. */
  | { readonly type: 'suspend' | 'resume' }
  /** Replaces a running timer of that name. */
  | { readonly type: 'set-timer'; readonly timer: PlayerTimer; readonly turn: number; readonly ms: number }
  | { readonly type: 'clear-timers' }
  /** Asks whoever holds the article for the sentences from this index on. */
  | { readonly type: 'ask-for-text'; readonly from: number };
