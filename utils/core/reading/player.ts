/**
 * The player: which sentence is spoken, and what follows what.
 *
 *    [idle] ── play ──▶ [loading] ── started, or a word ──▶ [speaking]
 *                        │   ▲  ▲                             │
 *                        │   │  └── next sentence, a move, ───┤
 *                        │   │      rate, voice, a fault      │
 *                        │   ├────── [between] ◀── a block ───┤
 *                        │ play                    is over    │
 *                        ▼   │                                │
 *                     [paused]   ◀── pause, the voice taken ──┤
 *                     [blocked]  ◀── faults in a row ─────────┤
 *                     [finished] ◀── end of the script ───────┘
 *
 * `stop` leads to idle from anywhere. `loading` comes to the same three, and to blocked also for want
 * of a voice or of text. From finished, `back` leads to paused.
 *
 * `loading` says what it waits for: an attempt's start, more text, quiet, or voices. `between` is the
 * moment of silence after a heading, a paragraph or an item; it can be left as `speaking` can, but for
 * the faults.
 *
 * Pure: time comes in with the events, and what is to be done goes out as effects. Every attempt to
 * speak and every wait has a turn number of its own; engine events and timers of another turn change
 * nothing. Pausing is silence and a remembered place, never the engine's own pause, which silences
 * some browsers for good. A voice that says of itself that its pause is exact is suspended, and goes on in the middle of
 * the word while nothing else is wanted (`suspend-speech.ts`); the remembered place stays what counts.
 */

import { PLAYER_COMMANDS } from '../messages/player-command.ts';
import type { EngineEvent } from '../speech/speech-engine.ts';
import { addEarcons } from './add-earcons.ts';
import { beginAt, pauseAt, type Step, snapToWord, stay } from './begin-at.ts';
import { carryPlace } from './carry-place.ts';
import {
  changeBuiltIn,
  changeDialects,
  changePauses,
  changeRate,
  changeReach,
  changeSound,
  changeStops,
  changeVoice,
} from './change-speech.ts';
import { fireTimer } from './fire-timer.ts';
import { hearEngine } from './hear-engine.ts';
import { goBack, goForward } from './move-place.ts';
import { forgetSought, goBackTo, goForwardTo } from './move-to-block.ts';
import type { Place } from './place.ts';
import type { PlayerEffect } from './player-effect.ts';
import type { PlayerEvent } from './player-event.ts';
import { afresh, calm } from './player-memory.ts';
import type { PlayerScript } from './player-script.ts';
import { heardBefore, isActive, isInFlight, type PlayerState, suspendedIn } from './player-state.ts';
import { repeat } from './repeat-sentence.ts';
import { setSleepTimer, wake } from './sleep-timer.ts';
import { breakOffSpelling, spell } from './spell-at.ts';
import { resumeSpeech, suspendSpeech } from './suspend-speech.ts';

const BEGINNING: Place = { sentence: 0, offset: 0 };

/** The state after `event`, and what is to be done about it. */
export function step(state: PlayerState, event: PlayerEvent, script: PlayerScript): Step {
  const next = decide(isMove(event) ? forgetSought(state) : state, event, script);
  const effects = [...leave(state, next.state, event), ...next.effects];
  return { state: next.state, effects: addEarcons(effects, { before: state, after: next.state }, script) };
}

function decide(state: PlayerState, event: PlayerEvent, script: PlayerScript): Step {
  switch (event.type) {
    case 'play':
      return play(wake(breakOffSpelling(state), event.at), event, script);
    case 'hold':
      return pauseAt(calm(state.memory), snapToWord(event.place, script), event.heard);
    case 'pause':
      return pause(state, event.at, script);
    case 'toggle':
      return isActive(state) ? pause(state, event.at, script) : play(wake(state, event.at), event, script);
    case 'stop':
      return stay({ status: 'idle', memory: { ...afresh(state.memory), slowly: null } });
    case 'back':
      return goBack(breakOffSpelling(state), event.at, script);
    case 'forward':
      return goForward(breakOffSpelling(state), script);
    case 'repeat':
    case 'repeat-slower':
      return repeat(state, event.type, script);
    case 'spell':
      return spell(state, event.at, script);
    case 'paragraph-back':
      return goBackTo(breakOffSpelling(state), 'paragraph', event.at, script);
    case 'heading-back':
      return goBackTo(breakOffSpelling(state), 'heading', event.at, script);
    case 'paragraph-forward':
      return goForwardTo(breakOffSpelling(state), 'paragraph', script);
    case 'heading-forward':
      return goForwardTo(breakOffSpelling(state), 'heading', script);
    case 'leave-structure':
      return goForwardTo(breakOffSpelling(state), 'outside', script);
    case 'stops-changed':
      return changeStops(state, event.stops);
    case 'sleep':
      return setSleepTimer(state, event);
    case 'rate-changed':
      return changeRate(state, event, script);
    case 'sound-changed':
      return changeSound(state, event.sound, script);
    case 'output-changed':
      return stay({ ...state, memory: { ...state.memory, output: event.output } });
    case 'earcons-changed':
      return stay({ ...state, memory: { ...state.memory, earcons: event.earcons } });
    case 'pauses-changed':
      return changePauses(state, event.pauses);
    case 'dialects-changed':
      return changeDialects(state, event.dialects, script);
    case 'reach-changed':
      return changeReach(state, event.reach, script);
    case 'built-in-changed':
      return changeBuiltIn(state, event.builtIn, script);
    case 'tempos-changed':
      return stay({ ...state, memory: { ...state.memory, tempos: event.tempos } });
    case 'voice-changed':
      return changeVoice(state, event, script);
    case 'started':
    case 'word-reached':
    case 'ended':
    case 'failed':
      if (suspendedIn(state)?.attempt.turn === event.turn) return dropSuspended(state, event);
      return isInFlight(state) && state.attempt.turn === event.turn ? hearEngine(state, event, script) : stay(state);
    case 'timer-fired':
      return event.turn === state.memory.turn ? fireTimer(state, event.timer, script) : stay(state);
    case 'script-grew':
      return hearOfText(state, script);
    case 'script-rewritten':
      return carryPlace(state, event, script);
    case 'voices-changed': {
      const memory = { ...state.memory, voices: event.voices, supply: event.supply };
      return isWaitingFor(state, 'voices') ? beginAt(memory, state.spot.place, script) : stay({ ...state, memory });
    }
  }
}

/** What leaving a state takes, so that no way out can forget it. */
function leave(before: PlayerState, after: PlayerState, event: PlayerEvent): readonly PlayerEffect[] {
  const stays = before.status === after.status && before.memory.turn === after.memory.turn;
  if (suspendedIn(before) !== null && suspendedIn(after) === null && !isInFlight(after)) return [{ type: 'silence' }];
  if (stays || !isActive(before)) return [];
  if (suspendedIn(after) !== null) return [{ type: 'clear-timers' }, { type: 'suspend' }];
  const isSilent = !isInFlight(before) || event.type === 'ended';
  // A new attempt silences the old one by itself.
  const silence: readonly PlayerEffect[] = isSilent || isInFlight(after) ? [] : [{ type: 'silence' }];
  return [{ type: 'clear-timers' }, ...silence];
}

function play(
  state: PlayerState,
  { place, at }: { readonly place?: Place; readonly at: number },
  script: PlayerScript,
): Step {
  switch (state.status) {
    case 'idle':
    case 'finished':
      return beginAt(afresh(state.memory), place ?? BEGINNING, script);
    case 'blocked':
      return beginAt(afresh(state.memory), place ?? state.spot.place, script);
    case 'paused': {
      const onward = place === undefined ? resumeSpeech(state, at, script) : null;
      return onward ?? beginAt(calm(state.memory), place ?? state.spot.place, script);
    }
    case 'loading':
    case 'speaking':
    case 'between':
      return place === undefined ? stay(state) : beginAt(calm(state.memory), place, script);
  }
}

function pause(reading: PlayerState, at: number, script: PlayerScript): Step {
  const state = breakOffSpelling(reading);
  if (!isActive(state)) return stay(state);
  const { memory, spot } = state;
  const heard = heardBefore(state);
  const kept = { ...(heard !== null && { heard }), ...suspendSpeech(state, at, script) };
  return stay({ status: 'paused', because: 'reader', memory, spot, ...kept });
}

/** A step that has waited for its text comes first, then what has stood still for want of any. */
function hearOfText(state: PlayerState, script: PlayerScript): Step {
  const { seeks } = state.memory;
  const sought = seeks === null ? stay(state) : goForwardTo(forgetSought(state), seeks, script);
  if (!isWaitingFor(sought.state, 'text') || !hasArrived(sought.state.spot.place, script)) return sought;
  const { state: after, effects } = beginAt(sought.state.memory, sought.state.spot.place, script);
  return { state: after, effects: [...effects, ...sought.effects] };
}

/** What the reader wants of the reading itself: a step that still waits for its text is no longer meant. */
function isMove({ type }: PlayerEvent): boolean {
  return type === 'hold' || PLAYER_COMMANDS.some((command) => command === type);
}

/** An engine that cannot go on with what it holds: the place is kept, and play begins there anew. */
function dropSuspended(state: PlayerState, event: { readonly type: EngineEvent['type'] }): Step {
  if (state.status !== 'paused' || event.type !== 'failed') return stay(state);
  const { suspended: _, ...paused } = state;
  return stay(paused);
}

type WaitingState = Extract<PlayerState, { readonly waitsFor: 'text' | 'quiet' | 'voices' }>;

function isWaitingFor(state: PlayerState, what: 'text' | 'voices'): state is WaitingState {
  return state.status === 'loading' && state.waitsFor === what;
}

function hasArrived(place: Place, script: PlayerScript): boolean {
  return place.sentence < script.sentences.length || script.extent === 'complete';
}
