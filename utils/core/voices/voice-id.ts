/**
 * A voice's id: name and language. The browser's own `voiceURI` does not serve: Chromium sets it
 * to the name, and one name may stand for several languages.
 */
export function voiceId(name: string, lang: string): string {
  return `${name}|${lang}`;
}
