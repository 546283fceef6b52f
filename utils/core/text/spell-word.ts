import type { SpokenForm } from './alignment.ts';
import { applyEdits, type TextEdit } from './apply-edits.ts';
import { findChoiceWords } from './choice-rules/choice-words.ts';
import type { Segmenters } from './language-segmenters.ts';
import { createSegmenters } from './segmenters.ts';

export interface SpellOptions {
  /** BCP 47 tag of the word, or null where nothing is known. */
  readonly lang: string | null;
  readonly segmenters?: Segmenters;
}

/**
 * A word as its letters, each with its marks, parted by commas so that a voice waits between them. They are given as
 * capitals, as a small "a" is said as a word. Where a word has both kinds of letters, the written capitals are named:
 * "buPROPion" → "B, U, capital P, capital R, …".
 */
export function spellWord(word: string, { lang, segmenters = createSegmenters() }: SpellOptions): SpokenForm {
  const words = findChoiceWords(lang);
  const graphemes = [...segmenters(lang).grapheme.segment(word)].filter(({ segment }) => segment.trim() !== '');
  const isMixed = /\p{Lu}/u.test(word) && /\p{Ll}/u.test(word);
  const edits = graphemes.map(({ segment, index }, at): TextEdit => {
    const name = isMixed && /^\p{Lu}/u.test(segment) && words !== null ? `${words.capital} ` : '';
    const pause = at === graphemes.length - 1 ? '' : ', ';
    return {
      span: { start: index, end: graphemes[at + 1]?.index ?? word.length },
      text: `${name}${words?.marks[segment] ?? toCapital(segment, lang)}${pause}`,
    };
  });
  return applyEdits(word, edits);
}

/** "ß" has no capital of one letter and stays; Turkish "i" has one of its own. */
function toCapital(letter: string, lang: string | null): string {
  const own = letter.normalize('NFC');
  const capital = own.toLocaleUpperCase(/^[A-Za-z]{2,3}(?![A-Za-z])/u.exec(lang ?? '')?.[0] ?? 'und').normalize('NFC');
  return [...capital].length === [...own].length ? capital : own;
}
