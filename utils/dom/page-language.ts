import { nodeOf, type TextSource } from './text-source.ts';
import { ancestorsOf } from './traverse.ts';

/** The language of a place on the page by its nearest `lang` (or `xml:lang`) attribute, or null where there is none that is valid. */
export function findLanguage(source: TextSource): string | null {
  const node = nodeOf(source);
  return node && findElementLanguage(node);
}

function findElementLanguage(node: Element | Text): string | null {
  for (const at of ancestorsOf(node)) {
    const lang = at.getAttribute('lang') ?? at.getAttribute('xml:lang');
    if (lang !== null) return parseLanguageTag(lang);
  }
  return null;
}

/** The language of the block from `first` to `last`: of what holds both, so that a foreign first word is a word within it. */
export function findLanguageAround(first: TextSource, last: TextSource): string | null {
  const [start, end] = [nodeOf(first), nodeOf(last)];
  if (!start || !end || start === end) return findLanguage(first);
  for (const at of ancestorsOf(start)) if (at.contains(end)) return findElementLanguage(at);
  return findLanguage(first);
}

/** The most words of a name. */
const longestName = 5;

/**
 * Whether a stretch is a name or a code that its page marks as such: short, and not to be
 * translated although in another language. It is said by the voice around it; a longer stretch is
 * a passage in its language.
 */
export function isForeignName(source: TextSource, text: string): boolean {
  if (text.trim().split(/\s+/).length > longestName) return false;
  const node = nodeOf(source);
  for (const at of node ? ancestorsOf(node) : []) {
    if (at.getAttribute('translate') === 'no' || at.classList.contains('notranslate')) return true;
    if (at.hasAttribute('lang') || at.hasAttribute('xml:lang')) return false;
  }
  return false;
}

/** The first valid one of what the page says of its language: `<html>`, `<body>`, then `further`. */
export function findPageLanguage(
  document: Document,
  further: readonly (string | null | undefined)[] = [],
): string | null {
  const { documentElement, body } = document;
  const said = [documentElement, body].flatMap((element) => [
    element?.getAttribute('lang'),
    element?.getAttribute('xml:lang'),
  ]);
  for (const lang of [...said, ...further]) {
    const tag = lang ? parseLanguageTag(lang) : null;
    if (tag) return tag;
  }
  return null;
}

/** A BCP 47 tag in its canonical form, or null. Pages also write `en_US`. */
export function parseLanguageTag(tag: string): string | null {
  try {
    return Intl.getCanonicalLocales(tag.trim().replaceAll('_', '-'))[0] ?? null;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
