import { alternatives, findMatches, type NaturalRule } from './natural-rule.ts';
import { NUMBER_SPACE } from './number-pattern.ts';
import { trait } from './traits.ts';

/** ".5 mg" → "point 5": an engine's "dot five" is missed easily. No digit is added: what is read must be what is written. */
export const sayNakedDecimals: NaturalRule = {
  id: 'decimal without a zero',
  source: 'R7',
  needs: [trait.point],
  compile({ words, numbers }) {
    const sign = numbers.decimal === '.' ? '\\.' : '[.,]';
    const pattern = new RegExp(`(?<![\\p{L}\\d.,])${sign}(?<digits>\\d+)(?![.,]?\\d)`, 'gu');
    return findMatches(pattern, ({ digits = '' }) => `${words.point} ${spellZeros(digits)}`);
  },
};

/** Digits behind a point are said one by one where a zero leads them. */
function spellZeros(digits: string): string {
  return digits.length > 2 || digits.startsWith('0') ? [...digits].join(' ') : digits;
}

/**
 * "1,25 mg" on an English page, "1.25 mg" on a French one: with a unit behind it and other than three
 * digits it can only be a fraction, whatever the page's language. "1.000,5 mg" is one too.
 */
export const sayForeignDecimals: NaturalRule = {
  id: 'decimal sign of other languages',
  source: 'R17',
  needs: [trait.point],
  compile({ units, numbers, words }) {
    const [own, other] = numbers.decimal === '.' ? ['.', ','] : [',', '\\.'];
    const unit = alternatives(units.flatMap(({ signs }) => signs));
    const group = own === '.' ? '\\.' : ',';
    const pattern = new RegExp(
      `(?<![\\d.,])(?<whole>\\d{1,3}(?:${group}\\d{3})+|\\d+)${other}(?<digits>\\d{1,2}|\\d{4,})(?=(?<unit>\\s?(?:${unit})(?![\\p{L}\\p{N}]))?(?![\\d.,]\\d|\\d))`,
      'gu',
    );
    return findMatches(pattern, ({ whole = '', digits = '', unit: behind }) => {
      if (behind === undefined && own === '.' && digits.length < 3) return `${whole} ${words.comma} ${digits}`;
      const plain = whole.replace(new RegExp(group, 'gu'), '');
      return behind === undefined ? null : `${plain}${own}${digits}`;
    });
  },
};

/** "5 000 mg" in a fixed space is one number: voices part it in two. */
export const joinGroups: NaturalRule = {
  id: 'groups of digits',
  source: 'SI brochure 5.4.4',
  needs: [trait.chain],
  compile({ units }) {
    const unit = alternatives(units.flatMap(({ signs }) => signs));
    const pattern = new RegExp(
      `(?<![\\d.,])\\d{1,3}(?:[${NUMBER_SPACE}]\\d{3})+(?!\\d)|(?<![\\d.,]\\s?)\\d{1,3}(?: \\d{3})+(?=\\s?(?:${unit})(?![\\p{L}\\p{N}]))`,
      'gu',
    );
    return findMatches(pattern, (_, { 0: number }) => number.replace(/\s/gu, ''));
  },
};
