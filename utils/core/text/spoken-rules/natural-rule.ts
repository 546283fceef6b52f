import type { TextEdit } from '../apply-edits.ts';
import type { SpokenLanguage } from '../spoken-language/spoken-language.ts';

/** Edits in order, not overlapping. */
export type FindEdits = (text: string) => readonly TextEdit[];

/** One rule of the natural reading, made ready for a language before any text is read. */
export interface NaturalRule {
  readonly id: string;
  /** Where the rule comes from. */
  readonly source: string;
  /** Bits of `trait`, of each of which a sentence must hold one: its pattern is tried only then. */
  readonly needs: readonly number[];
  readonly compile: (language: SpokenLanguage) => FindEdits;
}

/** What a named or numbered group of a match holds; empty where it took no part. */
export type Groups = Readonly<Record<string, string | undefined>>;

/** What is said for a whole match, or null to leave it as it is. */
export type SayMatch = (groups: Groups, match: RegExpExecArray) => string | null;

/**
 * Edits for the matches of a global pattern. `say` gives what is said for the whole match, or null to
 * leave it as it is. What begins and ends alike stays out of the edit, so that numbers lead back
 * digit by digit.
 */
export function findMatches(pattern: RegExp, say: SayMatch): FindEdits {
  return (text) => {
    const edits: TextEdit[] = [];
    // `matchAll` would make a copy of the pattern for every sentence.
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
      if (match[0] === '') pattern.lastIndex += 1;
      const words = say(match.groups ?? noGroups, match);
      if (words !== null && words !== match[0]) edits.push(narrowEdit(match[0], words, match.index));
    }
    return edits;
  };
}

const noGroups: Groups = {};

function narrowEdit(written: string, words: string, at: number): TextEdit {
  const most = Math.min(written.length, words.length);
  let head = 0;
  while (head < most && written[head] === words[head]) head += 1;
  while (head > 0 && (cuts(written, head) || cuts(words, head))) head -= 1;
  let tail = 0;
  while (tail < most - head && written[written.length - 1 - tail] === words[words.length - 1 - tail]) tail += 1;
  while (tail > 0 && (cuts(written, written.length - tail) || cuts(words, words.length - tail))) tail -= 1;
  // Words are never put between what is written: each must lead back to something.
  const isInserted = head + tail >= written.length && /\S/u.test(words.slice(head, words.length - tail));
  if (isInserted && head > 0) {
    head -= 1;
    while (head > 0 && (cuts(written, head) || cuts(words, head))) head -= 1;
  } else if (isInserted && tail > 0) {
    tail -= 1;
    while (tail > 0 && (cuts(written, written.length - tail) || cuts(words, words.length - tail))) tail -= 1;
  }
  // What is unsaid leads to the number beside it: "18:00 Uhr" → "18 Uhr".
  const isDropped =
    head + tail >= words.length && head > 0 && /[\p{L}\p{N}]/u.test(written.slice(head, written.length - tail));
  if (isDropped) {
    head -= 1;
    while (head > 0 && (cuts(written, head) || cuts(words, head))) head -= 1;
  }
  return {
    span: { start: at + head, end: at + written.length - tail },
    text: words.slice(head, words.length - tail),
  };
}

/** Whether a cut there would part a word, a number or a character. */
function cuts(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at);
  if (before < 128 && after < 128) return (isDigit(before) && isDigit(after)) || (isLetter(before) && isLetter(after));
  return /^(?:[\p{L}\p{M}]{2}|\p{N}{2}|.\p{M}|[\uD800-\uDBFF][\uDC00-\uDFFF])$/u.test(text.slice(at - 1, at + 1));
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

/** The text behind a match. */
export function textBehind({ input, index, 0: found }: RegExpExecArray): string {
  return input.slice(index + found.length);
}

/** Whether the sentence ends with a match: its full stop is that of the sentence too. */
export function endsSentence(match: RegExpExecArray): boolean {
  return /^["'”’)\]]*(?:$|\s+\p{Lu})/u.test(textBehind(match));
}

/** The words with a space on each side of the stretch that has none, so that nothing runs together. */
export function spaced(words: string, match: RegExpExecArray): string {
  const text = match.input;
  const end = match.index + match[0].length;
  const before = match.index === 0 || /[^\p{L}\p{M}\p{N}%°]/u.test(text.charAt(match.index - 1)) ? '' : ' ';
  const after = end === text.length || /[^\p{L}\p{M}\p{N}([$£€<~+−-]/u.test(text.charAt(end)) ? '' : ' ';
  return before + words + after;
}

/** The same texts as alternatives of a pattern, the longest first, each sign standing for itself. */
export function alternatives(texts: Iterable<string>): string {
  return [...texts]
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map((text) => text.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&'))
    .join('|');
}
