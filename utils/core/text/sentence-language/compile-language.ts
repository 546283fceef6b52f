import { neutral } from './neutral.ts';
import type { SentenceLanguage } from './sentence-language.ts';

/** Tells whether an abbreviation, without its final full stop and without spaces, is listed. */
export type WordList = (word: string) => boolean;

/** A `SentenceLanguage` made ready for looking up. */
export interface CompiledLanguage {
  readonly isLeading: WordList;
  readonly isEither: WordList;
  readonly isClosing: WordList;
  readonly isNumbering: WordList;
  readonly isStarter: WordList;
  readonly ordinals: boolean;
  readonly stops: string;
  readonly lowQuotes: boolean;
}

function compileList(...sources: readonly string[]): WordList {
  const entries = sources.join(' ').replaceAll('_', '').split(/\s+/).filter(Boolean);
  const set: ReadonlySet<string> = new Set(entries);
  return (word) => set.has(word) || set.has(word.toLowerCase());
}

/** The lists of one language, with the neutral ones added. */
export function compileLanguage(language: SentenceLanguage): CompiledLanguage {
  const own = `${language.leading} ${language.either} ${language.numbering}`.split(/\s+/);
  const shared = (list: string) =>
    list
      .split(' ')
      .filter((entry) => !own.includes(entry))
      .join(' ');
  return {
    isLeading: compileList(language.leading, shared(neutral.leading)),
    isEither: compileList(language.either, shared(neutral.either)),
    isClosing: compileList(language.closing ?? ''),
    isNumbering: compileList(language.numbering, shared(neutral.numbering)),
    isStarter: compileList(language.starters),
    ordinals: language.ordinals === 'before capitals',
    stops: language.stops ?? '',
    lowQuotes: language.quotes === 'low and reversed',
  };
}
