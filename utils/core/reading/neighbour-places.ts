import type { Place } from './place.ts';
import type { PlayerScript } from './player-script.ts';
import type { PlayerState, Spot } from './player-state.ts';

/** Heard for longer than this, a sentence is repeated by "back"; before, the one before it is meant. */
const HARDLY_BEGUN_MS = 2000;
/** The same in words, for a sentence that was resumed in its middle or is paused. */
const HARDLY_BEGUN_WORDS = 3;

/** Where "back" leads from `spot`. At the very beginning it leads to the beginning. */
export function placeBefore(spot: Spot, heardMs: number, script: PlayerScript): Place {
  const { sentence, offset } = spot.place;
  const wellInto = heardMs > HARDLY_BEGUN_MS || wordsBefore(sentence, offset, script) > HARDLY_BEGUN_WORDS;
  return { sentence: wellInto ? sentence : Math.max(0, sentence - 1), offset: 0 };
}

/** Where "forward" leads: may be just beyond the last sentence. */
export function placeAfter(spot: Spot): Place {
  return { sentence: spot.place.sentence + 1, offset: 0 };
}

/** How long the current sentence has been heard in this attempt, in ms; 0 when nothing is. */
export function heardFor(state: PlayerState, at: number): number {
  return state.status === 'speaking' ? at - state.startedAt : 0;
}

function wordsBefore(index: number, offset: number, script: PlayerScript): number {
  const sentence = script.sentences[index];
  return sentence === undefined ? 0 : script.wordsOf(sentence).filter((word) => word.end <= offset).length;
}
