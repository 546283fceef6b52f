import { pauseAt, type Step, snapToWord, stay } from './begin-at.ts';
import { type BlockWish, findBlockAfter, findBlockBefore, findBlockStart } from './block-places.ts';
import { moveTo } from './move-place.ts';
import { heardFor, placeBefore } from './neighbour-places.ts';
import type { PlayerScript } from './player-script.ts';
import { heardBefore, type PlayerState } from './player-state.ts';

/**
 * To the beginning of the block, or to the block before when reading has hardly begun this one; to the last heading
 * likewise. Where there is none before, to the beginning. From the end it leads to the last one, silent.
 */
export function goBackTo(state: PlayerState, wish: BlockWish, at: number, script: PlayerScript): Step {
  if (state.status === 'idle') return stay(state);
  if (state.status === 'finished') {
    const last = findBlockBefore(script.sentences.length, wish, script) ?? 0;
    return pauseAt(state.memory, snapToWord({ sentence: last, offset: 0 }, script));
  }
  const heard = heardBefore(state);
  // Where "back" would say the sentence again, the block counts as begun.
  const from = heard ?? placeBefore(state.spot, heardFor(state, at), script).sentence;
  const start = findBlockStart(from, script);
  const isWished = wish === 'paragraph' || script.sentences[start]?.kind === 'heading';
  const sentence = isWished ? start : (findBlockBefore(start, wish, script) ?? 0);
  return moveTo(state, { sentence, offset: 0 }, script);
}

/**
 * To the next block, the next heading, or what follows the list or table; where it has not arrived yet, as soon as it has. Behind the last block reading
 * is finished; where no heading follows, it goes on as it was.
 */
export function goForwardTo(state: PlayerState, wish: BlockWish, script: PlayerScript): Step {
  if (state.status === 'idle' || state.status === 'finished') return stay(state);
  const from = heardBefore(state) ?? state.spot.place.sentence;
  const sentence = findBlockAfter(from, wish, script);
  if (sentence !== null) return moveTo(state, { sentence, offset: 0 }, script);
  if (script.extent === 'growing')
    return {
      state: { ...state, memory: { ...state.memory, seeks: wish } },
      effects: [{ type: 'ask-for-text', from: script.sentences.length }],
    };
  return wish === 'heading' ? stay(state) : moveTo(state, { sentence: script.sentences.length, offset: 0 }, script);
}

/** The state without the step that waits for its text. */
export function forgetSought<State extends PlayerState>(state: State): State {
  return state.memory.seeks === null ? state : { ...state, memory: { ...state.memory, seeks: null } };
}
