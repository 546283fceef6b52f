import type { EarconChoice } from '../settings/earcons.ts';
import { EARCON_MS, type Earcon } from '../speech/earcon.ts';
import type { PlayerEffect } from './player-effect.ts';
import type { PlayerScript } from './player-script.ts';
import { heardBefore, isActive, isInFlight, type PlayerState } from './player-state.ts';

/** The state before an event and after it. */
interface Change {
  readonly before: PlayerState;
  readonly after: PlayerState;
}

/**
 * The effects of a change, with the sounds that the reader wants to hear there: before the voice, which then has so much
 * more time to start, or behind the last word. Whatever is said again, or goes on after a pause, a fault or somebody
 * else's speech, has none.
 */
export function addEarcons(
  effects: readonly PlayerEffect[],
  change: Change,
  script: PlayerScript,
): readonly PlayerEffect[] {
  const { earcons, sound } = change.after.memory;
  if (earcons === 'none') return effects;
  const earcon = findEarcon(change, earcons, script);
  switch (earcon) {
    case null:
      return effects;
    case 'end':
      return [...effects, { type: 'earcon', earcon, volume: sound.volume }];
    case 'start':
    case 'heading':
      return effects.map((effect) => {
        if (effect.type === 'speak') return { ...effect, request: { ...effect.request, earcon } };
        const isStart = effect.type === 'set-timer' && effect.timer === 'start';
        return isStart ? { ...effect, ms: effect.ms + EARCON_MS[earcon] } : effect;
      });
  }
}

function findEarcon({ before, after }: Change, choice: EarconChoice, script: PlayerScript): Earcon | null {
  const [atEnds, atHeadings] = [choice !== 'headings', choice !== 'ends'];
  if (after.status === 'finished') return atEnds && isActive(before) ? 'end' : null;
  if (!isInFlight(after) || after.attempt.spelling || isAsked(before, after.attempt.turn)) return null;
  if (atEnds && isBeginning(before)) return 'start';
  const { sentence, offset } = after.attempt.from;
  return atHeadings && offset === 0 && beginsHeading(sentence, script) && !standsIn(before, sentence)
    ? 'heading'
    : null;
}

function isAsked(state: PlayerState, turn: number): boolean {
  return state.memory.turn === turn;
}

/** Nothing was read, or nothing could be: a list of voices comes late when a browser has just been started. */
function isBeginning(before: PlayerState): boolean {
  if (before.status === 'loading') return before.waitsFor === 'voices';
  return before.status === 'idle' || before.status === 'finished' || before.status === 'blocked';
}

function beginsHeading(index: number, { sentences }: PlayerScript): boolean {
  return sentences[index]?.kind === 'heading' && sentences[index - 1]?.ends !== 'sentence';
}

/** Reading was in the sentence already, and not behind the one before it. */
function standsIn(before: PlayerState, sentence: number): boolean {
  if (!('spot' in before) || before.spot.place.sentence !== sentence) return false;
  const hadNoText = before.status === 'loading' && before.waitsFor === 'text';
  return heardBefore(before) === null && !hadNoText;
}
