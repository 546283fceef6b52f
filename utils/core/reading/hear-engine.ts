import { SLOWEST } from '../settings/speed.ts';
import { countSpeechUnits, isPlausiblePace } from '../speech/estimate-duration.ts';
import { isWrongOffset } from '../speech/is-wrong-offset.ts';
import type { EngineEvent } from '../speech/speech-engine.ts';
import { hearMore, type Tempo } from '../speech/tempo.ts';
import { type HeardSpeech, learnFromSpeech } from '../speech/voice-facts.ts';
import { endLimit, progressLimit, type Remaining } from '../speech/watchdog-limits.ts';
import { findSpeechStart } from '../text/find-speech-start.ts';
import { findWordAt } from '../text/find-word-at.ts';
import type { TextSpan } from '../text/span.ts';
import { answerFault } from './answer-fault.ts';
import { type Rest, restAfter, type Step, spotAt, stay } from './begin-at.ts';
import { momentAfter } from './moment-after.ts';
import { findEnding } from './neighbour-places.ts';
import type { Place } from './place.ts';
import type { PlayerEffect } from './player-effect.ts';
import { factsOf, type PlayerMemory, tempoOf } from './player-memory.ts';
import type { PlayerScript } from './player-script.ts';
import type { InFlightState, SpeakingState } from './player-state.ts';
import { rateAt, type SaidBy } from './rate-at.ts';
import { endSpelling } from './spell-at.ts';
import { toWrittenPlace } from './written-place.ts';

/** What an event of the current attempt leads to. */
export function hearEngine(
  state: InFlightState,
  event: EngineEvent & { readonly at: number },
  script: PlayerScript,
): Step {
  switch (event.type) {
    case 'started':
      return hearStart(state, event, script);
    case 'word-reached':
      return state.attempt.spelling ? hearStart(state, event, script) : hearWord(state, event, script);
    case 'ended':
      if (state.attempt.spelling && state.status === 'speaking') return endSpelling(state, script);
      // An end without a start is what a muted tab answers at once: nothing was heard.
      return state.status === 'speaking' ? goOn(state, event.at, script) : answerFault(state, 'unspoken', script);
    case 'failed':
      return answerFault(state, event.fault, script);
  }
}

function hearStart(state: InFlightState, { at }: { readonly at: number }, script: PlayerScript): Step {
  return state.status === 'speaking' ? stay(state) : watched(startSpeaking(state, at), script);
}

/**
 * Words behind the current one are an engine's mistakes, and change nothing. An offset that no word of this text can
 * have shows that the ones before were wrong too: what the engine tells of words counts no more.
 */
function hearWord(
  state: InFlightState,
  event: { readonly offset: number; readonly at: number },
  script: PlayerScript,
): Step {
  const sentence = script.sentences[state.attempt.from.sentence];
  if (sentence === undefined) return stay(state);
  const speaking = state.status === 'speaking' ? state : startSpeaking(state, event.at);
  const isDistrusted = factsOf(state.memory, state.attempt.voiceId).words === 'wrong';
  if (isDistrusted) return hearStart(state, event, script);
  const words = script.wordsOf(sentence);
  if (isWrong(state, event.offset, sentence.spoken.text, words)) return distrustWords(speaking, script);
  const { sentence: index, offset: from } = state.attempt.from;
  const word = event.offset >= 0 ? findWordAt(words, from + event.offset) : null;
  if (word === null) return hearStart(state, event, script);
  // Where to begin again if the voice is broken off: with the signs before the word that are not said yet.
  const offset = findSpeechStart(sentence.spoken.text, words, from + event.offset) ?? word.start;
  const isNew = state.spot.word === null ? word.start >= from : offset > state.spot.place.offset;
  return isNew
    ? watched({ ...speaking, spot: { place: { sentence: index, offset }, word } }, script)
    : hearStart(state, event, script);
}

function isWrong({ attempt, spot }: InFlightState, offset: number, text: string, words: readonly TextSpan[]): boolean {
  const { offset: from } = attempt.from;
  const toAsked = ({ start, end }: TextSpan): TextSpan => ({ start: start - from, end: end - from });
  const asked = words.filter(({ start }) => start >= from).map(toAsked);
  return isWrongOffset(text.slice(from), asked, spot.word && toAsked(spot.word), offset);
}

/** Back to where the attempt began: the sentence is the finest place that is known. */
function distrustWords(state: SpeakingState, script: PlayerScript): Step {
  const { memory, attempt } = state;
  const facts = { ...factsOf(memory, attempt.voiceId), words: 'wrong' } as const;
  const distrusting = { ...memory, facts: { ...memory.facts, [attempt.voiceId]: facts } };
  const { state: after, effects } = watched({ ...state, memory: distrusting, spot: spotAt(attempt.from) }, script);
  return { state: after, effects: [{ type: 'clear-timers' }, ...effects] };
}

/** An engine that reports a word without a start before it has started all the same. */
function startSpeaking({ memory, spot, attempt }: InFlightState, at: number): SpeakingState {
  return { status: 'speaking', memory, spot, attempt, startedAt: at };
}

function goOn(state: SpeakingState, at: number, script: PlayerScript): Step {
  const heard = saidBy(state);
  const memory = learn(state, at, script);
  if (memory.sleep !== null && at >= memory.sleep.at)
    return restAfter({ ...memory, sleep: null }, heard.sentence, { type: 'pause', because: 'sleep' }, script);
  return restAfter(memory, heard.sentence, restOf(memory, heard, script), script);
}

function saidBy({ attempt }: InFlightState): SaidBy {
  return { sentence: attempt.from.sentence, voiceId: attempt.voiceId };
}

function restOf(memory: PlayerMemory, heard: SaidBy, script: PlayerScript): Rest {
  const sentence = script.sentences[findEnding(heard.sentence, script)];
  const { stops } = memory;
  if (stops === 'sentence' || (stops === 'block' && sentence?.ends !== 'sentence'))
    return { type: 'pause', because: 'stop' };
  return { type: 'moment', ms: momentAfter(memory, heard, script) };
}

function learn(state: SpeakingState, at: number, script: PlayerScript): PlayerMemory {
  const { memory, attempt, spot, startedAt } = state;
  const { from, voiceId } = attempt;
  const heard: HeardSpeech = {
    text: script.sentences[from.sentence]?.spoken.text.slice(from.offset) ?? '',
    rate: rateAt(memory, saidBy(state), script),
    ms: at - startedAt,
    words: spot.word === null ? 'unreported' : 'reported',
  };
  const facts = learnFromSpeech(factsOf(memory, voiceId), heard);
  const tempo = hearMore(tempoOf(memory, voiceId), { ...measure(from, script), rate: heard.rate, ms: heard.ms });
  const unitsPerSecond = (countSpeechUnits(heard.text) / heard.ms) * 1000;
  return {
    ...memory,
    faults: 0,
    interruptions: 0,
    facts: { ...memory.facts, [voiceId]: facts },
    // A machine that slept in the middle of a sentence says nothing of the voice; one said slowly, once, nothing of the rest.
    tempos:
      isPlausiblePace({ rate: heard.rate, unitsPerSecond }) && memory.slowly?.sentence !== from.sentence
        ? { ...memory.tempos, [voiceId]: tempo }
        : memory.tempos,
  };
}

/** How much a sentence has from a place on. */
function measure(from: Place, script: PlayerScript): Pick<Tempo, 'words' | 'written'> {
  const sentence = script.sentences[from.sentence];
  if (sentence === undefined) return { words: 0, written: 0 };
  return {
    words: script.wordsOf(sentence).filter((word) => word.start >= from.offset).length,
    written: sentence.span.end - sentence.span.start - toWrittenPlace(from, script).offset,
  };
}

/** The state with its watchdogs wound up from the current word on. */
export function watched(state: SpeakingState, script: PlayerScript): Step {
  const { memory, attempt, spot } = state;
  const facts = factsOf(memory, attempt.voiceId);
  if (attempt.spelling) {
    const ms = endLimit({ text: attempt.spelling.text, rate: SLOWEST, pace: null });
    return { state, effects: [{ type: 'set-timer', timer: 'end', turn: attempt.turn, ms }] };
  }
  const sentence = script.sentences[attempt.from.sentence];
  const text = sentence?.spoken.text ?? '';
  const rate = rateAt(memory, saidBy(state), script);
  const remaining: Remaining = { text: text.slice(spot.place.offset), rate, pace: facts.pace };
  const end: PlayerEffect = { type: 'set-timer', timer: 'end', turn: attempt.turn, ms: endLimit(remaining) };
  if (sentence === undefined || (facts.words !== 'seen' && spot.word === null)) return { state, effects: [end] };
  const next = findWordAt(script.wordsOf(sentence), spot.word?.end ?? spot.place.offset);
  const untilNext = { ...remaining, text: text.slice(spot.place.offset, next?.end) };
  return {
    state,
    effects: [end, { type: 'set-timer', timer: 'progress', turn: attempt.turn, ms: progressLimit(untilNext) }],
  };
}
