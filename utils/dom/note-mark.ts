import { isText } from './node-types.ts';
import type { TextSource } from './text-source.ts';
import { ancestorsOf } from './traverse.ts';

/** Nothing but numbers of up to three digits, in brackets or not: "1", "[2, 3]", "4–6". */
const numbers = /^\s*[[(]?\s*\d{1,3}[a-z]?(?:\s*[,;–-]\s*\d{1,3}[a-z]?){0,19}\s*[\])]?\s*$/u;
/** What can stand in such a mark: looked at first, as it costs nothing. */
const part = /^[\s[\]()\d,;–a-z-]{1,40}$/u;
const link = 'a[href], [role~="doc-noteref"]';
/** A raised mark holds a link and no more; how deep its text may stand in it. */
const DEEPEST = 4;

/**
 * Whether a text is the mark of a note, or part of one: raised, a number, and a link. An exponent ("10⁹", "m²") is no
 * link; a raised number that is none may be one, and is not taken for a mark.
 */
export function isNoteMark(source: TextSource): boolean {
  if (!isText(source) || !part.test(source.data)) return false;
  let depth = 0;
  let isLinked = false;
  let raised: Element | null = null;
  for (const at of ancestorsOf(source)) {
    depth += 1;
    if (depth > DEEPEST) break;
    isLinked ||= at.matches(link);
    if (at.localName === 'sup') raised = at;
  }
  if (raised === null || !numbers.test(raised.textContent ?? '')) return false;
  return isLinked || raised.querySelector(link) !== null;
}
