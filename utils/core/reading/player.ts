/**
 * The player: which sentence is spoken, and what follows what.
 *
 *                 play                 started
 *    [idle] ──────────────▶ [loading] ──────────────▶ [speaking]
 *      ▲                     ▲ ▲  │ │ ◀──────────────  │ │ │
 *      │ stop,               │ │  │ │  next sentence,  │ │ │ end of the script
 *      │ from anywhere       │ │  │ │  fault, move,    │ │ ▼
 *                            │ │  │ │  rate, voice     │ │ [finished] ──▶ play: [loading]
 *                       play │ │  │ │ pause            │ │            back: [paused]
 *                            │ │  │ └──────────┐       │ │
 *                            │ │  │       play ▼       │ │
 *                            │ └──┼───────── [paused] ◀┘ │
 *                            │    │       pause, taken   │
 *                            │    ▼                      │
 *                           [blocked] ◀──────────────────┘
 *                     no voice, no text, faults in a row
 *
 * `loading` says what it waits for: an attempt's start, more text, quiet, or voices.
 *
 * Pure: time comes in with the events, and what is to be done goes out as effects. Every attempt to
 * speak and every wait has a turn number of its own; engine events and timers of another turn change
 * nothing. Pausing is silence and a remembered place, never the engine's own pause, which silences
 * some browsers for good.
 */

import { chooseVoice } from '../voices/choose-voice.ts';
import { spokenLanguage } from '../voices/spoken-language.ts';
import { beginAt, type Step, snapToWord, spotAt } from './begin-at.ts';
import { fireTimer } from './fire-timer.ts';
import { hearEngine } from './hear-engine.ts';
import { heardFor, placeAfter, placeBefore } from './neighbour-places.ts';
import type { Place } from './place.ts';
import type { PlayerEffect } from './player-effect.ts';
import type { PlayerEvent } from './player-event.ts';
import type { PlayerScript } from './player-script.ts';
import { isInFlight, type PlayerMemory, type PlayerState } from './player-state.ts';

const BEGINNING: Place = { sentence: 0, offset: 0 };

/** The state after `event`, and what is to be done about it. */
export function step(state: PlayerState, event: PlayerEvent, script: PlayerScript): Step {
  const next = decide(state, event, script);
  return { state: next.state, effects: [...leave(state, next.state, event), ...next.effects] };
}

function decide(state: PlayerState, event: PlayerEvent, script: PlayerScript): Step {
  switch (event.type) {
    case 'play':
      return play(state, event.place, script);
    case 'pause':
      return pause(state);
    case 'toggle':
      return isActive(state) ? pause(state) : play(state, undefined, script);
    case 'stop':
      return stay({ status: 'idle', memory: afresh(state.memory) });
    case 'back':
      return back(state, event.at, script);
    case 'forward':
      return forward(state, script);
    case 'rate-changed':
      return changeRate(state, event.rate, script);
    case 'voice-changed':
      return changeVoice(state, event, script);
    case 'started':
    case 'word-reached':
    case 'ended':
    case 'failed':
      return isInFlight(state) && state.attempt.turn === event.turn ? hearEngine(state, event, script) : stay(state);
    case 'timer-fired':
      return event.turn === state.memory.turn ? fireTimer(state, event.timer, script) : stay(state);
    case 'script-grew':
      return isWaitingFor(state, 'text') && hasArrived(state.spot.place, script)
        ? beginAt(state.memory, state.spot.place, script)
        : stay(state);
    case 'voices-changed': {
      const memory = { ...state.memory, voices: event.voices, supply: event.supply };
      return isWaitingFor(state, 'voices') ? beginAt(memory, state.spot.place, script) : stay({ ...state, memory });
    }
  }
}

/** What leaving a state takes, so that no way out can forget it. */
function leave(before: PlayerState, after: PlayerState, event: PlayerEvent): readonly PlayerEffect[] {
  const stays = before.status === after.status && before.memory.turn === after.memory.turn;
  if (stays || !isActive(before)) return [];
  const isSilent = !isInFlight(before) || event.type === 'ended';
  // A new attempt silences the old one by itself.
  const silence: readonly PlayerEffect[] = isSilent || isInFlight(after) ? [] : [{ type: 'silence' }];
  return [{ type: 'clear-timers' }, ...silence];
}

function play(state: PlayerState, place: Place | undefined, script: PlayerScript): Step {
  switch (state.status) {
    case 'idle':
    case 'finished':
      return beginAt(afresh(state.memory), place ?? BEGINNING, script);
    case 'blocked':
      return beginAt(afresh(state.memory), place ?? state.spot.place, script);
    case 'paused':
      return beginAt(calm(state.memory), place ?? state.spot.place, script);
    case 'loading':
    case 'speaking':
      return place === undefined ? stay(state) : beginAt(calm(state.memory), place, script);
  }
}

function pause(state: PlayerState): Step {
  if (!isActive(state)) return stay(state);
  return stay({ status: 'paused', because: 'reader', memory: state.memory, spot: state.spot });
}

function back(state: PlayerState, at: number, script: PlayerScript): Step {
  if (state.status === 'idle') return stay(state);
  if (state.status === 'finished') return pauseAt(state.memory, lastPlace(script));
  return moveTo(state, placeBefore(state.spot, heardFor(state, at), script), script);
}

function forward(state: PlayerState, script: PlayerScript): Step {
  if (state.status === 'idle' || state.status === 'finished') return stay(state);
  return moveTo(state, placeAfter(state.spot), script);
}

type PlacedState = Exclude<PlayerState, { readonly status: 'idle' | 'finished' }>;

/** A move keeps what the reader hears or does not hear; from `blocked` it is another try. */
function moveTo(state: PlacedState, place: Place, script: PlayerScript): Step {
  switch (state.status) {
    case 'loading':
    case 'speaking':
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

function changeRate(state: PlayerState, rate: number, script: PlayerScript): Step {
  if (!(rate > 0) || rate === state.memory.rate) return stay(state);
  const memory = { ...state.memory, rate };
  return isInFlight(state) ? beginAt(memory, state.spot.place, script) : stay({ ...state, memory });
}

function changeVoice(state: PlayerState, wish: { lang: string; voiceId: string | null }, script: PlayerScript): Step {
  const language = spokenLanguage(wish.lang);
  if (language === null) return stay(state);
  const { [language]: _, ...others } = state.memory.preferred;
  const memory: PlayerMemory = {
    ...state.memory,
    preferred: wish.voiceId === null ? others : { ...others, [language]: wish.voiceId },
    avoided: state.memory.avoided.filter((id) => id !== wish.voiceId),
  };
  if (!isInFlight(state)) return stay({ ...state, memory });
  const lang = script.sentences[state.spot.place.sentence]?.lang ?? script.lang;
  const voice = chooseVoice(memory.voices, { lang, preferred: memory.preferred, avoid: memory.avoided });
  const isSame = voice === null || voice.id === state.attempt.voiceId;
  return isSame ? stay({ ...state, memory }) : beginAt(memory, state.spot.place, script);
}

function stay(state: PlayerState): Step {
  return { state, effects: [] };
}

function pauseAt(memory: PlayerMemory, place: Place): Step {
  return stay({ status: 'paused', because: 'reader', memory, spot: spotAt(place) });
}

function lastPlace(script: PlayerScript): Place {
  return { sentence: Math.max(0, script.sentences.length - 1), offset: 0 };
}

/** Whether reading is under way or about to be. */
function isActive(state: PlayerState): state is Extract<PlayerState, { readonly status: 'loading' | 'speaking' }> {
  return state.status === 'loading' || state.status === 'speaking';
}

type WaitingState = Extract<PlayerState, { readonly waitsFor: 'text' | 'quiet' | 'voices' }>;

function isWaitingFor(state: PlayerState, what: 'text' | 'voices'): state is WaitingState {
  return state.status === 'loading' && state.waitsFor === what;
}

function hasArrived(place: Place, script: PlayerScript): boolean {
  return place.sentence < script.sentences.length || script.extent === 'complete';
}

/** After a sentence was heard or the reader acted: what went wrong before no longer counts. */
function calm(memory: PlayerMemory): PlayerMemory {
  return { ...memory, faults: 0, interruptions: 0, askedAt: -1 };
}

/** A new beginning: voices that failed before get another chance too. */
function afresh(memory: PlayerMemory): PlayerMemory {
  return { ...calm(memory), avoided: [] };
}
