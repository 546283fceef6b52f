import { primaryLanguage } from '../../language/primary-language.ts';
import type { TextEdit } from '../apply-edits.ts';
import type { SpokenRule } from '../spoken-rule.ts';
import { knownAbbreviations } from './known-abbreviations.ts';

/**
 * "HIV is" → "HIV, human immunodeficiency virus, is": what stands there stays, the words come behind it. Once in a
 * sentence, and not where the sentence has the words itself.
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
      told.add(name);
      const end = index + found.length;
      const pause = /^\s*(?:[.,;:!?)\]…—–]|$)/u.test(text.slice(end)) ? '' : ',';
      edits.push({ span: { start: index, end }, text: `${found}, ${words}${found.endsWith('s') ? 's' : ''}${pause}` });
    }
    return edits;
  },
};

/** Joined to nothing: "HIV-positive", "HIV/AIDS" and "HIV's" would be torn apart by words in their middle. */
const initialism =
  /(?<![\p{L}\p{M}\p{N}\p{Pc}/@#.‐‑-])(?<name>[A-Z][A-Za-z]{1,5}[A-Z])s?(?![\p{L}\p{M}\p{N}\p{Pc}/@‐‑-]|['’]\p{L}|\.\p{L})/gu;
