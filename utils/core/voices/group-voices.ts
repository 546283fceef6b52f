import type { Voice } from '../speech/speech-engine.ts';
import { HANDFUL } from './handful.ts';
import { ODD, rankVoice } from './rank-voice.ts';
import { spokenLanguageOfTag } from './spoken-language.ts';

/** The voices of one language, for a list that a reader chooses from. */
export interface VoiceGroup {
  /** Spoken language, `en`. */
  readonly language: string;
  /** A handful, the best first; never empty. */
  readonly voices: readonly Voice[];
  /** What is shown when somebody asks for more, the best first. */
  readonly more: readonly Voice[];
}

/**
 * Voices by language, each language where its first voice stands. What is odd (jokes, robots,
 * eSpeak's hundred variants for each language) is folded away where the language has any other voice.
 */
export function groupVoices(voices: readonly Voice[]): readonly VoiceGroup[] {
  const byLanguage = new Map<string, Voice[]>();
  for (const voice of voices) {
    const language = spokenLanguageOfTag(voice.lang);
    const group = byLanguage.get(language);
    if (group === undefined) byLanguage.set(language, [voice]);
    else group.push(voice);
  }
  return [...byLanguage].map(([language, all]) => ({ language, ...fold(all) }));
}

function fold(voices: readonly Voice[]): Omit<VoiceGroup, 'language'> {
  const ranked = voices.map((voice) => ({ voice, rank: rankVoice(voice) })).sort((a, b) => a.rank - b.rank);
  // Of the odd ones only the best kind: a robot where there is nothing else, and no joke beside it.
  const bestKind = Math.floor((ranked[0]?.rank ?? 0) / ODD);
  const ofBestKind = ranked.findIndex(({ rank }) => Math.floor(rank / ODD) > bestKind);
  const count = Math.min(HANDFUL, ofBestKind === -1 ? ranked.length : ofBestKind);
  const sorted = ranked.map(({ voice }) => voice);
  return { voices: sorted.slice(0, count), more: sorted.slice(count) };
}
