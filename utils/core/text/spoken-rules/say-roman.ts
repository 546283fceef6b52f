import { findMatches, type NaturalRule } from './natural-rule.ts';
import { trait } from './traits.ts';

const values: ReadonlyMap<string, number> = new Map(
  'I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX'
    .split(' ')
    .map((sign, at) => [sign, at + 1]),
);

/** "Stage III" → "Stage three", "type IV" → "type four", in words, so that no digit comes in; by itself "IV" is two letters and never a number. */
export const sayRomanNumbers: NaturalRule = {
  id: 'roman numbers',
  source: 'R10',
  needs: [trait.roman],
  compile({ romanContexts, loneRomanContexts, counting }) {
    const roman = [...values.keys()].sort((a, b) => b.length - a.length).join('|');
    const pattern = new RegExp(
      `(?<![\\p{L}\\p{N}])(?<word>(?:${romanContexts})s?)(?<space>\\s)(?<roman>(?:${roman})(?:[ab])?(?:(?:\\s(?:or|and|to|y|o|et|ou|und|oder|bis|e|a)\\s|[-–/])(?:${roman}))*)(?![\\p{L}\\p{N}])`,
      'giu',
    );
    const lone = loneRomanContexts === undefined ? /^/u : new RegExp(`^(?:${loneRomanContexts})`, 'u');
    const one = new RegExp(`(?<!\\p{L})(?:${roman})(?=[ab]?(?!\\p{L}))`, 'gu');
    return findMatches(pattern, ({ word = '', space = '', roman: written = '' }) => {
      // "a class I took": a lone I behind a word in lower case is the pronoun.
      if (!/^[IVX]/u.test(written) || (written === 'I' && /^\p{Ll}/u.test(word) && !lone.test(word))) return null;
      return `${word}${space}${written.replace(one, (sign) => counting[values.get(sign) ?? 0] ?? sign)}`;
    });
  },
};
