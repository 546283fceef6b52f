import type { SpokenSentence } from '../article/script.ts';
import { estimateDuration } from '../speech/estimate-duration.ts';
import { findWordAt } from '../text/find-word-at.ts';
import { isSpeakable } from '../text/is-speakable.ts';
import { toWritten } from '../text/map-span.ts';
import type { TextSpan } from '../text/span.ts';
import { spellWord } from '../text/spell-word.ts';
import { askVoice, beginAt, type Step, speechOf, stay } from './begin-at.ts';
import { heardFor } from './neighbour-places.ts';
import { factsOf } from './player-memory.ts';
import type { PlayerScript } from './player-script.ts';
import {
  heardBefore,
  type InFlightState,
  isActive,
  isInFlight,
  type PauseCause,
  type PlayerState,
  type Spelling,
} from './player-state.ts';
import { chooseVoiceAt } from './sentence-voice.ts';

/**
 * Says the word that was heard last, then its letters, then goes on as before: with that word, or paused. Where the
 * voice reports no words, the one that it should have come to by its pace; the word is said first, so that nobody takes
 * it for another.
 */
export function spell(state: PlayerState, at: number, script: PlayerScript): Step {
  if (state.status === 'idle' || state.status === 'finished') return stay(state);
  const heard = heardBefore(state);
  const index = heard ?? state.spot.place.sentence;
  const sentence = script.sentences[index];
  const choice = chooseVoiceAt(state.memory, script, index);
  const word = sentence && findSpelled(state, heard, sentence, at, script);
  if (!sentence || !choice || !word) return stay(state);
  const text = sayLetters(sentence, word, choice.lang);
  if (!isSpeakable(text)) return stay(state);
  const { memory, spot } = state;
  const speech = speechOf(memory, { sentence: index, voiceId: choice.voice.id }, script);
  // Letters that fly by are no help.
  const rate = Math.min(1, speech.rate);
  const spelling: Spelling = { text, word, ...(heard !== null && { heard }), ...whatFollows(state) };
  return askVoice(memory, choice, { spot, from: spot.place, spelling, text, speech: { ...speech, rate } });
}

/** What comes after the letters, or when they fail: reading goes on, or stands paused as before. */
export function endSpelling(state: InFlightState, script: PlayerScript): Step {
  const paused = breakOffSpelling(state);
  return paused === state ? beginAt(state.memory, state.spot.place, script) : stay(paused);
}

/** As it was before, where a word is spelled that reading stands paused at: whoever moves the place ends the letters. */
export function breakOffSpelling(state: PlayerState): PlayerState {
  if (!isInFlight(state) || state.attempt.spelling?.next !== 'pause') return state;
  const { because, heard } = state.attempt.spelling;
  const { memory, spot } = state;
  return { status: 'paused', because, memory, spot, ...(heard !== undefined && { heard }) };
}

/** Reading goes on after the letters, or stands paused as it does now. */
function whatFollows(state: PlayerState): { next: 'read' } | { next: 'pause'; because: PauseCause } {
  if (isInFlight(state) && state.attempt.spelling?.next === 'pause')
    return { next: 'pause', because: state.attempt.spelling.because };
  if (isActive(state)) return { next: 'read' };
  return { next: 'pause', because: state.status === 'paused' ? state.because : 'reader' };
}

function findSpelled(
  state: Exclude<PlayerState, { readonly status: 'idle' | 'finished' }>,
  heard: number | null,
  sentence: SpokenSentence,
  at: number,
  script: PlayerScript,
): TextSpan | null {
  const spelled = isInFlight(state) ? state.attempt.spelling?.word : undefined;
  if (spelled !== undefined) return spelled;
  const words = script.wordsOf(sentence);
  if (heard !== null) return words.at(-1) ?? null;
  const { word, place } = state.spot;
  if (word !== null) return word;
  return findWordAt(words, place.offset + guessHeard(state, sentence, at, script)) ?? words.at(-1) ?? null;
}

/** How many characters a voice that reports no words has said by now; 0 where its pace is not known. */
function guessHeard(state: PlayerState, sentence: SpokenSentence, at: number, script: PlayerScript): number {
  if (!isInFlight(state) || state.attempt.spelling !== undefined) return 0;
  const { voiceId } = state.attempt;
  const { pace } = factsOf(state.memory, voiceId);
  if (pace === null) return 0;
  const rest = sentence.spoken.text.slice(state.spot.place.offset);
  const { rate } = speechOf(state.memory, { sentence: state.spot.place.sentence, voiceId }, script);
  const share = heardFor(state, at) / Math.max(1, estimateDuration(rest, rate, pace));
  return Math.floor(Math.min(1, share) * rest.length);
}

/** As it is written: "mg" and not what is said for it. */
function sayLetters({ spoken, text }: SpokenSentence, word: TextSpan, lang: string): string {
  const { start, end } = toWritten(spoken.alignment, word);
  const written = text.slice(start, end).trim() || spoken.text.slice(word.start, word.end);
  const bare = written.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}\p{M}]+$/gu, '');
  return `${bare}: ${spellWord(bare, { lang }).text}.`.replace(/[&<>]/g, ' ');
}
