import type { Voice } from '../speech/speech-engine.ts';
import { isBuiltInVoice } from '../voices/built-in-voices.ts';
import { type BuiltInPart, chooseVoice } from '../voices/choose-voice.ts';
import { staysWithin } from '../voices/reach.ts';
import { spokenLanguage, spokenLanguageOfTag } from '../voices/spoken-language.ts';
import type { PlayerMemory, StandIn } from './player-memory.ts';
import type { PlayerScript } from './player-script.ts';

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
 * language is left to that text's voice where the browser has none for it: reading must not stop at a phrase, nor
 * change to Hark's own voice for two words. While voices are still arriving its own may be among them.
 */
export function chooseVoiceAt(memory: PlayerMemory, script: PlayerScript, sentence: number): SentenceVoice | null {
  const within = memory.supply === 'settling' ? undefined : script.sentences[sentence]?.within;
  const own = chooseFor(memory, langAt(script, sentence));
  if (within === undefined || (own !== null && findStandIn(memory, own) === null)) return own;
  const around = chooseFor(memory, within);
  return around !== null && (own === null || !isBuiltInVoice(around.voice.id)) ? around : own;
}

function chooseFor(memory: PlayerMemory, lang: string): SentenceVoice | null {
  const { voices, preferred, dialects, reach, avoided } = memory;
  const voice = chooseVoice(voices, { lang, preferred, dialects, reach, avoid: avoided, builtIn: builtInPart(memory) });
  return voice === null ? null : { voice, lang };
}

function builtInPart({ builtIn, browserEngine, supply }: PlayerMemory): BuiltInPart {
  switch (builtIn) {
    case 'never':
      return 'none';
    case 'always':
      return 'first';
    case 'when-needed':
      if (browserEngine === 'given-up') return 'first';
      // A text that was begun with Hark's own voice would go on with another.
      return supply === 'settling' ? 'if-chosen' : 'last';
  }
}

/** Whether the reader's choices let a voice speak at all. */
export function mayEverSpeak({ builtIn, reach }: PlayerMemory, voice: Voice): boolean {
  return staysWithin(voice, reach) && (builtIn !== 'never' || !isBuiltInVoice(voice.id));
}

/** Why Hark's own voice was chosen, or null when the reader wished for the voice or it is one of the browser's. */
export function findStandIn(memory: PlayerMemory, { voice, lang }: SentenceVoice): StandIn | null {
  const language = spokenLanguage(lang);
  if (language === null || memory.builtIn !== 'when-needed' || !isBuiltInVoice(voice.id)) return null;
  if (memory.preferred[language] === voice.id) return null;
  const hasOther = memory.voices.some(
    (other) =>
      spokenLanguageOfTag(other.lang) === language && !isBuiltInVoice(other.id) && staysWithin(other, memory.reach),
  );
  return { lang, because: hasOther ? 'engine-failed' : 'no-voice' };
}
