import type { BuiltInUse } from '../settings/built-in-use.ts';
import type { Dialects } from '../settings/dialects.ts';
import type { Pauses } from '../settings/pauses.ts';
import type { Speeds } from '../settings/speed.ts';
import type { Stops } from '../settings/stops.ts';
import type { VoiceSound } from '../settings/voice-sound.ts';
import { type Reach, staysWithin } from '../voices/reach.ts';
import { spokenLanguage } from '../voices/spoken-language.ts';
import { beginAt, type Step, stay } from './begin-at.ts';
import type { PlayerCommand } from './player-event.ts';
import type { PlayerMemory } from './player-memory.ts';
import type { PlayerScript } from './player-script.ts';
import { type InFlightState, isInFlight, type PlayerState } from './player-state.ts';
import { usualRateAt } from './rate-at.ts';
import { chooseVoiceAt } from './sentence-voice.ts';
import { endSpelling } from './spell-at.ts';

type VoiceWish = Omit<Extract<PlayerCommand, { readonly type: 'voice-changed' }>, 'type'>;

/** Goes on from the current word at the new speed, if this sentence has another one then. 1 is the voice’s own; what is no speed is ignored. */
export function changeRate(state: PlayerState, { rate, ...own }: Speeds, script: PlayerScript): Step {
  if (!(rate > 0)) return stay(state);
  const { rates = state.memory.rates, voiceRates = state.memory.voiceRates } = own;
  // Who changes the speed means what is being said, also where it was to be slower this once.
  const memory = { ...state.memory, rate, rates, voiceRates, slowly: null };
  if (!isSayingText(state)) return stay({ ...state, memory });
  const { place } = state.spot;
  const said = { sentence: place.sentence, voiceId: state.attempt.voiceId };
  const isSame = usualRateAt(memory, said, script) === usualRateAt(state.memory, said, script);
  if (isSame) return stay({ ...state, memory: { ...memory, slowly: state.memory.slowly } });
  return beginAt(memory, place, script);
}

/** Counts from the next pause on: one that has begun is over in a moment. */
export function changePauses(state: PlayerState, pauses: Pauses): Step {
  return stay({ ...state, memory: { ...state.memory, pauses } });
}

/** Goes on from the current word in the new pitch and volume. */
export function changeSound(state: PlayerState, sound: VoiceSound, script: PlayerScript): Step {
  const { pitch, volume } = state.memory.sound;
  if (sound.pitch === pitch && sound.volume === volume) return stay(state);
  const memory = { ...state.memory, sound };
  return isSayingText(state) ? beginAt(memory, state.spot.place, script) : stay({ ...state, memory });
}

/** Counts from the end of what is being said on. */
export function changeStops(state: PlayerState, stops: Stops): Step {
  return stay({ ...state, memory: { ...state.memory, stops } });
}

/** Goes on from the current word if the voice of this sentence is another one then. The browser's engine gets another chance. */
export function changeBuiltIn(state: PlayerState, builtIn: BuiltInUse, script: PlayerScript): Step {
  return withVoice(state, { ...state.memory, builtIn, browserEngine: 'trusted' }, script);
}

/** Goes on from the current word if the wish changes the voice of this sentence. */
export function changeVoice(state: PlayerState, wish: VoiceWish, script: PlayerScript): Step {
  const language = spokenLanguage(wish.lang);
  if (language === null) return stay(state);
  const { [language]: _, ...others } = state.memory.preferred;
  const memory: PlayerMemory = {
    ...state.memory,
    preferred: wish.voiceId === null ? others : { ...others, [language]: wish.voiceId },
    browserEngine: 'trusted',
    avoided: state.memory.avoided.filter((id) => id !== wish.voiceId),
  };
  return withVoice(state, memory, script);
}

/** Goes on from the current word if the voice of this sentence is another one then. */
export function changeDialects(state: PlayerState, dialects: Dialects, script: PlayerScript): Step {
  return withVoice(state, { ...state.memory, dialects }, script);
}

/** A text that is going too far by now goes no further: on from the current word with a voice that may speak, or not at all. */
export function changeReach(state: PlayerState, reach: Reach, script: PlayerScript): Step {
  const memory = { ...state.memory, reach };
  const goesTooFar = isInFlight(state) && !staysWithin(state.attempt, reach);
  if (!goesTooFar) return withVoice(state, memory, script);
  return endSpelling({ ...state, memory }, script);
}

function withVoice(state: PlayerState, memory: PlayerMemory, script: PlayerScript): Step {
  if (!isSayingText(state)) return stay({ ...state, memory });
  const choice = chooseVoiceAt(memory, script, state.spot.place.sentence);
  const isSame = choice === null || choice.voice.id === state.attempt.voiceId;
  return isSame ? stay({ ...state, memory }) : beginAt(memory, state.spot.place, script);
}

/** A word that is being spelled is said to its end as it is; what has changed counts from then on. */
function isSayingText(state: PlayerState): state is InFlightState {
  return isInFlight(state) && state.attempt.spelling === undefined;
}
