import type { HeardUtterance } from './fake-speech-synthesis.ts';

/** A place in the spoken forms. */
export interface SpokenPlace {
  readonly sentence: number;
  readonly offset: number;
}

/** Where an utterance begins, told from its own words: every sentence has others. Null for another tab's. */
export function findPlace(text: string, spoken: readonly string[]): SpokenPlace | null {
  const sentence = spoken.findIndex((one) => one.endsWith(text));
  return sentence < 0 ? null : { sentence, offset: (spoken[sentence]?.length ?? 0) - text.length };
}

/** The start of the word in which speech stopped at `offset`; of the next one in a blank. Brackets and quotation marks are not said. */
function startOfWord(text: string, offset: number): number {
  const begun = offset - (/[^\s\p{Script=Han}]*$/u.exec(text.slice(0, offset))?.[0].length ?? 0);
  return begun + (/^[\s("“„«]*/.exec(text.slice(begun))?.[0].length ?? 0);
}

/** As far back as a word of several Chinese characters may begin. */
function startOfLongestWord(text: string, offset: number): number {
  const start = startOfWord(text, offset);
  return start - (/\p{Script=Han}*$/u.exec(text.slice(0, start))?.[0].length ?? 0);
}

/**
 * What may come after an utterance when nobody asked for another place: the next sentence, once this one was heard
 * and told of to its end; else this one, from where it began up to the word that was being said.
 *
 * @returns the sentence, and the offsets between which the next utterance begins
 */
export function whatFollows(
  { length, told, text, word }: HeardUtterance,
  spoken: readonly string[],
  saysSomething: (sentence: string) => boolean,
  /** `exact`: the voice tells of its words as it should, and the place was in no other hands. */
  knowledge: 'exact' | 'rough',
): { readonly sentence: number; readonly from: number; readonly to: number } | null {
  const place = findPlace(text, spoken);
  if (place === null) return null;
  const { sentence, offset } = place;
  if (told === 'to its end') {
    const next = spoken.findIndex((one, index) => index > sentence && saysSomething(one));
    return { sentence: next < 0 ? spoken.length : next, from: 0, to: 0 };
  }
  const said = spoken[sentence] ?? '';
  const from = knowledge === 'exact' && word !== null ? startOfLongestWord(said, offset + word) : offset;
  return { sentence, from, to: startOfWord(said, offset + length) };
}
