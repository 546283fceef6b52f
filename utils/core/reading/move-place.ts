import { beginAt, pauseAt, type Step, snapToWord, stay } from './begin-at.ts';
import { findSaidBefore, heardFor, placeAfter, placeBefore } from './neighbour-places.ts';
import type { Place } from './place.ts';
import { afresh, calm } from './player-memory.ts';
import type { PlayerScript } from './player-script.ts';
import { heardBefore, type PlayerState } from './player-state.ts';

/** To the sentence’s start or the one before. From the end it leads to the last sentence, silent. */
export function goBack(state: PlayerState, at: number, script: PlayerScript): Step {
  if (state.status === 'idle') return stay(state);
  if (state.status === 'finished') return pauseAt(state.memory, lastPlace(script));
  const heard = heardBefore(state);
  if (heard !== null) return moveTo(state, { sentence: heard, offset: 0 }, script);
  return moveTo(state, placeBefore(state.spot, heardFor(state, at), script), script);
}

/** To the next sentence, which is the one reading stands before where the last one has been heard to its end; beyond the last one reading is finished. */
export function goForward(state: PlayerState, script: PlayerScript): Step {
  if (state.status === 'idle' || state.status === 'finished') return stay(state);
  return moveTo(state, heardBefore(state) === null ? placeAfter(state.spot) : state.spot.place, script);
}

type PlacedState = Exclude<PlayerState, { readonly status: 'idle' | 'finished' }>;

/** A move keeps what the reader hears or does not hear; from `blocked` it is another try. */
export function moveTo(state: PlacedState, place: Place, script: PlayerScript): Step {
  switch (state.status) {
    case 'loading':
    case 'speaking':
    case 'between':
      return beginAt(calm(state.memory), place, script);
    case 'blocked':
      return beginAt(afresh(state.memory), place, script);
    case 'paused': {
      const isPastEnd = script.extent === 'complete' && place.sentence >= script.sentences.length;
      return isPastEnd
        ? stay({ status: 'finished', memory: state.memory })
        : pauseAt(state.memory, snapToWord(place, script));
    }
  }
}

function lastPlace(script: PlayerScript): Place {
  return { sentence: findSaidBefore(script.sentences.length, script), offset: 0 };
}
