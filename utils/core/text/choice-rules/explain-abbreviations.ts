import { primaryLanguage } from '../../language/primary-language.ts';
import type { TextEdit } from '../apply-edits.ts';
import type { SpokenRule } from '../spoken-rule.ts';
import { knownAbbreviations } from './known-abbreviations.ts';

/**
 * "HIV is" → "HIV, human immunodeficiency virus, is": what stands there stays, the words come behind it. Once in a
 * sentence, not where the sentence has the words itself, and not beside a word in capitals: "HEARING AIDS ARE COVERED".
 */
export const explainAbbreviations: SpokenRule = {
  id: 'abbreviations explained',
  findEdits(text, { lang }) {
    if (lang === null || primaryLanguage(lang) !== 'en') return [];
    const plain = text.toLowerCase().replace(/[\s‐‑-]+/gu, ' ');
    const told = new Set<string>();
    const edits: TextEdit[] = [];
    for (const { 0: found, index, groups } of text.matchAll(initialism)) {
      const { name = '' } = groups ?? {};
      const words = knownAbbreviations.get(name);
      if (words === undefined || told.has(name) || plain.includes(words.toLowerCase().replaceAll('-', ' '))) continue;
      const end = index + found.length;
      if (capitalsBefore.test(text.slice(0, index)) || capitalsBehind.test(text.slice(end))) continue;
      told.add(name);
      const pause = /^\s*(?:[.,;:!?)\]…—–]|$)/u.test(text.slice(end)) ? '' : ',';
      edits.push({ span: { start: index, end }, text: `${found}, ${words}${found.endsWith('s') ? 's' : ''}${pause}` });
    }
    return edits;
  },
};

/** Joined to nothing: "HIV-positive", "HIV/AIDS" and "HIV's" would be torn apart by words in their middle. */
const initialism =
  /(?<![\p{L}\p{M}\p{N}\p{Pc}/@#.‐‑-])(?<name>[A-Z][A-Za-z]{1,5}[A-Z])s?(?![\p{L}\p{M}\p{N}\p{Pc}/@‐‑-]|['’]\p{L}|\.\p{L})/gu;

/** A word of two capital letters or more beside it: there short forms cannot be told from words. */
const capitalsBefore = /(?<![\p{L}\p{M}\p{N}])\p{Lu}{2,}\s$/u;
const capitalsBehind = /^\s\p{Lu}{2,}(?![\p{L}\p{M}\p{N}])/u;
