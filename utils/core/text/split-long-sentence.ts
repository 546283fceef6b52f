import type { Segmenters } from './language-segmenters.ts';
import type { TextSpan } from './span.ts';

export interface SplitOptions {
  /** The most a part may hold, in UTF-16 code units. A single grapheme that is longer stays whole. */
  readonly limit: number;
  readonly lang?: string | null;
  readonly segmenters: Segmenters;
}

/** Breaks in the order they are looked for: the first kind found in the far half of the room wins. */
const BREAKS: readonly RegExp[] = [
  /[.!?…。！？;；:：]["'“”’»)\]」』]*(?=\s)|[。！？；](?!\p{M})/gu,
  /[,،、，]["'“”’»)\]」』]*(?=\s)|[、，](?!\p{M})|\s(?=[–—-]\s)/gu,
  // Not between a number and what it counts: "5 mg", "20 %", "3 000".
  /(?<![\p{N}\s])\s+(?=\S)|(?<=\p{N})\s+(?=\p{L}{5,})/gu,
];

/** How far behind the room a dictionary of words may look, as the one for Chinese does. */
const LOOK_AHEAD = 100;

/**
 * Cuts a sentence that is longer than `limit` where it is heard least: after clause punctuation,
 * else between words, else between graphemes. Some voices stop by themselves in a long utterance.
 * The parts are trimmed, in order, and hold every character of `span` that is not white space.
 */
export function splitLongSentence(text: string, span: TextSpan, options: SplitOptions): TextSpan[] {
  const parts: TextSpan[] = [];
  let rest = trim(text, span);
  while (rest.end - rest.start > options.limit) {
    const cut = findCut(text, rest, options);
    if (cut >= rest.end) break;
    const part = trim(text, { start: rest.start, end: cut });
    if (part.start < part.end) parts.push(part);
    rest = trim(text, { start: cut, end: rest.end });
  }
  if (rest.start < rest.end) parts.push(rest);
  return parts;
}

function findCut(text: string, rest: TextSpan, options: SplitOptions): number {
  // One more character, so that a break's look-ahead can see what stands behind the room.
  const room = text.slice(rest.start, rest.start + options.limit + 1);
  for (const pattern of BREAKS) {
    const ends = [...room.matchAll(pattern)]
      .map((match) => (match[0].trim() === '' ? match.index : match.index + match[0].length))
      .filter((end) => end >= options.limit / 2 && end <= options.limit);
    const last = ends.at(-1);
    if (last !== undefined) return rest.start + last;
  }
  return findWordOrGrapheme(text, rest, options);
}

/** For scripts without spaces, and for what has none: the last word that ends in the room, else the last grapheme. */
function findWordOrGrapheme(text: string, rest: TextSpan, options: SplitOptions): number {
  const segmenters = options.segmenters(options.lang ?? null);
  // Not all of the rest: its first word may be a megabyte, and its end would be looked for at each cut.
  const piece = text.slice(rest.start, Math.min(rest.end, rest.start + options.limit + LOOK_AHEAD));
  let word = 0;
  for (const { index, segment } of segmenters.word.segment(piece)) {
    if (index > options.limit) break;
    const afterNumber = /\p{N}\s*$/u.test(piece.slice(0, index)) && !/^\s+$/u.test(segment);
    if (index > 0 && !afterNumber && !/^\s/u.test(segment)) word = index;
  }
  if (word > 0) return rest.start + word;
  let grapheme = 0;
  for (const { index } of segmenters.grapheme.segment(piece)) {
    if (index > options.limit) break;
    grapheme = index;
  }
  if (grapheme > 0) return rest.start + grapheme;
  const [first] = segmenters.grapheme.segment(text.slice(rest.start, rest.end));
  return rest.start + (first?.segment.length ?? 0);
}

function trim(text: string, span: TextSpan): TextSpan {
  let { start, end } = span;
  while (start < end && /\s/u.test(text.charAt(start))) start += 1;
  while (end > start && /\s/u.test(text.charAt(end - 1))) end -= 1;
  return { start, end };
}
