import type { Earcon } from './earcon.ts';
import type { EngineFault } from './engine-fault.ts';

/** What an engine is asked to say in one go. */
export interface SpeechRequest {
  /** Number of the attempt. Every event of this attempt carries it. */
  readonly turn: number;
  /** Never empty, never without a letter or digit, never with `&`, `<`, `>`. */
  readonly text: string;
  /** BCP 47 tag of the text. */
  readonly lang: string;
  /** Id of the voice to use, from `Voice.id`. */
  readonly voiceId: string;
  /** 1 is the voice's normal speed. */
  readonly rate: number;
  /** 1 is the voice's own, and stands where none is given. An engine that has no pitch leaves it. */
  readonly pitch?: number;
  /** 0 to 1; full where none is given. */
  readonly volume?: number;
  /** What the reader hears it through loses the first word after a silence, unless it is woken; absent: it does not. */
  readonly output?: 'sleepy';
  /** A sound to be heard before it; absent: none. */
  readonly earcon?: Earcon;
  /** The reader has agreed that the text may be sent to a server. Without it no voice that does so may speak. */
  readonly reach?: 'network';
}

/**
 * What an engine reports. Offsets are UTF-16 code units into `SpeechRequest.text`. Where a word is the first that is
 * reported, it has started with it.
 */
export type EngineEvent =
  | { readonly type: 'started'; readonly turn: number }
  | { readonly type: 'word-reached'; readonly turn: number; readonly offset: number }
  | { readonly type: 'ended'; readonly turn: number }
  | { readonly type: 'failed'; readonly turn: number; readonly fault: EngineFault };

/** A voice as an engine offers it. */
export interface Voice {
  /** Name and language joined; stable between sessions. */
  readonly id: string;
  readonly name: string;
  /** BCP 47 tag, `en-US` style whatever the platform wrote. */
  readonly lang: string;
  /** It sends the text to a server. Absent: it speaks on the device. */
  readonly reach?: 'network';
  /** Its engine can suspend it in the middle of a word. Absent: pausing is silence, and going on a new request. */
  readonly pause?: 'exact';
}

/** Whether the list of voices may be taken as final. Browsers fill it late: 7 s after the start was seen. */
export type VoiceSupply = 'settling' | 'settled';

/**
 * The port behind which speech happens. One request at a time: `speak` while one is under way
 * silences that one first. Events of a silenced request may still arrive; their turn tells.
 */
export interface SpeechEngine {
  speak(request: SpeechRequest): void;
  /** Stops at once. Never throws, whatever the state. */
  silence(): void;
  /** For voices whose pause is exact: silent at once, with the request kept. Nothing is told of it until `resume`. */
  suspend?(): void;
  /** On from the sample at which it was suspended; nothing where nothing is. */
  resume?(): void;
  /** Plays a sound by itself, until the next request; nothing where the engine has none. `volume`: 0 to 1. */
  earcon?(earcon: Earcon, volume: number): void;
  /** The voices as known now, those marked that send text away; may grow (see `onVoicesChanged`). */
  voices(): readonly Voice[];
  /** `settling` while a short or empty list may still be filling; `settled` when it is the answer. */
  voiceSupply(): VoiceSupply;
  /** Calls back when the voices or their supply changed; returns the unsubscriber. */
  onVoicesChanged(listener: () => void): () => void;
  /** Calls back with each event; returns the unsubscriber. */
  onEvent(listener: (event: EngineEvent) => void): () => void;
}
