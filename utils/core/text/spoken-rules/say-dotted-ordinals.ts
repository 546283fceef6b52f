import { findSymbolWords } from '../symbol-words.ts';
import { findMatches, type NaturalRule } from './natural-rule.ts';
import { trait } from './traits.ts';

/**
 * "am 3. Tag" → "am dritten Tag", "vom 1. bis 3. Monat" → "vom ersten bis dritten Monat", where the words before it leave
 * no doubt of its ending. A number that ends its text is left: the full stop may be the sentence's.
 */
export const sayDottedOrdinals: NaturalRule = {
  id: 'ordinals with a full stop',
  source: 'NeMo-text-processing, ordinal class',
  needs: [trait.digit],
  compile({ sayDotted, words, tag }) {
    if (sayDotted === undefined) return () => [];
    const { and } = findSymbolWords(tag);
    const joined = `(?:\\s(?:${words.to}|${and}|oder)\\s|\\s?[–-]\\s?)`;
    const pattern = new RegExp(
      `(?<![\\p{L}\\p{N}.,/:–-]|[.,]\\s)\\d{1,3}\\.(?:${joined}\\d{1,3}\\.)*(?=\\s\\p{L})(?!${joined}\\d)`,
      'gu',
    );
    return findMatches(pattern, (_, { 0: written, index, input }) => {
      const before = input.slice(0, index);
      const parts = written.split(/(\d+\.)/u).map((part) => (/[–-]/u.test(part) ? ` ${words.to} ` : part));
      const said = parts.map((part) => (/\d/u.test(part) ? sayDotted(Number.parseInt(part, 10), before) : part));
      return (said.includes(null) ? parts : said).join('');
    });
  },
};
