import type { KeptRun } from '@/utils/core/article/align-texts.ts';
import type { Speaker } from '@/utils/core/article/create-speaker.ts';
import type { SpokenSentence } from '@/utils/core/article/script.ts';
import { type CarryOver, carryOver } from '@/utils/core/reading/carry-over.ts';
import { carryWords } from '@/utils/core/reading/carry-words.ts';
import { step } from '@/utils/core/reading/player.ts';
import type { PlayerEffect } from '@/utils/core/reading/player-effect.ts';
import type { PlayerCommand, PlayerNews, PlayerTimer } from '@/utils/core/reading/player-event.ts';
import type { PlayerWishes } from '@/utils/core/reading/player-memory.ts';
import type { PlayerScript } from '@/utils/core/reading/player-script.ts';
import { createPlayerState, type PlayerState } from '@/utils/core/reading/player-state.ts';
import type { Clock } from '@/utils/core/speech/clock.ts';
import type { SpeechEngine } from '@/utils/core/speech/speech-engine.ts';
import type { TextSpan } from '@/utils/core/text/span.ts';

export interface PlayerPorts {
  readonly engine: SpeechEngine;
  readonly clock: Clock;
  /** Asks whoever holds the article for its sentences from this index on; answered with `append`. */
  readonly askForText: (from: number) => void;
  /** Is told of what failed though it never should; absent: it is thrown where nobody catches it. */
  readonly report?: (error: unknown) => void;
}

/** A script written anew; `wordsOf` stays what it is. */
export interface PlayerRewriting {
  readonly script: Omit<PlayerScript, 'wordsOf'>;
  readonly kept: readonly KeptRun[];
}

type Happening =
  | PlayerCommand
  | PlayerNews
  | ({ readonly type: 'rewrite' } & PlayerRewriting)
  | { readonly type: 'reword'; readonly speak: Speaker };

/** The player at work: the pure machine, with its effects carried out. */
export interface Player {
  /** A new text to read. Ends what is being read; says nothing until `play`. */
  load(script: Omit<PlayerScript, 'sentences'> & { readonly sentences?: readonly SpokenSentence[] }): void;
  /** The next sentences, in order. `growing` while more may follow. */
  append(portion: Pick<PlayerScript, 'sentences' | 'extent' | 'passage'>): void;
  /** The same text written anew from a page that has changed: the place is kept, without a break where it can be. */
  rewrite(rewriting: PlayerRewriting): void;
  /** The same sentences in other words, as the reader has chosen: from the current word on where it is known. */
  reword(speak: Speaker): void;
  dispatch(command: PlayerCommand): void;
  state(): PlayerState;
  script(): PlayerScript;
  /** Calls back after each change; returns the unsubscriber. */
  subscribe(listener: (state: PlayerState) => void): () => void;
  /** Falls silent, lets go of the engine and of all timers. The player is of no use afterwards. */
  dispose(): void;
}

const EMPTY: PlayerScript = {
  sentences: [],
  extent: 'complete',
  passage: { start: 0, end: 0 },
  lang: 'en',
  wordsOf: () => [],
};

export function createPlayer(
  { engine, clock, askForText, report = throwLater }: PlayerPorts,
  wishes: PlayerWishes,
): Player {
  let state = createPlayerState(wishes);
  let script = EMPTY;
  /** Grown in place: a copy at each of a book's thousand portions would take quadratic time. */
  let arrived: SpokenSentence[] = [];
  const listeners = new Set<(state: PlayerState) => void>();
  const timers = new Map<PlayerTimer, () => void>();
  // Engines may answer inside `speak`. Events wait here, so that each meets the state after the one before.
  const queue: Happening[] = [];
  /** The sentence that belongs where another one is still being said. */
  let incoming: { readonly index: number; readonly sentence: SpokenSentence } | null = null;
  let work: 'resting' | 'working' = 'resting';

  function handle(event: Happening): void {
    queue.push(event);
    if (work !== 'resting') return;
    work = 'working';
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      const happening = next;
      guard(() => meet(happening));
    }
    work = 'resting';
  }

  function meet(next: Happening): void {
    const before = state;
    const event = next.type === 'rewrite' ? adopt(next) : next.type === 'reword' ? changeWords(next.speak) : next;
    const { state: after, effects } = step(state, { ...event, at: clock.now() }, script);
    state = after;
    letIn();
    for (const effect of effects) guard(() => carryOut(effect), effect);
    if (after !== before) for (const listener of [...listeners]) guard(() => listener(after));
  }

  /**
   * Whatever is thrown in a task, the rest is done: a player left at work would hear nothing any more, no command either.
   * An engine that throws has failed, as one that says so.
   */
  function guard(task: () => void, effect?: PlayerEffect): void {
    try {
      task();
    } catch (error) {
      if (effect?.type === 'speak')
        queue.push({ type: 'failed', turn: effect.request.turn, fault: 'synthesis-failed' });
      report(error);
    }
  }

  function adopt(rewriting: PlayerRewriting): PlayerNews {
    const after = { ...rewriting.script, wordsOf: script.wordsOf };
    return exchange(after, carryOver(state, script, { script: after, kept: rewriting.kept }));
  }

  function changeWords(speak: Speaker): PlayerNews {
    const sentences = script.sentences.map((sentence, index) =>
      speak(incoming?.index === index ? incoming.sentence : sentence),
    );
    const after = { ...script, sentences };
    if (incoming === null) return exchange(after, carryWords(state, script, after));
    // A sentence that is no longer on the page is said to its end as it was.
    return exchange(after, { ...carryWords(state, after, after), outgoing: script.sentences[incoming.index] ?? null });
  }

  function exchange(after: PlayerScript, { outgoing, place, speech }: CarryOver): PlayerNews {
    const sentence = after.sentences[place.sentence];
    incoming = outgoing && sentence ? { index: place.sentence, sentence } : null;
    script = outgoing ? { ...after, sentences: after.sentences.with(place.sentence, outgoing) } : after;
    return { type: 'script-rewritten', place, speech };
  }

  /** Once reading has left the sentence that has changed, its new words stand in its place. */
  function letIn(): void {
    if (incoming === null || ('spot' in state && state.spot.place.sentence === incoming.index)) return;
    script = { ...script, sentences: script.sentences.with(incoming.index, incoming.sentence) };
    incoming = null;
  }

  function carryOut(effect: PlayerEffect): void {
    switch (effect.type) {
      case 'speak':
        engine.speak(effect.request);
        break;
      case 'silence':
        engine.silence();
        break;
      case 'earcon':
        engine.earcon?.(effect.earcon, effect.volume);
        break;
      case 'suspend':
        engine.suspend?.();
        break;
      case 'resume':
        engine.resume?.();
        break;
      case 'set-timer':
        setTimer(effect);
        break;
      case 'clear-timers':
        clearTimers();
        break;
      case 'ask-for-text':
        askForText(effect.from);
    }
  }

  function setTimer({ timer, turn, ms }: Extract<PlayerEffect, { type: 'set-timer' }>): void {
    timers.get(timer)?.();
    const callOff = clock.after(ms, () => {
      timers.delete(timer);
      handle({ type: 'timer-fired', timer, turn });
    });
    timers.set(timer, callOff);
  }

  function clearTimers(): void {
    for (const callOff of timers.values()) callOff();
    timers.clear();
  }

  const readVoices = (): void =>
    handle({ type: 'voices-changed', voices: engine.voices(), supply: engine.voiceSupply() });
  const unsubscribers = [engine.onEvent(handle), engine.onVoicesChanged(readVoices)];
  readVoices();

  return {
    load(next) {
      handle({ type: 'stop' });
      incoming = null;
      script = { ...next, sentences: next.sentences ?? [], wordsOf: rememberLast(next.wordsOf) };
    },
    append({ sentences, extent, passage }) {
      if (script.sentences !== arrived) arrived = [...script.sentences];
      for (const sentence of sentences) arrived.push(sentence);
      script = { ...script, sentences: arrived, extent, passage };
      handle({ type: 'script-grew' });
    },
    rewrite: (rewriting) => handle({ type: 'rewrite', ...rewriting }),
    reword: (speak) => handle({ type: 'reword', speak }),
    dispatch: handle,
    state: () => state,
    script: () => script,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    dispose() {
      listeners.clear();
      for (const unsubscribe of unsubscribers) unsubscribe();
      handle({ type: 'stop' });
    },
  };
}

function throwLater(error: unknown): void {
  queueMicrotask(() => {
    throw error;
  });
}

/** Each word event asks for the words of the same sentence, and cutting them takes a millisecond. */
function rememberLast(wordsOf: PlayerScript['wordsOf']): PlayerScript['wordsOf'] {
  let last: { readonly sentence: SpokenSentence; readonly words: readonly TextSpan[] } | null = null;
  return (sentence) => {
    if (last?.sentence !== sentence) last = { sentence, words: wordsOf(sentence) };
    return last.words;
  };
}
