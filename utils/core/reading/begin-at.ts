import { WAKE_MS } from '../settings/output.ts';
import type { SpeechRequest } from '../speech/speech-engine.ts';
import { startLimit } from '../speech/watchdog-limits.ts';
import { findSpeechStart } from '../text/find-speech-start.ts';
import { isSpeakable } from '../text/is-speakable.ts';
import { spokenLanguage } from '../voices/spoken-language.ts';
import type { Place } from './place.ts';
import type { PlayerEffect } from './player-effect.ts';
import type { PlayerMemory } from './player-memory.ts';
import type { PlayerScript } from './player-script.ts';
import type { Attempt, BlockedReason, PauseCause, PlayerState, Spot } from './player-state.ts';
import { rateAt, type SaidBy } from './rate-at.ts';
import { chooseVoiceAt, findStandIn, langAt, mayEverSpeak, type SentenceVoice } from './sentence-voice.ts';

/** A state and what is to be done on the way into it. */
export interface Step<State extends PlayerState = PlayerState> {
  readonly state: State;
  readonly effects: readonly PlayerEffect[];
}

/** No change of state, or one that asks nothing of anybody. */
export function stay(state: PlayerState): Step {
  return { state, effects: [] };
}

/** An engine's list settles by itself in up to 9 s; this is for one that never says so. */
const VOICES_LIMIT_MS = 9500;
/** A page that answers at all answers in milliseconds. */
const TEXT_LIMIT_MS = 8000;
/** With fewer sentences than this ahead, more text is asked for: about two minutes of speech. */
const LOW_TEXT = 20;

/**
 * Tries to speak from `place`: the state is `loading` whatever it waits for, `blocked` when no voice
 * can read the sentence, or `finished` when nothing follows.
 */
export function beginAt(memory: PlayerMemory, place: Place, script: PlayerScript): Step {
  const from = snapToWord(place, script);
  const sentence = script.sentences[from.sentence];
  if (sentence === undefined) {
    return script.extent === 'complete'
      ? { state: { status: 'finished', memory }, effects: [] }
      : waitForText(memory, from, script);
  }
  const choice = chooseVoiceAt(memory, script, from.sentence);
  if (choice === null) {
    if (memory.supply === 'settling') return waitForVoices(memory, from);
    return blockedWithoutVoice(memory, from, langAt(script, from.sentence));
  }
  const slowly = memory.slowly?.sentence === from.sentence ? memory.slowly : null;
  const text = sentence.spoken.text.slice(from.offset);
  const asked = askAhead(tellOfStandIn(memory, choice), from.sentence, script);
  const speech = speechOf(memory, { sentence: from.sentence, voiceId: choice.voice.id }, script);
  const remembering = { ...asked.memory, slowly, voiceId: choice.voice.id };
  const { state, effects } = askVoice(remembering, choice, { spot: spotAt(from), from, text, speech });
  return { state, effects: [...effects, ...asked.effects] };
}

type Manner = Pick<SpeechRequest, 'rate' | 'pitch' | 'volume' | 'output' | 'reach'>;

/** What a voice is to say, and where reading stands meanwhile. */
interface Asking extends Pick<Attempt, 'from' | 'spelling'> {
  readonly spot: Spot;
  readonly text: string;
  readonly speech: Manner;
}

/** Asks a voice to speak, in a turn of its own: `loading` until it starts. */
export function askVoice(memory: PlayerMemory, { voice, lang }: SentenceVoice, asking: Asking): Step {
  const { spot, text, speech, ...about } = asking;
  const turn = memory.turn + 1;
  return {
    state: {
      status: 'loading',
      waitsFor: 'start',
      memory: { ...memory, turn },
      spot,
      attempt: {
        turn,
        voiceId: voice.id,
        ...about,
        ...(voice.reach && { reach: voice.reach }),
        ...(voice.pause && { pause: voice.pause }),
      },
    },
    effects: [
      { type: 'speak', request: { turn, text, lang, voiceId: voice.id, ...speech } },
      { type: 'set-timer', timer: 'start', turn, ms: startLimit(memory.faults) + (speech.output ? WAKE_MS : 0) },
    ],
  };
}

/** Notes that Hark's own voice stands in, the first time for each language. */
function tellOfStandIn(memory: PlayerMemory, choice: SentenceVoice): PlayerMemory {
  const standIn = findStandIn(memory, choice);
  const language = standIn === null ? null : spokenLanguage(standIn.lang);
  if (language === null || memory.standInsTold.includes(language)) return memory;
  return { ...memory, standIn, standInsTold: [...memory.standInsTold, language] };
}

/** `loading` until `ms` have passed, then on from `spot`: others are done speaking by then, or a fault is over. */
export function waitForQuiet(memory: PlayerMemory, spot: Spot, ms: number): Step {
  const turn = memory.turn + 1;
  return {
    state: { status: 'loading', waitsFor: 'quiet', memory: { ...memory, turn }, spot },
    effects: [{ type: 'set-timer', timer: 'quiet', turn, ms }],
  };
}

/** What follows a sentence: the next one after a moment of silence, or a pause until the reader says more. */
export type Rest =
  | { readonly type: 'moment'; readonly ms: number }
  | { readonly type: 'pause'; readonly because: PauseCause };

/** Rests after the sentence `heard`, then goes on to the next one. Nothing follows the last one. */
export function restAfter(memory: PlayerMemory, heard: number, rest: Rest, script: PlayerScript): Step {
  const next = snapToWord({ sentence: heard + 1, offset: 0 }, script);
  const isLast = script.extent === 'complete' && next.sentence >= script.sentences.length;
  if (isLast) return beginAt(memory, next, script);
  if (rest.type === 'pause')
    return stay({ status: 'paused', because: rest.because, memory, spot: spotAt(next), heard });
  const { ms } = rest;
  if (ms <= 0) return beginAt(memory, next, script);
  const turn = memory.turn + 1;
  return {
    state: { status: 'between', memory: { ...memory, turn }, spot: spotAt(next), heard },
    effects: [{ type: 'set-timer', timer: 'between', turn, ms }],
  };
}

export function blockAt(memory: PlayerMemory, spot: Spot, reason: BlockedReason): Step {
  return { state: { status: 'blocked', memory, spot, reason }, effects: [] };
}

export function blockedWithoutVoice(memory: PlayerMemory, place: Place, lang: string): Step {
  return blockAt(
    memory,
    spotAt(place),
    memory.voices.some((voice) => mayEverSpeak(memory, voice)) ? { kind: 'no-voice', lang } : { kind: 'no-voices' },
  );
}

/** How a sentence is to be said, and how far it may go for it. */
export function speechOf(memory: PlayerMemory, said: SaidBy, script: PlayerScript): Manner {
  return { rate: rateAt(memory, said, script), ...soundOf(memory), ...outputOf(memory), ...allowanceOf(memory) };
}

function soundOf({ sound }: PlayerMemory): Pick<SpeechRequest, 'pitch' | 'volume'> {
  return sound.pitch === 1 && sound.volume === 1 ? {} : sound;
}

function outputOf({ output }: PlayerMemory): Pick<SpeechRequest, 'output'> {
  return output === 'sleepy' ? { output } : {};
}

function allowanceOf({ reach }: PlayerMemory): Pick<SpeechRequest, 'reach'> {
  return reach === 'network' ? { reach } : {};
}

/** Silent at `place`, because the reader wants it so; behind the sentence `heard`, if that is given. */
export function pauseAt(memory: PlayerMemory, place: Place, heard?: number): Step {
  return stay({
    status: 'paused',
    because: 'reader',
    memory,
    spot: spotAt(place),
    ...(heard !== undefined && { heard }),
  });
}

/** A spot of which no word has been heard yet. */
export function spotAt(place: Place): Spot {
  return { place, word: null };
}

/**
 * The start of the word at `place` with its signs, or of the next sentence when no word follows: a voice is never
 * asked for half a word, nor for a rest without a letter. Places beyond the script stay as they are.
 */
export function snapToWord(place: Place, script: PlayerScript): Place {
  for (let index = Math.max(0, place.sentence); index < script.sentences.length; index++) {
    const sentence = script.sentences[index];
    if (sentence === undefined) break;
    const wished = index === place.sentence ? place.offset : 0;
    if (wished <= 0 && isSpeakable(sentence.spoken.text)) return { sentence: index, offset: 0 };
    const start = findSpeechStart(sentence.spoken.text, script.wordsOf(sentence), wished);
    if (start !== null && isSpeakable(sentence.spoken.text.slice(start))) return { sentence: index, offset: start };
  }
  return { sentence: Math.max(place.sentence, script.sentences.length), offset: 0 };
}

function waitForText(memory: PlayerMemory, place: Place, script: PlayerScript): Step {
  const turn = memory.turn + 1;
  const from = script.sentences.length;
  return {
    state: { status: 'loading', waitsFor: 'text', memory: { ...memory, turn, askedAt: from }, spot: spotAt(place) },
    effects: [
      { type: 'ask-for-text', from },
      { type: 'set-timer', timer: 'text', turn, ms: TEXT_LIMIT_MS },
    ],
  };
}

function waitForVoices(memory: PlayerMemory, place: Place): Step {
  const turn = memory.turn + 1;
  return {
    state: { status: 'loading', waitsFor: 'voices', memory: { ...memory, turn }, spot: spotAt(place) },
    effects: [{ type: 'set-timer', timer: 'voices', turn, ms: VOICES_LIMIT_MS }],
  };
}

function askAhead(
  memory: PlayerMemory,
  sentence: number,
  script: PlayerScript,
): { memory: PlayerMemory; effects: readonly PlayerEffect[] } {
  const from = script.sentences.length;
  const isEnough = script.extent === 'complete' || from - sentence > LOW_TEXT || memory.askedAt === from;
  if (isEnough) return { memory, effects: [] };
  return { memory: { ...memory, askedAt: from }, effects: [{ type: 'ask-for-text', from }] };
}
