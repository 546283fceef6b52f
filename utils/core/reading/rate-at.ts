import { SLOWEST, speedFor } from '../settings/speed.ts';
import { spokenLanguage } from '../voices/spoken-language.ts';
import type { PlayerScript } from './player-script.ts';
import type { PlayerMemory } from './player-state.ts';
import { langAt } from './sentence-voice.ts';

/** Each "again, slower" takes a quarter off. */
const SLOWER = 0.75;

/** The speed at which a sentence is said; 1 is the voice's own. */
export function rateAt(memory: PlayerMemory, sentence: number, script: PlayerScript): number {
  const { slowly } = memory;
  return slowly?.sentence === sentence ? slowly.rate : usualRateAt(memory, sentence, script);
}

/** The speed that the reader chose for a sentence's language. */
export function usualRateAt({ rate, rates }: PlayerMemory, sentence: number, script: PlayerScript): number {
  return speedFor({ rate, rates }, spokenLanguage(langAt(script, sentence)));
}

/** The memory with one sentence to be said more slowly than now. All others keep their speed. */
export function slowDown(memory: PlayerMemory, sentence: number, script: PlayerScript): PlayerMemory {
  const now = rateAt(memory, sentence, script);
  const rate = Math.max(SLOWEST, Math.round(now * SLOWER * 100) / 100);
  return { ...memory, slowly: { sentence, rate: Math.min(rate, now) } };
}
