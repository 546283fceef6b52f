import type { ScriptSentence } from '@/utils/core/article/script.ts';
import { step } from '@/utils/core/reading/player.ts';
import type { PlayerEffect } from '@/utils/core/reading/player-effect.ts';
import type { PlayerCommand, PlayerNews, PlayerTimer } from '@/utils/core/reading/player-event.ts';
import type { PlayerScript } from '@/utils/core/reading/player-script.ts';
import { createPlayerState, type PlayerState, type PlayerWishes } from '@/utils/core/reading/player-state.ts';
import type { Clock } from '@/utils/core/speech/clock.ts';
import type { SpeechEngine } from '@/utils/core/speech/speech-engine.ts';
import type { TextSpan } from '@/utils/core/text/span.ts';

export interface PlayerPorts {
  readonly engine: SpeechEngine;
  readonly clock: Clock;
  /** Asks whoever holds the article for its sentences from this index on; answered with `append`. */
  readonly askForText: (from: number) => void;
}

/** The player at work: the pure machine, with its effects carried out. */
export interface Player {
  /** A new text to read. Ends what is being read; says nothing until `play`. */
  load(script: Omit<PlayerScript, 'sentences'> & { readonly sentences?: readonly ScriptSentence[] }): void;
  /** The next sentences, in order. `growing` while more may follow. */
  append(portion: Pick<PlayerScript, 'sentences' | 'extent' | 'passage'>): void;
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

export function createPlayer({ engine, clock, askForText }: PlayerPorts, wishes: PlayerWishes): Player {
  let state = createPlayerState(wishes);
  let script = EMPTY;
  /** Grown in place: a copy at each of a book's thousand portions would take quadratic time. */
  let arrived: ScriptSentence[] = [];
  const listeners = new Set<(state: PlayerState) => void>();
  const timers = new Map<PlayerTimer, () => void>();
  // Engines may answer inside `speak`. Events wait here, so that each meets the state after the one before.
  const queue: (PlayerCommand | PlayerNews)[] = [];
  let work: 'resting' | 'working' = 'resting';

  function handle(event: PlayerCommand | PlayerNews): void {
    queue.push(event);
    if (work !== 'resting') return;
    work = 'working';
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      const before = state;
      const { state: after, effects } = step(state, { ...next, at: clock.now() }, script);
      state = after;
      for (const effect of effects) carryOut(effect);
      if (after !== before) for (const listener of [...listeners]) listener(after);
    }
    work = 'resting';
  }

  function carryOut(effect: PlayerEffect): void {
    switch (effect.type) {
      case 'speak':
        engine.speak(effect.request);
        break;
      case 'silence':
        engine.silence();
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
      script = { ...next, sentences: next.sentences ?? [], wordsOf: rememberLast(next.wordsOf) };
    },
    append({ sentences, extent, passage }) {
      if (script.sentences !== arrived) arrived = [...script.sentences];
      for (const sentence of sentences) arrived.push(sentence);
      script = { ...script, sentences: arrived, extent, passage };
      handle({ type: 'script-grew' });
    },
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

/** Each word event asks for the words of the same sentence, and cutting them takes a millisecond. */
function rememberLast(wordsOf: PlayerScript['wordsOf']): PlayerScript['wordsOf'] {
  let last: { readonly sentence: ScriptSentence; readonly words: readonly TextSpan[] } | null = null;
  return (sentence) => {
    if (last?.sentence !== sentence) last = { sentence, words: wordsOf(sentence) };
    return last.words;
  };
}
