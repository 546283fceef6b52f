import type { BuiltInUse } from '../settings/built-in-use.ts';
import type { Voice } from '../speech/speech-engine.ts';
import { isBuiltInVoice } from './built-in-voices.ts';
import { spokenLanguageOfTag } from './spoken-language.ts';

/** The voices that may speak at all, by when the reader wants Hark's own: what a list offers. */
export function usableVoices(voices: readonly Voice[], builtIn: BuiltInUse): readonly Voice[] {
  switch (builtIn) {
    case 'when-needed':
      return voices;
    case 'never':
      return voices.filter(({ id }) => !isBuiltInVoice(id));
    case 'always': {
      const own = voices.filter(({ id }) => isBuiltInVoice(id));
      const languages = new Set(own.map(({ lang }) => spokenLanguageOfTag(lang)));
      return voices.filter(({ id, lang }) => isBuiltInVoice(id) || !languages.has(spokenLanguageOfTag(lang)));
    }
  }
}
