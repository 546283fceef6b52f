import { timeFor, wordsPerMinute } from '../speech/tempo.ts';
import { toWritten } from '../text/map-span.ts';
import type { TextSpan } from '../text/span.ts';
import { spokenLanguage } from '../voices/spoken-language.ts';
import { type StandIn, tempoOf } from './player-memory.ts';
import type { PlayerScript } from './player-script.ts';
import { type BlockedReason, heardBefore, isInFlight, type PauseCause, type PlayerState } from './player-state.ts';
import { type SaidBy, usualRateAt } from './rate-at.ts';
import { chooseVoiceAt, langAt } from './sentence-voice.ts';
import { toWrittenPlace, type WrittenPlace } from './written-place.ts';

/** What the player is doing, with the reason where there is one. */
export type PlayerActivity =
  | { readonly status: 'idle' | 'speaking' | 'finished' }
  | { readonly status: 'loading'; readonly waitsFor: 'start' | 'text' | 'quiet' | 'voices' }
  | { readonly status: 'paused'; readonly because: PauseCause }
  | { readonly status: 'blocked'; readonly reason: BlockedReason };

/** Where reading stands, in the article's own text (spans count from its start). */
export interface PlayerPosition {
  /** To be handed to `play` to go on from here. */
  readonly place: WrittenPlace;
  /** Null while the sentence has not arrived. */
  readonly sentence: TextSpan | null;
  /** Null while no word is known: then the sentence is the finest that can be marked. */
  readonly word: TextSpan | null;
  /** Index of the sentence that was heard last, where reading stands behind it: `sentence` is that one's span then. */
  readonly heard?: number;
}

/** When reading is to stop by itself. */
export interface SleepEnd {
  /** As the reader chose. */
  readonly minutes: number;
  /** By the system's clock, in ms since 1970: the one clock that all contexts share. */
  readonly until: number;
}

/** How far reading has come. */
export interface PlayerProgress {
  /** Sentences before the current one. */
  readonly done: number;
  /** Sentences in all; null while the script still grows. */
  readonly total: number | null;
  /** 0 to 1, by characters of the passage. */
  readonly fraction: number;
}

/** What an interface needs to show a player. Plain data: it travels over ports. */
export interface PlayerView {
  readonly activity: PlayerActivity;
  /** Null when idle or finished. */
  readonly position: PlayerPosition | null;
  readonly progress: PlayerProgress;
  /** The speed chosen for what is read here. */
  readonly rate: number;
  /** The spoken language of what is read here (`en`); absent where nothing is, or none is known. */
  readonly lang?: string;
  /** The voice that reads here, or would; absent where none does. */
  readonly voiceId?: string;
  /** How fast the voice speaks at that speed; absent until it has been heard for a while. */
  readonly wordsPerMinute?: number;
  /** What is being said goes to a server. */
  readonly reach?: 'network';
  /** How long the rest takes at this speed, in ms; absent until the voice has been heard for a while. */
  readonly leftMs?: number;
  /** Set by whoever has the system's clock at hand. */
  readonly sleep?: SleepEnd;
  /** Why Hark's own voice stands in; only there while that is to be told. */
  readonly standIn?: StandIn;
}

/** The player as an interface shows it. */
export function viewOf(state: PlayerState, script: PlayerScript): PlayerView {
  const position = positionOf(state, script);
  const fraction = state.status === 'finished' ? 1 : fractionOf(position, script);
  return {
    activity: activityOf(state),
    position,
    progress: {
      done: state.status === 'finished' ? script.sentences.length : (position?.place.sentence ?? 0),
      total: script.extent === 'complete' ? script.sentences.length : null,
      fraction,
    },
    ...paceOf(state, fraction, script),
    ...(state.memory.standIn === null ? {} : { standIn: state.memory.standIn }),
    ...(isInFlight(state) && state.attempt.reach && { reach: state.attempt.reach }),
  };
}

type Pace = Pick<PlayerView, 'rate' | 'lang' | 'voiceId' | 'wordsPerMinute' | 'leftMs'>;

function paceOf(state: PlayerState, fraction: number, script: PlayerScript): Pace {
  const { memory } = state;
  const said = saidHere(state, script);
  const rate = usualRateAt(memory, said, script);
  const voice = said.voiceId === null ? {} : { voiceId: said.voiceId };
  if (!('spot' in state)) return { rate, ...voice };
  const lang = spokenLanguage(langAt(script, said.sentence));
  const tempo = tempoOf(memory, said.voiceId);
  const words = wordsPerMinute(tempo, rate);
  const left = timeFor((script.passage.end - script.passage.start) * (1 - fraction), tempo, rate);
  return {
    rate,
    ...(lang !== null && { lang }),
    ...voice,
    ...(words !== null && { wordsPerMinute: words }),
    ...(left !== null && { leftMs: left }),
  };
}

/** What is said now, or would be next; what was heard last where all was read. */
function saidHere(state: PlayerState, script: PlayerScript): SaidBy {
  if (isInFlight(state)) return { sentence: state.spot.place.sentence, voiceId: state.attempt.voiceId };
  const last = state.status === 'finished' ? script.sentences.length - 1 : 0;
  const sentence = 'spot' in state ? state.spot.place.sentence : last;
  return { sentence, voiceId: chooseVoiceAt(state.memory, script, sentence)?.voice.id ?? null };
}

function activityOf(state: PlayerState): PlayerActivity {
  switch (state.status) {
    // To a reader a breath between two blocks is part of the reading.
    case 'between':
      return { status: 'speaking' };
    case 'idle':
    case 'speaking':
    case 'finished':
      return { status: state.status };
    case 'loading':
      return { status: 'loading', waitsFor: state.waitsFor };
    case 'paused':
      return { status: 'paused', because: state.because };
    case 'blocked':
      return { status: 'blocked', reason: state.reason };
  }
}

function positionOf(state: PlayerState, script: PlayerScript): PlayerPosition | null {
  if (state.status === 'idle' || state.status === 'finished') return null;
  const word = (isInFlight(state) ? state.attempt.spelling?.word : undefined) ?? state.spot.word;
  const place = toWrittenPlace(state.spot.place, script);
  const heard = heardBefore(state);
  const sentence = script.sentences[heard ?? place.sentence];
  if (sentence === undefined) return { place, sentence: null, word: null };
  const written = word === null ? null : toWritten(sentence.spoken.alignment, word);
  const { start } = sentence.span;
  return {
    place,
    sentence: sentence.span,
    word: written === null ? null : { start: start + written.start, end: start + written.end },
    ...(heard !== null && { heard }),
  };
}

function fractionOf(position: PlayerPosition | null, { passage, sentences }: PlayerScript): number {
  if (position === null) return 0;
  const arrivedEnd = sentences.at(-1)?.span.end ?? passage.start;
  const reached = position.word?.start ?? position.sentence?.start ?? arrivedEnd;
  const length = passage.end - passage.start;
  return length > 0 ? Math.min(1, Math.max(0, (reached - passage.start) / length)) : 0;
}
