import { findWordAt } from './find-word-at.ts';
import type { TextSpan } from './span.ts';

/** Signs that are said: symbols ("±", "≤", "€", an emoji) and those that Unicode counts as punctuation. */
const SIGN = /[\p{S}&＆%％‰#@§*/]/u;
/** A minus belongs to the number behind it; a dash between two words or two numbers does not. */
const MINUS = /^[-\u2212\u2013\uFF0D](?=[\p{Sc}.]?\p{N})/u;

/**
 * Where a voice begins for `offset`, so that nothing said is left out: at the word there or behind it, with the
 * signs before it. "−5" resumed from its "5" alone would be another dose. Null behind the last word.
 *
 * @param offset UTF-16, in `text`
 * @param words of `text`, in order, not overlapping
 */
export function findSpeechStart(text: string, words: readonly TextSpan[], offset: number): number | null {
  const word = findWordAt(words, offset);
  if (word === null) return null;
  const ahead = findSign(text, Math.max(0, Math.floor(offset)), word.start);
  return ahead ?? findAttached(text, word.start);
}

/** The first sign between `from` and the word. */
function findSign(text: string, from: number, wordStart: number): number | null {
  for (let at = from; at < wordStart; at += 1) if (isSignAt(text, at)) return at;
  return null;
}

/** The start of the signs that stand directly before the word. */
function findAttached(text: string, wordStart: number): number {
  let start = wordStart;
  for (;;) {
    const length = isLowSurrogate(text, start - 1) ? 2 : 1;
    const at = start - length;
    if (at < 0 || !isSignAt(text, at)) return start;
    // "mg/kg", "a&b": the sign stands between two words, and was said with the first.
    if (at > 0 && /[\p{L}\p{N}]/u.test(text[at - 1] ?? '')) return start;
    start = at;
  }
}

function isSignAt(text: string, at: number): boolean {
  if (isLowSurrogate(text, at)) return false;
  if (SIGN.test(String.fromCodePoint(text.codePointAt(at) ?? 0))) return true;
  return MINUS.test(text.slice(at, at + 3)) && !/[\p{L}\p{N}]/u.test(text[at - 1] ?? '');
}

function isLowSurrogate(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff;
}
