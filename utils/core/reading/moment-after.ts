import { findEnding } from './neighbour-places.ts';
import { pauseAfter } from './pause-after.ts';
import type { PlayerMemory } from './player-memory.ts';
import type { PlayerScript } from './player-script.ts';
import { rateAt, type SaidBy } from './rate-at.ts';

/** How long it is silent when the sentence that was `heard` was said to its end and the next one is to follow, in ms. */
export function momentAfter(memory: PlayerMemory, heard: SaidBy, script: PlayerScript): number {
  const sentence = script.sentences[findEnding(heard.sentence, script)];
  return sentence === undefined ? 0 : pauseAfter(sentence, memory.pauses, rateAt(memory, heard, script));
}
