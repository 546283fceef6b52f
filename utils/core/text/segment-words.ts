import type { Segmenters } from './language-segmenters.ts';
import { createSegmenters } from './segmenters.ts';
import type { TextSpan } from './span.ts';

export interface WordOptions {
  /** BCP 47 tag of the text, or null where nothing is known. */
  readonly lang: string | null;
  readonly segmenters?: Segmenters;
}

/**
 * The words of a text, in order: what is marked while it is spoken.
 *
 * - An apostrophe joins, as written: "It’s", "l’hôpital", "aujourd’hui" are one word each.
 * - A hyphen between letters or digits joins: "follow-up", "COVID-19". A dash ("5–10") does not.
 * - Signs that are spoken with a number or a unit belong to it: "10%", "£12", "−5", "38°C", "cm²".
 * - An emoji is a word of its own, as one grapheme: voices name it ("smiling face") and say so in a
 *   word event, which would otherwise mark the word after it.
 */
export function segmentWords(text: string, options: WordOptions): TextSpan[] {
  const segmenters = (options.segmenters ?? createSegmenters())(options.lang);
  const words: TextSpan[] = [];
  /** Signs just before this place that wait for the word they belong to. */
  let pending: TextSpan | null = null;
  for (const { index, segment, isWordLike } of segmenters.word.segment(text)) {
    const span: TextSpan = { start: index, end: index + segment.length };
    const previous = words.at(-1);
    const touching = previous?.end === index ? previous : null;
    if (isWordLike) {
      const start: number = pending?.end === index ? pending.start : index;
      const joined = previous?.end === start && joinsWords(text, previous, pending, span) ? words.pop() : undefined;
      words.push({ start: joined?.start ?? (pending && isPrefix(text, pending, span) ? start : index), end: span.end });
      pending = null;
    } else if (isPictograph(segment)) {
      words.push(span);
      pending = null;
    } else if (touching && isSuffix(text, touching, segment)) {
      words[words.length - 1] = { start: touching.start, end: span.end };
      pending = null;
    } else {
      pending = span;
    }
  }
  return words;
}

function isPictograph(segment: string): boolean {
  return /^(?:\p{Extended_Pictographic}|\p{RI}{2})/u.test(segment) && !/^[©®™]$/u.test(segment);
}

/** "follow" "-" "up"; also "H₂" "O" and "38°" "C", whose signs already belong to the word before. */
function joinsWords(text: string, previous: TextSpan, between: TextSpan | null, next: TextSpan): boolean {
  if (between && between.end === next.start) {
    return /^[-\u2010\u2011]$/u.test(text.slice(between.start, between.end)) && between.start === previous.end;
  }
  return /[₀-₉²³¹⁰-⁹°]$/u.test(text.slice(previous.start, previous.end));
}

function isPrefix(text: string, sign: TextSpan, word: TextSpan): boolean {
  if (sign.end !== word.start || !/^\p{N}/u.test(text.slice(word.start, word.end))) return false;
  const mark = text.slice(sign.start, sign.end);
  if (/^\p{Sc}$/u.test(mark)) return true;
  return /^[-−+±]$/u.test(mark) && (sign.start === 0 || /[\s([]/u.test(text.charAt(sign.start - 1)));
}

function isSuffix(text: string, word: TextSpan, sign: string): boolean {
  if (/^[₀-₉²³¹⁰-⁹⁺⁻]+$/u.test(sign)) return true;
  return /^[%‰°′″\p{Sc}]$/u.test(sign) && /\p{N}$/u.test(text.slice(word.start, word.end));
}
