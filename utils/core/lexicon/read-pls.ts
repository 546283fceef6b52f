import { checkEntry } from '../text/pronunciations/check-entry.ts';
import { type Pronunciation, tidyPronunciation } from '../text/pronunciations/pronunciation.ts';
import { FaultFound, type FaultReason } from './file-fault.ts';
import { type KeptPart, type Lexicon, OWN_NAMESPACE, PLS_NAMESPACE } from './lexicon.ts';
import { readXml, type XmlElement } from './read-xml.ts';
import { writeXml } from './write-xml.ts';

/**
 * The lexicon in a PLS 1.0 file. Each spelling of a lexeme with an alias becomes an entry, by its first alias, as
 * the specification says. All else is kept.
 *
 * @throws FaultFound
 */
export function readPls(text: string, encoding: 'utf-8' | 'utf-16'): Lexicon {
  const root = readXml(text, encoding);
  if (!isPls(root, 'lexicon')) throw fault(root, 'file-other');
  const language = root.attributes.get('xml:lang') ?? 'und';
  const alphabet = root.attributes.get('alphabet');
  const entries: Pronunciation[] = [];
  const kept: KeptPart[] = [];
  for (const child of elementsOf(root)) {
    const lexeme = isPls(child, 'lexeme') ? readLexeme(child, language) : null;
    entries.push(...(lexeme?.entries ?? []));
    const rest = lexeme === null ? child : lexeme.rest;
    if (rest !== null) kept.push({ language, xml: writeXml(rest, alphabet) });
  }
  return { entries, kept };
}

function readLexeme(lexeme: XmlElement, lang: string) {
  const parts = elementsOf(lexeme);
  const graphemes = parts.filter((part) => isPls(part, 'grapheme'));
  const alias = parts.find((part) => isPls(part, 'alias'));
  if (graphemes.length === 0) throw fault(lexeme, 'file-other');
  if (alias === undefined) return { entries: [], rest: lexeme };
  const language = /^(?:und|mul|zxx)?$/iu.test(lang) ? null : lang;
  const own = (name: string) => ownAttribute(lexeme, name);
  const entries = graphemes.map((grapheme): Pronunciation => {
    const entry = tidyPronunciation({
      text: textOf(grapheme),
      say: textOf(alias),
      language,
      where: own('where') === 'anywhere' ? 'anywhere' : 'word',
      letters: own('letters') === 'as-written' ? 'as written' : 'any case',
    });
    const refusal = checkEntry(entry);
    if (refusal !== null) throw new FaultFound({ line: grapheme.line, reason: 'entry', refusal });
    return entry;
  });
  const others = parts.filter((part) => part !== alias && !graphemes.includes(part));
  // The alias stands in the entries: what is kept of the lexeme are its spellings and the rest.
  return { entries, rest: others.length > 0 ? { ...lexeme, children: [...graphemes, ...others] } : null };
}

function ownAttribute({ attributes, prefixes }: XmlElement, local: string): string | undefined {
  for (const [name, value] of attributes) {
    const [prefix = '', rest] = name.split(':');
    if (rest === local && prefixes.get(prefix) === OWN_NAMESPACE) return value;
  }
  return undefined;
}

function isPls({ name, namespace }: XmlElement, wanted: string): boolean {
  return name === wanted && namespace === PLS_NAMESPACE;
}

function elementsOf({ children }: XmlElement): readonly XmlElement[] {
  return children.filter((child) => typeof child !== 'string');
}

function textOf({ children }: XmlElement): string {
  return children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}

function fault({ line }: XmlElement, reason: FaultReason): FaultFound {
  return new FaultFound({ line, reason });
}
