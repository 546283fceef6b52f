import type { PlayerActivity } from './player-view.ts';

/** Whether Hark speaks or is about to. */
export function isActive({ status }: Pick<PlayerActivity, 'status'>): boolean {
  return status === 'speaking' || status === 'loading';
}

/** Whether nothing is under way that could be paused or resumed. */
export function isResting({ status }: Pick<PlayerActivity, 'status'>): boolean {
  return status === 'idle' || status === 'finished';
}
