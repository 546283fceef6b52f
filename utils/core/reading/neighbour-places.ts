import type { SpokenSentence } from '../article/script.ts';
import { isSpeakable } from '../text/is-speakable.ts';
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
  return { sentence: wellInto ? sentence : findSaidBefore(sentence, script), offset: 0 };
}

/** Where "forward" leads: may be just beyond the last sentence. */
export function placeAfter(spot: Spot): Place {
  return { sentence: spot.place.sentence + 1, offset: 0 };
}

/** The last sentence before `sentence` for which something is said; the first of all where there is none. */
export function findSaidBefore(sentence: number, { sentences }: PlayerScript): number {
  let before = Math.min(sentence, sentences.length) - 1;
  while (before > 0 && isSilent(sentences[before])) before -= 1;
  return Math.max(0, before);
}

/** Which sentence ends what `heard` ends: the last that is said ends the block, whatever follows it there in silence. */
export function findEnding(heard: number, { sentences }: PlayerScript): number {
  let last = heard;
  while (sentences[last]?.ends === 'sentence' && isSilent(sentences[last + 1])) last += 1;
  return last;
}

function isSilent(sentence: SpokenSentence | undefined): boolean {
  return sentence !== undefined && !isSpeakable(sentence.spoken.text);
}

/** How long the current sentence has been heard in this attempt, in ms; 0 when nothing is. */
export function heardFor(state: PlayerState, at: number): number {
  return state.status === 'speaking' ? at - state.startedAt : 0;
}

function wordsBefore(index: number, offset: number, script: PlayerScript): number {
  const sentence = script.sentences[index];
  return sentence === undefined ? 0 : script.wordsOf(sentence).filter((word) => word.end <= offset).length;
}
