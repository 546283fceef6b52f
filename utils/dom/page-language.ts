import { nodeOf, type TextSource } from './text-source.ts';
import { ancestorsOf } from './traverse.ts';

/** The language of a place on the page by its nearest `lang` (or `xml:lang`) attribute, or null where there is none that is valid. */
export function findLanguage(source: TextSource): string | null {
  const node = nodeOf(source);
  for (const at of node ? ancestorsOf(node) : []) {
    const lang = at.getAttribute('lang') ?? at.getAttribute('xml:lang');
    if (lang !== null) return parseLanguageTag(lang);
  }
  return null;
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
