import { SLOWEST, speedFor } from '../settings/speed.ts';
import { spokenLanguage } from '../voices/spoken-language.ts';
import type { PlayerMemory } from './player-memory.ts';
import type { PlayerScript } from './player-script.ts';
import { chooseVoiceAt, langAt } from './sentence-voice.ts';

/** Each "again, slower" takes a quarter off. */
const SLOWER = 0.75;

/** A sentence, and the voice that says it; null where none does. */
export interface SaidBy {
  readonly sentence: number;
  readonly voiceId: string | null;
}

/** The speed at which a sentence is said; 1 is the voice's own. */
export function rateAt(memory: PlayerMemory, said: SaidBy, script: PlayerScript): number {
  const { slowly } = memory;
  return slowly?.sentence === said.sentence ? slowly.rate : usualRateAt(memory, said, script);
}

/** The speed that the reader chose for the voice, or for a sentence's language. */
export function usualRateAt(speeds: PlayerMemory, { sentence, voiceId }: SaidBy, script: PlayerScript): number {
  return speedFor(speeds, { lang: spokenLanguage(langAt(script, sentence)), voiceId });
}

/** The memory with one sentence to be said more slowly than now. All others keep their speed. */
export function slowDown(memory: PlayerMemory, sentence: number, script: PlayerScript): PlayerMemory {
  const voiceId = chooseVoiceAt(memory, script, sentence)?.voice.id ?? null;
  const now = rateAt(memory, { sentence, voiceId }, script);
  const rate = Math.max(SLOWEST, Math.round(now * SLOWER * 100) / 100);
  return { ...memory, slowly: { sentence, rate: Math.min(rate, now) } };
}
