import { beginAt, type Step, snapToWord, spotAt, stay } from './begin-at.ts';
import type { CarryOver } from './carry-over.ts';
import type { Place } from './place.ts';
import type { SlowSentence } from './player-memory.ts';
import type { PlayerScript } from './player-script.ts';
import { type Attempt, heardBefore, isInFlight, type PlayerState, suspendedIn } from './player-state.ts';
import { breakOffSpelling } from './spell-at.ts';

/** What follows when the script was written anew: see `carryOver`, which has found the place in it. */
export function carryPlace(
  state: PlayerState,
  { place, speech }: Pick<CarryOver, 'place' | 'speech'>,
  script: PlayerScript,
): Step {
  // What was asked for before may never come: it belonged to the old script.
  const memory = { ...state.memory, askedAt: -1, slowly: carrySlow(state, place) };
  if (state.status === 'idle' || state.status === 'finished') return stay({ ...state, memory });
  if (heardBefore(state) !== null) {
    const heard = Math.max(0, place.sentence - 1);
    const moved = { memory, spot: spotAt(snapToWord(place, script)) };
    if (state.status === 'between' || state.status === 'paused') return stay({ ...state, ...moved, heard });
    if (isInFlight(state)) return stay({ ...state, ...moved, attempt: carrySpelling(state.attempt, { place, heard }) });
  }
  if (speech === 'goes on') {
    const { sentence } = place;
    const spot = { ...state.spot, place: { ...state.spot.place, sentence } };
    const carry = (attempt: Attempt) => carrySpelling(attempt, { place: { ...attempt.from, sentence } });
    const suspended = suspendedIn(state);
    if (state.status === 'paused' && suspended !== null)
      return stay({ ...state, memory, spot, suspended: { ...suspended, attempt: carry(suspended.attempt) } });
    if (!isInFlight(state)) return stay({ ...state, memory, spot });
    return stay({ ...state, memory, spot, attempt: carry(state.attempt) });
  }
  const silent = breakOffSpelling(state);
  const waits = silent.status === 'loading' && (silent.waitsFor === 'quiet' || silent.waitsFor === 'voices');
  const spot = spotAt(snapToWord(place, script));
  if (silent.status === 'paused') return stay({ status: 'paused', because: silent.because, memory, spot });
  if (silent.status === 'blocked' || waits) return stay({ ...silent, memory, spot });
  return beginAt(memory, place, script);
}

/** What is being said, at its new place. The sentence of a word that is spelled may have other words by now. */
function carrySpelling(attempt: Attempt, at: { readonly place: Place; readonly heard?: number }): Attempt {
  const from = at.place;
  if (attempt.spelling === undefined) return { ...attempt, from };
  const { word: _word, heard: _heard, ...rest } = attempt.spelling;
  return { ...attempt, from, spelling: { ...rest, ...(at.heard !== undefined && { heard: at.heard }) } };
}

/** The sentence that is said slowly, where reading stands in it. */
function carrySlow(state: PlayerState, { sentence }: Place): SlowSentence | null {
  const { slowly } = state.memory;
  const isHere = 'spot' in state && slowly?.sentence === state.spot.place.sentence;
  return slowly !== null && isHere ? { ...slowly, sentence } : null;
}
