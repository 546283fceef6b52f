import { spokenLanguageOfTag } from './spoken-language.ts';

/**
 * A voice's id: name and language. The browser's own `voiceURI` does not serve: Chromium sets it
 * to the name, and one name may stand for several languages.
 */
export function voiceId(name: string, lang: string): string {
  return `${name}|${lang}`;
}

/** The spoken language of the voice with that id (`en`), or null for what is no id. */
export function languageOfVoice(id: string): string | null {
  const at = id.lastIndexOf('|');
  return at < 0 ? null : spokenLanguageOfTag(id.slice(at + 1));
}
