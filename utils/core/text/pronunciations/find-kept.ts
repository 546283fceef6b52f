import { once } from '../once.ts';
import { spokenLanguages } from '../spoken-language/find-spoken-language.ts';
import type { SpokenLanguage } from '../spoken-language/spoken-language.ts';
import { findSymbolWords } from '../symbol-words.ts';
import { keptWords, otherLimits, otherParts } from './kept-words.ts';

/** A word that no entry may add, remove or change, as it was found. */
export interface Kept {
  readonly kind: 'number' | 'limit' | 'unit';
  readonly word: string;
}

interface Known {
  readonly words: ReadonlyMap<string, Kept['kind']>;
  /** Names of more than one word, in small letters. */
  readonly phrases: readonly string[];
}

const tags = Object.keys(keptWords);
const everywhere = once(() => know(tags));
const byTag: ReadonlyMap<string, () => Known> = new Map(tags.map((tag) => [tag, once(() => know([tag]))]));

/** Signs of units in every language, as they are written: "mL". */
const signs = once(
  () =>
    new Set(spokenLanguages.flatMap(({ units, denominators }) => [...units, ...denominators].flatMap((u) => u.signs))),
);
const smallSigns = once(() => new Set([...signs()].map((sign) => sign.toLowerCase())));

/**
 * The first number, unit, negation or limit in a text, or null. Signs of units count in every language; words do in
 * the text's own, or in all that are known where it has none of them or none is given.
 */
export function findKept(text: string, language: string | null): Kept | null {
  const written = text.normalize('NFC');
  const digit = /\p{N}/u.exec(written);
  if (digit) return { kind: 'number', word: digit[0] };
  const part = [...written].find((letter) => otherParts.includes(letter));
  if (part !== undefined) return { kind: 'limit', word: part };
  const primary = language?.split(/[-_]/, 1)[0]?.toLowerCase() ?? '';
  const { words, phrases } = (byTag.get(primary) ?? everywhere)();
  const tokens = written.match(/[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu) ?? [];
  if (/(?<!\p{L})w\/o?(?!\p{L})/iu.test(written)) return { kind: 'limit', word: 'w/o' };
  for (const [index, token] of tokens.entries()) {
    const kind = kindOf(token, words) ?? (isAloneAmong(tokens, index) ? kindOfLetter(token, tokens.length) : null);
    if (kind !== null) return { kind, word: token };
  }
  // Alone they join two numbers: "10 and 20 mg" would be heard as a range.
  const join = tokens.length === 1 ? joins().get(tokens[0]?.toLowerCase() ?? '') : undefined;
  if (join !== undefined && (primary === '' || join.has(primary) || !byTag.has(primary))) {
    return { kind: 'number', word: tokens[0] ?? '' };
  }
  const line = ` ${tokens.join(' ').toLowerCase()} `;
  const phrase = phrases.find((name) => line.includes(` ${name} `));
  return phrase === undefined ? null : { kind: 'unit', word: phrase };
}

function kindOf(token: string, words: Known['words']): Kept['kind'] | null {
  if (/n['’]t$|^n['’]/iu.test(token)) return 'limit';
  // One letter behind an apostrophe is an ending: "Crohn's".
  const parts = token.split(/['’]/u).filter((part) => part.length > 1);
  for (const part of parts) {
    const small = part.toLowerCase();
    const kind = words.get(small) ?? (smallSigns().has(small) ? 'unit' : undefined);
    if (kind !== undefined) return kind;
    if (/^[IVX]+$/u.test(part)) return 'number';
    // German numbers are written in one: "zweiundzwanzig".
    if (
      /und(?:zwanzig|dreißig|vierzig|fünfzig|sechzig|siebzig|achtzig|neunzig)$|\p{L}(?:hundert|tausend)$/u.test(small)
    )
      return 'number';
  }
  return null;
}

/** A letter beside another capital letter is spelled: "I B S". */
function isAloneAmong(tokens: readonly string[], index: number): boolean {
  const isCapital = (at: number) => /^\p{Lu}$/u.test(tokens[at] ?? '');
  return !(isCapital(index) && (isCapital(index - 1) || isCapital(index + 1)));
}

/** "L", "m", "x" and "V" mean units and numbers; "H" does only as all that is written. */
function kindOfLetter(letter: string, among: number): Kept['kind'] | null {
  if (letter.length > 1) return null;
  if (/[IVXx]/u.test(letter)) return 'number';
  return signs().has(letter) || (among === 1 && smallSigns().has(letter.toLowerCase())) ? 'unit' : null;
}

function know(of: readonly string[]): Known {
  const words = new Map<string, Kept['kind']>();
  const phrases: string[] = [];
  const add = (list: string, kind: Kept['kind']) => {
    for (const word of list.trim().toLowerCase().split(/\s+/u)) words.set(word, kind);
  };
  for (const language of spokenLanguages.filter(({ tag }) => of.includes(tag.split('-', 1)[0] ?? ''))) {
    for (const name of listNames(language)) {
      if (/\s/u.test(name)) phrases.push(name.toLowerCase());
      else add(name, 'unit');
    }
    for (const word of [...language.counting, ...Object.values(language.magnitudes)]) add(word, 'number');
  }
  add(otherLimits, 'limit');
  for (const tag of of) {
    add(keptWords[tag]?.numbers ?? '', 'number');
    add(keptWords[tag]?.measures ?? '', 'unit');
    add(keptWords[tag]?.limits ?? '', 'limit');
  }
  return { words, phrases };
}

function listNames({ units, denominators, words }: SpokenLanguage): readonly string[] {
  const { per, point, comma, minus, plus, times, degrees, squared, cubed, perThousand } = words;
  const named = [...units, ...denominators].flatMap(({ one, many, compound, each }) => [
    one,
    many,
    compound ?? one,
    each ?? one,
  ]);
  return [...named, per, point, comma, minus, plus, times, degrees, squared, cubed, perThousand];
}

/** The words between two numbers, and the primary tags of the languages in which they are. */
const joins = once(() => {
  const found = new Map<string, Set<string>>();
  for (const { tag, words } of spokenLanguages) {
    const [primary = ''] = tag.split('-', 1);
    for (const word of [words.to, findSymbolWords(tag).and]) {
      found.set(word, (found.get(word) ?? new Set<string>()).add(primary));
    }
  }
  return found;
});
