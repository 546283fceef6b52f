import { findMatches, type NaturalRule } from './natural-rule.ts';

const values: ReadonlyMap<string, number> = new Map(
  'I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX'
    .split(' ')
    .map((sign, at) => [sign, at + 1]),
);

/** "Stage III" → "Stage 3", "type IV" → "type 4"; by itself "IV" is two letters and never a number. */
export const sayRomanNumbers: NaturalRule = {
  id: 'roman numbers',
  source: 'R10',
  compile({ romanContexts }) {
    const roman = [...values.keys()].sort((a, b) => b.length - a.length).join('|');
    const pattern = new RegExp(
      `(?<![\\p{L}\\p{N}])(?<word>(?:${romanContexts})s?)(?<space>\\s)(?<roman>(?:${roman})(?:[ab])?(?:(?:\\s(?:or|and|to|y|o|et|ou|und|oder|bis|e|a)\\s|[-–/])(?:${roman}))*)(?![\\p{L}\\p{N}])`,
      'giu',
    );
    const one = new RegExp(`(?<!\\p{L})(?:${roman})(?=[ab]?(?!\\p{L}))`, 'gu');
    return findMatches(pattern, ({ word = '', space = '', roman: written = '' }) => {
      // "a class I took": a lone I behind a word in lower case is the pronoun.
      if (
        !/^[IVX]/u.test(written) ||
        (written === 'I' && /^\p{Ll}/u.test(word) && !/^(?:type|stage|grade|phase)/u.test(word))
      )
        return null;
      return `${word}${space}${written.replace(one, (sign) => String(values.get(sign) ?? sign))}`;
    });
  },
};

/** "IV drip" → "I V drip": engines say "roman four". */
export const spellRomanLetters: NaturalRule = {
  id: 'letters like roman numbers',
  source: 'R10',
  compile() {
    return findMatches(
      /(?<![\p{L}\p{N}.])(?:IV|VI|IX|XI|XX|VIP|DX|CV|MD|MI|CD|CC|DC|MC)(?![\p{L}\p{N}])/gu,
      (_, { 0: letters }) => [...letters].join(' '),
    );
  },
};
