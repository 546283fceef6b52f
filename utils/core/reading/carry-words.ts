import type { CarryOver } from './carry-over.ts';
import type { PlayerScript } from './player-script.ts';
import { heardBefore, isInFlight, type PlayerState } from './player-state.ts';
import { toSpokenPlace, toWrittenPlace } from './written-place.ts';

/**
 * What becomes of the place when the reader has chosen other words for the same sentences. The rest of
 * the sentence is said anew from the current word on; where that would sound the same, or where nobody
 * knows how far the voice has come, it is said to its end as it was.
 *
 * @param after the same sentences, as they are said now
 */
export function carryWords(state: PlayerState, before: PlayerScript, after: PlayerScript): CarryOver {
  if (state.status === 'idle' || state.status === 'finished')
    return { speech: 'goes on', place: { sentence: 0, offset: 0 }, outgoing: null };
  const heard = heardBefore(state);
  if (heard !== null) return { speech: 'goes on', place: { sentence: heard + 1, offset: 0 }, outgoing: null };
  const { place, word } = state.spot;
  const said = before.sentences[place.sentence]?.spoken;
  const now = after.sentences[place.sentence];
  if (!said || !now || said.text === now.spoken.text) return { speech: 'goes on', place, outgoing: null };
  const { offset } = toSpokenPlace(toWrittenPlace(place, before), after);
  const isUnknown = state.status === 'speaking' && word === null;
  const soundsSame = said.text.slice(place.offset) === now.spoken.text.slice(offset);
  if (isInFlight(state) && (isUnknown || soundsSame))
    return { speech: 'goes on', place, outgoing: { ...now, spoken: said } };
  return { speech: 'begins', place: { sentence: place.sentence, offset }, outgoing: null };
}
