import { findMatches, type NaturalRule } from './natural-rule.ts';
import { fractionSigns } from './say-fractions.ts';
import { trait } from './traits.ts';

const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺';
const plain = '0123456789-+';

/**
 * "10⁹/L", "10^3" → "10 to the power 9"; "R²" → "R squared"; a number raised behind anything else is a
 * note and never joined to what stands before it: "5¹ mg" → "5 note 1 mg".
 * U+2009 stands where a page raises a digit by its markup, but also between boxes of their own: by
 * itself it says nothing, and only "10 9/L" can be nothing else.
 */
export const sayPowers: NaturalRule = {
  id: 'powers and notes',
  source: 'R8',
  needs: [trait.raised],
  compile({ words }) {
    const pattern = new RegExp(
      `(?<base>(?<!\\d)10|\\d|(?<!\\p{L})(?!m[²³])\\p{L}|(?!(?<=(?<!\\p{L})[cdkmnµμ]?)m[²³])[${fractionSigns}\\p{L}\\p{M})\\]”"’.,;:!?%])(?:(?<sign>[${raised}]+)|\\^(?<caret>[-−+]?\\d+)|(?<=(?<!\\d)10)\\u2009(?<gap>[-−+]?\\d{1,3})(?=\\s?/\\s?[Ll](?!\\p{L})))`,
      'gu',
    );
    return findMatches(pattern, ({ base = '', sign, caret, gap }, match) => {
      const number =
        sign === undefined ? (caret ?? gap ?? '') : [...sign].map((one) => plain[raised.indexOf(one)]).join('');
      const value = number.replace(/[-−]/u, `${words.minus} `).replace('+', `${words.plus} `);
      const before = match.input.slice(0, match.index);
      if (base === '10' || caret !== undefined) return `${base} ${words.power} ${value}${tailSpace(match)}`;
      const isLetter = /^\p{L}$/u.test(base) && !/\p{L}$/u.test(before);
      if (isLetter && number === '2') return `${base} ${words.squared}${tailSpace(match)}`;
      if (isLetter && number === '3') return `${base} ${words.cubed}${tailSpace(match)}`;
      if (/[-−+]/u.test(number) || sign?.match(/[⁺⁻]/u)) return `${base} ${value}${tailSpace(match)}`;
      return `${base} ${words.note} ${value}${tailSpace(match)}`;
    });
  },
};

function tailSpace({ input, index, 0: found }: RegExpExecArray): string {
  return /^[\p{L}\p{N}/]/u.test(input.slice(index + found.length)) ? ' ' : '';
}
