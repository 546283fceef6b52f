import { type HintWords, LONGEST_ALIAS } from '@/utils/core/text/pronunciations/site-hint.ts';
import { isText } from './node-types.ts';
import type { HintedElement } from './text-item.ts';
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

/** The outermost element around a text that says how it is spoken, or null. */
export function findHint(source: TextSource): HintedElement | null {
  let found: HintedElement | null = null;
  if (!isText(source)) return null;
  for (let at = source.parentElement?.closest(SPEAKS); at != null; at = at.parentElement?.closest(SPEAKS)) {
    const says = readHintWords(at);
    if (says !== null) found = { element: at, says };
  }
  return found;
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
