import { sliceSpan, type TextSpan } from '../span.ts';
import { findSpokenLanguage } from '../spoken-language/find-spoken-language.ts';
import { spellLetters } from '../spoken-rules/spell-letters.ts';
import { checkEntry } from './check-entry.ts';
import { findKept } from './find-kept.ts';
import type { HeldSpan } from './held-spans.ts';
import { isHarmless } from './is-harmless.ts';
import { tidyPronunciation } from './pronunciation.ts';
import type { HintWords, SiteHint } from './site-hint.ts';

/**
 * What is said for a site's hints. One that would touch a number, unit, negation or limit is left out, and so is one that
 * would cut a word in two: then the written words are said.
 *
 * @param hints in order, not overlapping, in the text
 */
export function sayHints(text: string, hints: readonly SiteHint[], lang: string | null): readonly HeldSpan[] {
  return hints.flatMap(({ span, says }) => {
    const said = sayHint(text, span, says, lang);
    return said === null ? [] : [{ span, text: said }];
  });
}

function sayHint(text: string, span: TextSpan, says: HintWords, lang: string | null): string | null {
  const { start, end } = span;
  const written = sliceSpan(text, span);
  if (says.kind === 'characters') return isWhole(text, span) ? sayCharacters(written, lang) : null;
  const entry = { text: written, say: says.text, language: null, where: 'word', letters: 'any case' } as const;
  const { text: tidied, say } = tidyPronunciation(entry);
  // With no language given all that is known counts: what a site writes is looked at more closely than a reader's own.
  if (checkEntry({ ...entry, text: tidied, say }) !== null) return null;
  // Letters of another width are said as the plain ones.
  if (checkEntry({ ...entry, text: tidied, say: say.normalize('NFKC') }) !== null) return null;
  return isWhole(text, span) && isHarmless(text, start, end, say, lang) ? say : null;
}

/** No letter, mark or number touches the stretch. */
function isWhole(text: string, { start, end }: TextSpan): boolean {
  return !/[\p{L}\p{M}\p{N}]$/u.test(text.slice(0, start)) && !/^[\p{L}\p{M}\p{N}]/u.test(text.slice(end));
}

/** Letters as a language spells its short forms; each digit stays and is said by itself. Null for all but short plain words. */
function sayCharacters(written: string, lang: string | null): string | null {
  if (!/^[\p{L}\p{N}]{1,20}$/u.test(written)) return null;
  const letters = written.replace(/\p{N}/gu, ' ');
  const kept = findKept(letters, null);
  // "IV" stays itself letter by letter.
  if (kept !== null && !/^\s*[IVX]{2,}\s*$/u.test(letters)) return null;
  const letterWords = findSpokenLanguage(lang)?.letterWords ?? '';
  // A point before a digit would be heard as that of a decimal: "B.R.C.A 2", not "B.R.C.A.2".
  const parts = written.toUpperCase().match(/\p{L}+|\p{N}/gu) ?? [];
  return parts.map((part) => (/\p{N}/u.test(part) ? part : spellLetters(part, letterWords))).join(' ');
}
