import { type HintWords, LONGEST_ALIAS, type SiteHint } from '@/utils/core/text/pronunciations/site-hint.ts';
import type { TextSpan } from '@/utils/core/text/span.ts';
import { isText } from './node-types.ts';
import type { TextSource } from './text-source.ts';

/**
 * What a site says about how its words are spoken, as W3C's Spoken HTML has it: one attribute that holds JSON, or one
 * for each property. Of SSML that is what the Web Speech API can say: other words (`sub`), single characters (`say-as`),
 * and a short pause (`break`). https://www.w3.org/TR/spoken-html/
 */
const SUB = ['data-ssml-sub-alias', 'data-ssml-sub'];
const SAY_AS = ['data-ssml-say-as', 'data-ssml-say-as-interpret-as'];
const BREAK = ['data-ssml-break', 'data-ssml-break-time', 'data-ssml-break-strength'];
const SPEAKS = ['data-ssml', ...SUB, ...SAY_AS].map((name) => `[${name}]`).join();

/** In UTF-16 units; a longer one is passed over unread. */
const LONGEST_JSON = 1000;
const CHARACTERS = ['characters', 'character', 'spell-out', 'letters', 'digits', 'verbatim'];

/** A stretch of a block, and the element that has a hint for it. */
export interface HintedStretch {
  readonly element: Element;
  readonly says: HintWords;
  readonly start: number;
  readonly end: number;
}

/** Adds what a site says of a text's stretch, if anything. An element's text may come in several stretches. */
export function addHint(hinted: HintedStretch[], source: TextSource, { start, end }: TextSpan): void {
  const hint = findHint(source);
  if (hint === null) return;
  const last = hinted.at(-1);
  if (last?.element === hint.element) hinted[hinted.length - 1] = { ...last, end };
  else hinted.push({ ...hint, start, end });
}

/** The outermost element around a text that says how it is spoken, or null. */
function findHint(source: TextSource): Pick<HintedStretch, 'element' | 'says'> | null {
  let found: Pick<HintedStretch, 'element' | 'says'> | null = null;
  if (!isText(source)) return null;
  for (let at = source.parentElement?.closest(SPEAKS); at != null; at = at.parentElement?.closest(SPEAKS)) {
    const says = readHintWords(at);
    if (says !== null) found = { element: at, says };
  }
  return found;
}

/** The hints of a block: those whose elements' text stands in it as a whole, and as it is written. */
export function keepWholeHints(text: string, stretches: readonly HintedStretch[]): readonly SiteHint[] {
  return stretches.flatMap(({ element, says, start, end }) => {
    const own = text.slice(start, end);
    if (tidy(own) !== tidy(element.textContent ?? '')) return [];
    const lead = own.length - own.trimStart().length;
    return [{ span: { start: start + lead, end: start + own.trimEnd().length }, says }];
  });
}

/** Whether a site wants a pause behind an element, or where one stands that holds nothing. */
export function isBreak(element: Element): boolean {
  for (const name of BREAK) {
    const value = element.getAttribute(name);
    if (value !== null) return !isNoBreak(value);
  }
  const wish = readJson(element)?.break;
  if (typeof wish !== 'object' || wish === null) return false;
  return !Object.values(wish).some((value) => isNoBreak(String(value)));
}

function isNoBreak(value: string): boolean {
  return /^\s*(?:none|0+(?:\.0+)?(?:ms|s)?)\s*$/i.test(value);
}

function readHintWords(element: Element): HintWords | null {
  const json = readJson(element);
  const alias = attributeOf(element, SUB) ?? partOf(json?.sub, 'alias');
  if (alias !== null) return alias.length > LONGEST_ALIAS ? null : { kind: 'alias', text: alias };
  const sayAs = attributeOf(element, SAY_AS) ?? partOf(json?.['say-as'], 'interpret-as');
  return sayAs !== null && CHARACTERS.includes(sayAs.trim().toLowerCase()) ? { kind: 'characters' } : null;
}

function attributeOf(element: Element, names: readonly string[]): string | null {
  for (const name of names) {
    const value = element.getAttribute(name);
    if (value !== null) return value;
  }
  return null;
}

/** A property of a part, or the part where it is that property alone. */
function partOf(part: unknown, name: string): string | null {
  const value: unknown =
    typeof part === 'object' && part !== null && Object.hasOwn(part, name) ? part[name as keyof typeof part] : part;
  return typeof value === 'string' ? value : null;
}

function readJson(element: Element): Readonly<Record<string, unknown>> | null {
  const written = element.getAttribute('data-ssml');
  if (written === null || written.length > LONGEST_JSON) return null;
  try {
    const json: unknown = JSON.parse(written);
    return typeof json === 'object' ? (json as Record<string, unknown> | null) : null;
  } catch {
    return null;
  }
}

function tidy(text: string): string {
  return text.replace(/[\s\u200b\u2060\u00ad]+/gu, ' ').trim();
}
