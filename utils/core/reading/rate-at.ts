import { SLOWEST } from '../settings/speed.ts';
import type { PlayerMemory } from './player-state.ts';

/** Each "again, slower" takes a quarter off. */
const SLOWER = 0.75;

/** The speed at which a sentence is said; 1 is the voice's own. */
export function rateAt({ rate, slowly }: Pick<PlayerMemory, 'rate' | 'slowly'>, sentence: number): number {
  return slowly?.sentence === sentence ? slowly.rate : rate;
}

/** The memory with one sentence to be said more slowly than now. All others keep their speed. */
export function slowDown(memory: PlayerMemory, sentence: number): PlayerMemory {
  const rate = Math.max(SLOWEST, Math.round(rateAt(memory, sentence) * SLOWER * 100) / 100);
  return { ...memory, slowly: { sentence, rate: Math.min(rate, rateAt(memory, sentence)) } };
}
