import type { EngineFault } from '../speech/engine-fault.ts';
import { QUIET_WAITS_MS } from '../speech/quiet-waits.ts';
import { isBuiltInVoice } from '../voices/built-in-voices.ts';
import { beginAt, blockAt, blockedWithoutVoice, type Step, waitForQuiet } from './begin-at.ts';
import type { PlayerMemory } from './player-memory.ts';
import type { PlayerScript } from './player-script.ts';
import type { BlockedReason, InFlightState } from './player-state.ts';
import { chooseVoiceAt, langAt } from './sentence-voice.ts';
import { endSpelling } from './spell-at.ts';

/**
 * Everything that can go wrong with an attempt: what the engine says, and what the watchdogs see.
 * - `unspoken`: no start in time, or an end without a start (a muted tab answers so at once).
 * - `stalled`: it began, then no word or no end came in time.
 */
export type Fault = EngineFault | 'unspoken' | 'stalled';

/** A device that was busy (a headset connecting) gets a moment before the next attempt. */
const RETRY_WAIT_MS = 300;
/** Attempts at one sentence: the voice, the voice again, another voice of the language. */
const MOST_ATTEMPTS = 3;
/** A list of voices that are all gone is not tried to its end: on Linux it may hold hundreds. */
const MOST_GONE_VOICES = 4;

/**
 * What follows a failed attempt. Reading goes on at the word where it stood or not at all:
 * nothing is ever left out to get past a fault.
 */
export function answerFault(state: InFlightState, fault: Fault, script: PlayerScript): Step {
  const { memory, spot } = state;
  // A place that was paused before stays so; where reading was under way it is taken up again by what follows.
  if (state.attempt.spelling?.next === 'pause') return endSpelling(state, script);
  switch (fault) {
    case 'interrupted':
      return giveWay(state);
    case 'not-allowed':
      return giveUp(state, script, blockAt(memory, spot, { kind: 'not-allowed' }));
    case 'voice-unavailable':
      return replaceVoice(state, script);
    case 'unspoken':
      return retry(state, { kind: 'engine-silent' }, script);
    case 'stalled':
    case 'synthesis-failed':
      return retry(state, { kind: 'engine-failed' }, script);
  }
}

function giveWay({ memory, spot }: InFlightState): Step {
  // After the last of them the reader decides.
  const wait = QUIET_WAITS_MS[memory.interruptions];
  if (wait === undefined) return { state: { status: 'paused', because: 'taken', memory, spot }, effects: [] };
  return waitForQuiet({ ...memory, interruptions: memory.interruptions + 1 }, spot, wait);
}

function replaceVoice(state: InFlightState, script: PlayerScript): Step {
  const { memory, spot, attempt } = state;
  const avoiding = { ...memory, avoided: [...memory.avoided, attempt.voiceId], faults: memory.faults + 1 };
  if (avoiding.faults >= MOST_GONE_VOICES)
    return giveUp(state, script, blockedWithoutVoice(avoiding, spot.place, langAt(script, spot.place.sentence)));
  return beginAt(avoiding, spot.place, script);
}

function retry(state: InFlightState, reason: BlockedReason, script: PlayerScript): Step {
  const memory = { ...state.memory, faults: state.memory.faults + 1 };
  if (memory.faults >= MOST_ATTEMPTS) return giveUp(state, script, blockAt(memory, state.spot, reason));
  const isLast = memory.faults === MOST_ATTEMPTS - 1;
  return waitForQuiet(isLast ? preferAnother(memory, state, script) : memory, state.spot, RETRY_WAIT_MS);
}

/** Goes on with Hark's own voice where that may be and was not what failed; otherwise `blocked`. */
function giveUp({ memory, spot, attempt }: InFlightState, script: PlayerScript, blocked: Step): Step {
  const without: PlayerMemory = { ...memory, browserEngine: 'given-up', faults: 0 };
  const choice = chooseVoiceAt(without, script, spot.place.sentence);
  const canStandIn = !isBuiltInVoice(attempt.voiceId) && choice !== null && isBuiltInVoice(choice.voice.id);
  return canStandIn ? beginAt(without, spot.place, script) : blocked;
}

/** Gives up on the attempt's voice if another one speaks the language. */
function preferAnother(memory: PlayerMemory, { attempt, spot }: InFlightState, script: PlayerScript): PlayerMemory {
  const avoided = [...memory.avoided, attempt.voiceId];
  const avoiding = { ...memory, avoided };
  return chooseVoiceAt(avoiding, script, spot.place.sentence) === null ? memory : avoiding;
}
