import type { TextSpan } from '../text/span.ts';
import type { LanguageRun } from './article.ts';

/** A stretch of a block that one voice reads. */
export interface LanguagePart {
  /** Counts from the block's start, UTF-16 code units. */
  readonly span: TextSpan;
  /** BCP 47 tag, or null where nothing is known. */
  readonly lang: string | null;
}

/**
 * From how many words on a foreign stretch within a sentence gets a voice of its own. A change of
 * voice is heard as a break: for a name or a single term it costs more than it gives.
 */
const FEWEST_WORDS = 3;

/**
 * Cuts a sentence where its language changes. Nothing is lost but white space at the cuts, and marks
 * without a letter or number stay with the words before them.
 *
 * @param part the sentence in the block's text
 * @param lang the block's own language
 */
export function cutLanguages(
  text: string,
  part: TextSpan,
  { runs, lang }: { readonly runs: readonly LanguageRun[]; readonly lang: string | null },
): readonly LanguagePart[] {
  const parts: LanguagePart[] = [];
  const add = (start: number, end: number, language: string | null) => {
    const span = trimSpan(text, { start, end });
    if (span.start === span.end) return;
    const last = parts.at(-1);
    const joins = last !== undefined && (last.lang === language || !hasWords(text, span));
    if (joins) parts[parts.length - 1] = { span: { start: last.span.start, end: span.end }, lang: last.lang };
    else if (last !== undefined && !hasWords(text, last.span))
      parts[parts.length - 1] = { span: { start: last.span.start, end: span.end }, lang: language };
    else parts.push({ span, lang: language });
  };
  let at = part.start;
  for (const run of runs) {
    const start = Math.max(run.span.start, part.start);
    const end = Math.min(run.span.end, part.end);
    if (start >= end || !deservesVoice(text, { start, end }, part)) continue;
    add(at, start, lang);
    add(start, end, run.lang);
    at = end;
  }
  add(at, part.end, lang);
  return parts;
}

/** Long enough, or all that the sentence says. */
function deservesVoice(text: string, run: TextSpan, part: TextSpan): boolean {
  if (countWords(text.slice(run.start, run.end)) >= FEWEST_WORDS) return true;
  return !hasWords(text, { start: part.start, end: run.start }) && !hasWords(text, { start: run.end, end: part.end });
}

/** Words by white space; a stretch written without any counts four characters as a word. */
function countWords(text: string): number {
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu) ?? [];
  return words.reduce((sum, word) => sum + (unspaced.test(word) ? Math.ceil(word.length / 4) : 1), 0);
}

/** Scripts that put no space between words. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;

function hasWords(text: string, { start, end }: TextSpan): boolean {
  return /[\p{L}\p{N}]/u.test(text.slice(start, end));
}

function trimSpan(text: string, { start, end }: TextSpan): TextSpan {
  const own = text.slice(start, end);
  const lead = own.length - own.trimStart().length;
  return lead === own.length ? { start, end: start } : { start: start + lead, end: start + own.trimEnd().length };
}
