import type { TextSpan } from './span.ts';

/**
 * The word that holds `offset` (UTF-16), else the first one after it; null behind the last word.
 * Voices report a word by its first character, or by the space or the quotation mark before it.
 *
 * @param words in order, not overlapping
 */
export function findWordAt(words: readonly TextSpan[], offset: number): TextSpan | null {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const word = words[middle];
    if (word && word.end <= offset) low = middle + 1;
    else high = middle;
  }
  return words[low] ?? null;
}
