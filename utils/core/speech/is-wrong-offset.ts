import type { TextSpan } from '../text/span.ts';

/** Scripts that write a space between words: a word begins nowhere inside a run of their letters. */
const SPACED =
  /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}][\p{M}]*[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}\p{M}]/u;
/** An engine may tell of "PubMed" or "eGFR" as two words. */
const NEW_CAPITAL = /^\p{Ll}\p{Lu}/u;

/** So many words ahead of the last one are looked at: an engine may leave one out. */
const WORDS_AHEAD = 2;

/**
 * Whether an offset shows that an engine counts in another way than in UTF-16 code units of this text. Who goes on
 * from such a place leaves words out: Azure's voices drift behind some words
 * (https://github.com/Azure-Samples/cognitive-services-speech-sdk/issues/2359), other engines hold their text in UTF-8.
 *
 * An offset that lies behind the last word, or before the text, shows nothing: it is of no use and does no harm.
 *
 * @param text what the engine was asked to say
 * @param words of `text`, in order
 * @param last the word told of before; null for none
 */
export function isWrongOffset(
  text: string,
  words: readonly TextSpan[],
  last: TextSpan | null,
  offset: number,
): boolean {
  if (!(offset >= 0) || !Number.isInteger(offset)) return false;
  if (offset > text.length) return true;
  if (offset > 0 && isInWord(text, offset)) return true;
  return last !== null && isInBytes(text, words, last.end, offset);
}

function isInWord(text: string, offset: number): boolean {
  const pair = text.slice(offset - 1, offset + 1);
  const cutsCharacter = /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(pair);
  return cutsCharacter || (SPACED.test(pair) && !NEW_CAPITAL.test(pair));
}

/** Whether the offset is that of one of the next words in the bytes of UTF-8, and lies behind it in this text. */
function isInBytes(text: string, words: readonly TextSpan[], from: number, offset: number): boolean {
  const ahead = words.filter(({ start }) => start >= from).slice(0, WORDS_AHEAD);
  let before = from;
  for (const { start, end } of ahead) {
    const isHere = offset >= before && offset <= start;
    if (isHere) return false;
    if (offset > start && offset >= countBytes(text, before) && offset <= countBytes(text, start)) return true;
    before = end;
  }
  return false;
}

/** The bytes of UTF-8 that stand before `end`. */
function countBytes(text: string, end: number): number {
  let bytes = 0;
  for (const character of text.slice(0, end)) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
