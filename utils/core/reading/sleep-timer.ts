import { type Step, stay } from './begin-at.ts';
import type { PlayerEvent } from './player-event.ts';
import type { PlayerState } from './player-state.ts';

type SleepWish = Extract<PlayerEvent, { readonly type: 'sleep' }>;

const MINUTE_MS = 60_000;

/** Reading stops with the sentence in which the minutes end: nobody falls asleep to half a sentence. */
export function setSleepTimer(state: PlayerState, { minutes, leftMs, at }: SleepWish): Step {
  const sleep = minutes === null ? null : { minutes, at: at + (leftMs ?? minutes * MINUTE_MS) };
  return stay({ ...state, memory: { ...state.memory, sleep } });
}

/** Who presses play after the time is over is awake. */
export function wake<State extends PlayerState>(state: State, at: number): State {
  const { sleep } = state.memory;
  return sleep !== null && at >= sleep.at ? { ...state, memory: { ...state.memory, sleep: null } } : state;
}
