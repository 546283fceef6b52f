import { type Step, stay } from './begin-at.ts';
import type { PlayerState } from './player-state.ts';

const MINUTE_MS = 60_000;

/** Reading stops with the sentence in which the minutes end: nobody falls asleep to half a sentence. */
export function setSleepTimer(state: PlayerState, minutes: number | null, at: number): Step {
  const sleep = minutes === null ? null : { minutes, at: at + minutes * MINUTE_MS };
  return stay({ ...state, memory: { ...state.memory, sleep } });
}

/** Who presses play after the time is over is awake. */
export function wake<State extends PlayerState>(state: State, at: number): State {
  const { sleep } = state.memory;
  return sleep !== null && at >= sleep.at ? { ...state, memory: { ...state.memory, sleep: null } } : state;
}
