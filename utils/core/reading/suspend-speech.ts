import { type Step, speechOf } from './begin-at.ts';
import { watched } from './hear-engine.ts';
import type { Place } from './place.ts';
import { calm, type PlayerMemory } from './player-memory.ts';
import type { PlayerScript } from './player-script.ts';
import type { PausedState, PlayerState, Wanted } from './player-state.ts';
import { chooseVoiceAt } from './sentence-voice.ts';

/** What a pause keeps of the speech that is under way: all of it where its voice can be suspended, else nothing. */
export function suspendSpeech(state: PlayerState, at: number, script: PlayerScript): Pick<PausedState, 'suspended'> {
  // A word that is spelled begins again with its first letter.
  if (state.status !== 'speaking' || state.attempt.pause !== 'exact' || state.attempt.spelling) return {};
  const { memory, attempt, startedAt } = state;
  // By the time it goes on the output may be asleep, and lose the rest of the word: it is said anew.
  if (memory.output === 'sleepy') return {};
  return { suspended: { attempt, wanted: wantedAt(memory, attempt.from, script), spokenMs: at - startedAt } };
}

/** On in the middle of the word; null where nothing is suspended, or where something else is wanted by now. */
export function resumeSpeech(state: PausedState, at: number, script: PlayerScript): Step | null {
  const { suspended, spot } = state;
  if (suspended === undefined) return null;
  const { attempt, wanted, spokenMs } = suspended;
  if (!isSame(wanted, wantedAt(state.memory, attempt.from, script))) return null;
  const { state: after, effects } = watched(
    { status: 'speaking', memory: calm(state.memory), spot, attempt, startedAt: at - spokenMs },
    script,
  );
  return { state: after, effects: [{ type: 'resume' }, ...effects] };
}

function wantedAt(memory: PlayerMemory, { sentence, offset }: Place, script: PlayerScript): Wanted | null {
  const choice = chooseVoiceAt(memory, script, sentence);
  const text = script.sentences[sentence]?.spoken.text.slice(offset);
  if (choice === null || text === undefined) return null;
  const voiceId = choice.voice.id;
  return { text, lang: choice.lang, voiceId, ...speechOf(memory, { sentence, voiceId }, script) };
}

function isSame(one: Wanted | null, other: Wanted | null): boolean {
  if (one === null || other === null) return one === other;
  const keys = ['text', 'lang', 'voiceId', 'rate', 'pitch', 'volume', 'output'] as const;
  return keys.every((key) => one[key] === other[key]);
}
