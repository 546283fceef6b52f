import { beginAt, type Step, snapToWord, spotAt, stay } from './begin-at.ts';
import type { CarryOver } from './carry-over.ts';
import type { Place } from './place.ts';
import type { PlayerScript } from './player-script.ts';
import { type Attempt, isInFlight, type PlayerState, type SlowSentence, suspendedIn } from './player-state.ts';

/** What follows when the script was written anew: see `carryOver`, which has found the place in it. */
export function carryPlace(
  state: PlayerState,
  { place, speech }: Pick<CarryOver, 'place' | 'speech'>,
  script: PlayerScript,
): Step {
  // What was asked for before may never come: it belonged to the old script.
  const memory = { ...state.memory, askedAt: -1, slowly: carrySlow(state, place) };
  if (state.status === 'idle' || state.status === 'finished') return stay({ ...state, memory });
  if (state.status === 'between' || (state.status === 'paused' && state.heard !== undefined))
    return stay({ ...state, memory, spot: spotAt(snapToWord(place, script)), heard: Math.max(0, place.sentence - 1) });
  if (speech === 'goes on') {
    const { sentence } = place;
    const spot = { ...state.spot, place: { ...state.spot.place, sentence } };
    const carry = (attempt: Attempt) => ({ ...withoutHeard(attempt), from: { ...attempt.from, sentence } });
    const suspended = suspendedIn(state);
    if (state.status === 'paused' && suspended !== null)
      return stay({ ...state, memory, spot, suspended: { ...suspended, attempt: carry(suspended.attempt) } });
    if (!isInFlight(state)) return stay({ ...state, memory, spot });
    return stay({ ...state, memory, spot, attempt: carry(state.attempt) });
  }
  const waits = state.status === 'loading' && (state.waitsFor === 'quiet' || state.waitsFor === 'voices');
  const spot = spotAt(snapToWord(place, script));
  if (state.status === 'paused') return stay({ status: 'paused', because: state.because, memory, spot });
  if (state.status === 'blocked' || waits) return stay({ ...state, memory, spot });
  return beginAt(memory, place, script);
}

/** The sentence that was heard before a word was spelled may be another one by now. */
function withoutHeard(attempt: Attempt): Attempt {
  const { spelling } = attempt;
  if (spelling?.next !== 'pause') return attempt;
  const { heard: _, ...rest } = spelling;
  return { ...attempt, spelling: rest };
}

/** The sentence that is said slowly, where reading stands in it. */
function carrySlow(state: PlayerState, { sentence }: Place): SlowSentence | null {
  const { slowly } = state.memory;
  const isHere = 'spot' in state && slowly?.sentence === state.spot.place.sentence;
  return slowly !== null && isHere ? { ...slowly, sentence } : null;
}
