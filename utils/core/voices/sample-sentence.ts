import { sampleSentences } from './sample-sentences.ts';
import { spokenLanguageOfTag } from './spoken-language.ts';

/**
 * What a voice says to be known by, in its own language: who it is; or, where no such sentence is known, the language's
 * own name and the first numbers.
 *
 * @param lang the voice's language, a BCP 47 tag
 */
export function sampleSentence(lang: string, name: string): string {
  const language = spokenLanguageOfTag(lang);
  const sentence = Object.hasOwn(sampleSentences, language) ? sampleSentences[language] : undefined;
  if (sentence !== undefined) return sentence.replace('{name}', () => name);
  const own = new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
  return `${own}: 1, 2, 3, 4, 5.`;
}
