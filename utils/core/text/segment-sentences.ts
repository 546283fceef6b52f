import { findListItems } from './find-list-items.ts';
import { flattenSpace } from './flatten-space.ts';
import type { LanguageSegmenters, Segmenters } from './language-segmenters.ts';
import { findSentenceGaps, type SentenceGap } from './sentence-gaps.ts';
import { CLOSERS, QUOTES, STOPS, toCharacterClass } from './sentence-marks.ts';
import { type GapContext, sentenceRules } from './sentence-rules.ts';
import type { TextSpan } from './span.ts';

export interface SentenceOptions {
  /** BCP 47 tag of the text, or null where nothing is known. A malformed one counts as unknown. */
  readonly lang: string | null;
  /** `flow` (the default): only U+2028 ends a line. `kept`: every line is read by itself, as in program code. */
  readonly lines?: 'flow' | 'kept';
  readonly segmenters: Segmenters;
}

/**
 * The sentences of one block's text, in order. They do not overlap and are trimmed of white space;
 * together they hold every character that is not white space.
 *
 * `Intl.Segmenter` proposes, the sentence rules decide: by itself it parts after "Dr.", at every
 * line of the HTML source and before "dit-il" (ECMA-402 drops the locale's suppressions, `-u-ss-`).
 */
export function segmentSentences(text: string, options: SentenceOptions): TextSpan[] {
  const segmenters = options.segmenters(options.lang);
  if (options.lines === 'kept') return splitLines(text);
  const flat = flattenSpace(text);
  const casual = isCasual(flat);
  const spans: TextSpan[] = [];
  let start = flat.length - flat.trimStart().length;
  const listItems = findListItems(flat);
  for (const gap of findSentenceGaps(flat, listItems, segmenters)) {
    if (gap.end <= start) continue;
    const style = { casual, listItem: listItems.has(gap.start) };
    const context = describeGap(flat, start, gap, segmenters, style);
    if (judge(context) === 'join') continue;
    spans.push({ start, end: gap.end });
    start = gap.start;
  }
  const end = flat.trimEnd().length;
  if (start < end) spans.push({ start, end });
  return spans;
}

function judge(context: GapContext): 'join' | 'part' {
  for (const rule of sentenceRules) {
    const verdict = rule.judge(context);
    if (verdict !== null) return verdict;
  }
  return 'part';
}

function describeGap(
  flat: string,
  sentenceStart: number,
  gap: SentenceGap,
  segmenters: LanguageSegmenters,
  style: Pick<GapContext, 'casual' | 'listItem'>,
): GapContext {
  const { language } = segmenters;
  const before = flat.slice(Math.max(sentenceStart, gap.end - 400), gap.end);
  const after = flat.slice(gap.start, gap.start + 60);
  const stops = toCharacterClass(STOPS + language.stops);
  const closers = toCharacterClass(` ${CLOSERS}${QUOTES}`);
  const ending = new RegExp(`(${stops}*)((?:${closers}|\\[\\d+\\])*)$`, 'u').exec(before);
  const stop = ending?.[1] ?? '';
  const closing = (ending?.[2] ?? '').replace(/\s/gu, '');
  const body = before.slice(0, ending?.index ?? before.length);
  return {
    before,
    after,
    space: flat.slice(gap.end, gap.start),
    body,
    stop,
    closing,
    lastWords: findLastWords(body),
    nextWord: /^[^\p{L}\p{N}]*([\p{L}\p{M}\p{N}'’]*)/u.exec(after)?.[1] ?? '',
    ...style,
    language,
  };
}

/** The last three, two and one words, and what follows an elision in the last: "l’Ing", "Ing". */
function findLastWords(body: string): readonly string[] {
  const plain = body.slice(-40).replace(/\p{Cf}/gu, '');
  const words = plain.match(/[^\s("“„«»[{（/'’][^\s("“„«»[{（/]*/gu) ?? [];
  const ends = [3, 2, 1].filter((count) => words.length >= count).map((count) => words.slice(-count).join(''));
  const elided = /^\p{L}+['’](\p{Lu}.*)$/u.exec(words.at(-1) ?? '')?.[1];
  return elided === undefined ? ends : [...ends, elided];
}

/** A block that begins in lower case, or writes "i" for "I", was typed without capitals. */
function isCasual(flat: string): boolean {
  return /^[^\p{L}\p{N}]*\p{Ll}{2}/u.test(flat) || /(?:^|\s)i(?:'m|'ll|'ve|'d)?\s/u.test(flat);
}

function splitLines(text: string): TextSpan[] {
  return [...text.matchAll(/[^\s](?:[^\n\r\u2028\u2029]*[^\s])?/gu)].map(({ index, 0: line }) => ({
    start: index,
    end: index + line.length,
  }));
}
