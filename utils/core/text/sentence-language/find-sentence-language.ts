import { type CompiledLanguage, compileLanguage } from './compile-language.ts';
import { neutral } from './neutral.ts';
import { sentenceLanguages } from './sentence-languages.ts';

/** The sentence data of a BCP 47 tag, found by its primary subtag; the neutral data where there is none. */
export function findSentenceLanguage(lang: string | null): CompiledLanguage {
  const code = lang?.split(/[-_]/, 1)[0]?.toLowerCase() ?? '';
  return compileLanguage(sentenceLanguages.get(code) ?? neutral);
}
