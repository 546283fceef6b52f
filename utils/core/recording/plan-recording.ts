import type { SpokenSentence } from '../article/script.ts';
import { snapToWord } from '../reading/begin-at.ts';
import { momentAfter } from '../reading/moment-after.ts';
import type { PlayerWishes } from '../reading/player-memory.ts';
import type { PlayerScript } from '../reading/player-script.ts';
import { createPlayerState } from '../reading/player-state.ts';
import { rateAt } from '../reading/rate-at.ts';
import { chooseVoiceAt, langAt } from '../reading/sentence-voice.ts';
import { type BuiltInVoice, builtInVoices, findBuiltInVoice } from '../voices/built-in-voices.ts';

/** What follows what in a recording. */
export type RecordingStep =
  /** A heading begins here; `title` is what is written there. */
  | { readonly type: 'chapter'; readonly title: string }
  | {
      readonly type: 'say';
      /** Index in the script. */
      readonly sentence: number;
      readonly text: string;
      readonly voice: BuiltInVoice;
      /** 1 is the voice's normal speed. */
      readonly rate: number;
      /** 1 is the voice's own. */
      readonly pitch: number;
    }
  | { readonly type: 'silence'; readonly ms: number }
  /** Hark's own voice does not speak the sentence's language, a BCP 47 tag. */
  | { readonly type: 'leave-out'; readonly sentence: number; readonly lang: string };

/** What of the reader's wishes a recording goes by: the voice is Hark's own whatever they say, and its volume full. */
export type RecordingWishes = Pick<
  PlayerWishes,
  'rate' | 'rates' | 'voiceRates' | 'sound' | 'preferred' | 'dialects' | 'pauses'
>;

/**
 * A script as it is recorded with Hark's own voice: what the player would have it say, in that order and with those
 * pauses (a test holds the two against each other). Made as it is asked for.
 */
export function* planRecording(script: PlayerScript, wishes: RecordingWishes): Generator<RecordingStep, void, void> {
  const state = createPlayerState({ ...wishes, builtIn: 'always' });
  const memory = { ...state.memory, voices: builtInVoices, supply: 'settled' } as const;
  const { sentences } = script;
  let next = snapToWord({ sentence: 0, offset: 0 }, script);
  while (next.sentence < sentences.length) {
    const { sentence: index, offset } = next;
    const sentence = sentences[index];
    if (sentence === undefined) return;
    next = snapToWord({ sentence: index + 1, offset: 0 }, script);
    const choice = chooseVoiceAt(memory, script, index);
    const voice = choice && findBuiltInVoice(choice.voice.id);
    if (voice === null) {
      yield { type: 'leave-out', sentence: index, lang: langAt(script, index) };
      continue;
    }
    if (beginsHeading(sentences, index)) yield { type: 'chapter', title: readHeading(sentences, index) };
    const text = sentence.spoken.text.slice(offset);
    const { pitch } = memory.sound;
    const said = { sentence: index, voiceId: voice.id };
    yield { type: 'say', sentence: index, text, voice, rate: rateAt(memory, said, script), pitch };
    const ms = next.sentence < sentences.length ? momentAfter(memory, said, script) : 0;
    if (ms > 0) yield { type: 'silence', ms };
  }
}

function beginsHeading(sentences: readonly SpokenSentence[], index: number): boolean {
  if (sentences[index]?.kind !== 'heading') return false;
  return sentences[index - 1]?.kind !== 'heading' || sentences[index - 1]?.ends !== 'sentence';
}

/** All that is written in the heading whose first sentence this is. */
function readHeading(sentences: readonly SpokenSentence[], first: number): string {
  let last = first;
  while (sentences[last]?.ends === 'sentence' && sentences[last + 1]?.kind === 'heading') last += 1;
  const written = sentences.slice(first, last + 1).map(({ text }) => text);
  return written.join(' ').replace(/\s+/gu, ' ').trim();
}
