import { beginAt, type Step, stay } from './begin-at.ts';
import { findSaidBefore } from './neighbour-places.ts';
import { afresh, calm } from './player-memory.ts';
import type { PlayerScript } from './player-script.ts';
import { heardBefore, type PlayerState } from './player-state.ts';
import { slowDown } from './rate-at.ts';

/** Says the sentence again from its start, or the one that was just heard; also where reading was paused. */
export function repeat(state: PlayerState, how: 'repeat' | 'repeat-slower', script: PlayerScript): Step {
  if (state.status === 'idle') return stay(state);
  const memory = state.status === 'blocked' ? afresh(state.memory) : calm(state.memory);
  const sentence = sentenceOf(state, script);
  const place = { sentence, offset: 0 };
  return beginAt(how === 'repeat' ? { ...memory, slowly: null } : slowDown(memory, sentence, script), place, script);
}

function sentenceOf(state: Exclude<PlayerState, { readonly status: 'idle' }>, script: PlayerScript): number {
  if (state.status === 'finished') return findSaidBefore(script.sentences.length, script);
  return heardBefore(state) ?? state.spot.place.sentence;
}
