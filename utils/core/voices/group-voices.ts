import type { Voice } from '../speech/speech-engine.ts';
import { spokenLanguageOfTag } from './spoken-language.ts';
import { voiceCharacter } from './voice-character.ts';

/** The voices of one language, for a list that a reader chooses from. */
export interface VoiceGroup {
  /** Spoken language, `en`. */
  readonly language: string;
  /** In the platform's order, never empty. */
  readonly voices: readonly Voice[];
}

/**
 * Voices by language, languages in alphabetical order of their tags. eSpeak's variants are folded
 * away where their language has any other voice: they turn 130 entries into 13,000.
 */
export function groupVoices(voices: readonly Voice[]): readonly VoiceGroup[] {
  const byLanguage = new Map<string, Voice[]>();
  for (const voice of voices) {
    const language = spokenLanguageOfTag(voice.lang);
    const group = byLanguage.get(language);
    if (group === undefined) byLanguage.set(language, [voice]);
    else group.push(voice);
  }
  return [...byLanguage]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([language, all]) => ({ language, voices: foldVariants(all) }));
}

function foldVariants(voices: readonly Voice[]): readonly Voice[] {
  const plain = voices.filter((voice) => voiceCharacter(voice.name) !== 'variant');
  return plain.length > 0 ? plain : voices;
}
