import { type CompiledLanguage, compileLanguage } from './compile-language.ts';
import { english } from './english.ts';
import { neutral } from './neutral.ts';
import type { SentenceLanguage } from './sentence-language.ts';

/** The part of a BCP 47 tag by which sentence data are found: its primary subtag. */
export function sentenceCode(lang: string | null): string {
  return lang?.split(/[-_]/, 1)[0]?.toLowerCase() ?? '';
}

/**
 * The sentence data of a BCP 47 tag, found by its primary subtag; the neutral data where there is none.
 * @param later those of all languages but English, as far as they are there
 */
export function findSentenceLanguage(
  lang: string | null,
  later: ReadonlyMap<string, SentenceLanguage>,
): CompiledLanguage {
  const code = sentenceCode(lang);
  return compileLanguage(code === 'en' ? english : (later.get(code) ?? neutral));
}
