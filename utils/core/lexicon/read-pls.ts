import { checkEntry } from '../text/pronunciations/check-entry.ts';
import { LONGEST_LANGUAGE, type Pronunciation, tidyPronunciation } from '../text/pronunciations/pronunciation.ts';
import { type EntryFault, FaultFound, type FaultReason } from './file-fault.ts';
import { type KeptPart, type Lexicon, OWN_NAMESPACE, PLS_NAMESPACE } from './lexicon.ts';
import { readXml } from './read-xml.ts';
import { writeXml } from './write-xml.ts';
import type { XmlElement } from './xml-element.ts';

/** What a PLS file holds. */
interface PlsRead {
  readonly lexicon: Lexicon;
  /** Why words are kept that cannot be said, where they stand. */
  readonly unused: readonly EntryFault[];
}

/**
 * The lexicon in a PLS 1.0 file. Each spelling of a lexeme with an alias becomes an entry, by its first alias, as
 * the specification says. All else is kept; so is a lexeme with an entry that `checkEntry` refuses, whole: files of
 * other tools say "World Wide Web Consortium" for "W3C".
 *
 * @throws FaultFound
 */
export function readPls(text: string, encoding: 'utf-8' | 'utf-16'): PlsRead {
  const root = readXml(text, encoding);
  if (!isPls(root, 'lexicon')) throw fault(root, 'file-other');
  const language = root.attributes.get('xml:lang') ?? 'und';
  // A longer one could not be kept with its words.
  if (language.length > LONGEST_LANGUAGE) throw fault(root, 'file-language');
  const alphabet = root.attributes.get('alphabet');
  const entries: Pronunciation[] = [];
  const kept: KeptPart[] = [];
  const unused: EntryFault[] = [];
  for (const child of elementsOf(root)) {
    const lexeme = isPls(child, 'lexeme') ? readLexeme(child, language) : { entries: [], unused: [], rest: child };
    entries.push(...lexeme.entries);
    unused.push(...lexeme.unused);
    if (lexeme.rest !== null) kept.push({ language, xml: writeXml(lexeme.rest, alphabet) });
  }
  return { lexicon: { entries, kept }, unused };
}

interface LexemeRead {
  readonly entries: readonly Pronunciation[];
  readonly unused: readonly EntryFault[];
  /** What of it stands in no entry. */
  readonly rest: XmlElement | null;
}

function readLexeme(lexeme: XmlElement, lang: string): LexemeRead {
  const parts = elementsOf(lexeme);
  const graphemes = parts.filter((part) => isPls(part, 'grapheme'));
  const alias = parts.find((part) => isPls(part, 'alias'));
  if (graphemes.length === 0) throw fault(lexeme, 'file-other');
  if (alias === undefined) return { entries: [], unused: [], rest: lexeme };
  const language = /^(?:und|mul|zxx)?$/iu.test(lang) ? null : lang;
  const entries = graphemes.map((grapheme) => readEntry(lexeme, grapheme, alias, language));
  for (const [index, entry] of entries.entries()) {
    const refusal = checkEntry(entry);
    const { line } = graphemes[index] ?? lexeme;
    if (refusal !== null) return { entries: [], unused: [{ line, reason: 'entry', refusal }], rest: lexeme };
  }
  const others = parts.filter((part) => part !== alias && !graphemes.includes(part));
  const rest = others.length > 0 ? { ...lexeme, children: [...graphemes, ...others] } : null;
  return { entries, unused: [], rest };
}

function readEntry(
  lexeme: XmlElement,
  grapheme: XmlElement,
  alias: XmlElement,
  language: string | null,
): Pronunciation {
  return tidyPronunciation({
    text: textOf(grapheme),
    say: textOf(alias),
    language,
    where: ownAttribute(lexeme, 'where') === 'anywhere' ? 'anywhere' : 'word',
    letters: ownAttribute(lexeme, 'letters') === 'as-written' ? 'as written' : 'any case',
  });
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
