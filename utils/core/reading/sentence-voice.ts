import type { Voice } from '../speech/speech-engine.ts';
import { chooseVoice } from '../voices/choose-voice.ts';
import type { PlayerScript } from './player-script.ts';
import type { PlayerMemory } from './player-state.ts';

/** A voice, and the language it was chosen for. */
export interface SentenceVoice {
  readonly voice: Voice;
  /** BCP 47 tag. */
  readonly lang: string;
}

/** The language of a sentence, a BCP 47 tag; the script's own for one that has none or has not arrived. */
export function langAt(script: PlayerScript, sentence: number): string {
  return script.sentences[sentence]?.lang ?? script.lang;
}

/**
 * The voice for a sentence, or null when none can read it. A foreign stretch within a text of another
 * language is left to that text's voice where none speaks its own: reading must not stop at a phrase.
 * While voices are still arriving its own may be among them.
 */
export function chooseVoiceAt(
  { voices, preferred, dialects, reach, avoided, supply }: PlayerMemory,
  script: PlayerScript,
  sentence: number,
): SentenceVoice | null {
  const within = supply === 'settling' ? undefined : script.sentences[sentence]?.within;
  for (const lang of [langAt(script, sentence), within]) {
    const voice = lang === undefined ? null : chooseVoice(voices, { lang, preferred, dialects, reach, avoid: avoided });
    if (lang !== undefined && voice !== null) return { voice, lang };
  }
  return null;
}
