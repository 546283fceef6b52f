import { answerFault } from './answer-fault.ts';
import { beginAt, blockAt, type Step, stay } from './begin-at.ts';
import type { PlayerTimer } from './player-event.ts';
import type { PlayerScript } from './player-script.ts';
import type { PlayerState } from './player-state.ts';

/** What follows when a timer of the current turn has run out. One that the state does not wait for changes nothing. */
export function fireTimer(state: PlayerState, timer: PlayerTimer, script: PlayerScript): Step {
  switch (state.status) {
    case 'speaking':
      return timer === 'end' || timer === 'progress' ? answerFault(state, 'stalled', script) : stay(state);
    case 'loading':
      return timer === state.waitsFor ? endWait(state, script) : stay(state);
    case 'between':
      return timer === 'between' ? beginAt(state.memory, state.spot.place, script) : stay(state);
    case 'idle':
    case 'paused':
    case 'blocked':
    case 'finished':
      return stay(state);
  }
}

function endWait(state: Extract<PlayerState, { readonly status: 'loading' }>, script: PlayerScript): Step {
  switch (state.waitsFor) {
    case 'start':
      return answerFault(state, 'unspoken', script);
    case 'quiet':
      return beginAt(state.memory, state.spot.place, script);
    case 'text':
      return blockAt(state.memory, state.spot, { kind: 'text-missing' });
    case 'voices':
      return beginAt({ ...state.memory, supply: 'settled' }, state.spot.place, script);
  }
}
