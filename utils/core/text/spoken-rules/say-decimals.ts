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
    return findMatches(
      pattern,
      ({ digits = '' }, { 0: found }) => `${found.startsWith(',') ? words.comma : words.point} ${spellZeros(digits)}`,
    );
  },
};

/** Digits behind a point are said one by one where a zero leads them. */
function spellZeros(digits: string): string {
  return digits.length > 2 || digits.startsWith('0') ? [...digits].join(' ') : digits;
}

/**
 * "1,25 mg" on an English page, "1.25 mg" on a French one: with a unit behind it and other than three
 * digits it can only be a fraction, whatever the page's language. "1.000,5 mg" is one too. Where voices of one
 * language differ in the sign, the word for the sign is said.
 */
export const sayForeignDecimals: NaturalRule = {
  id: 'decimal sign of other languages',
  source: 'R17',
  needs: [trait.point],
  compile({ units, numbers, words, hourSigns }) {
    const [own, other] = numbers.decimal === '.' ? ['.', ','] : [',', '\\.'];
    const unit = alternatives(units.flatMap(({ signs }) => signs));
    const group = own === '.' ? '\\.' : ',';
    // "9.30 h" and "9.30 a. m." are times.
    const time = `\\s?(?:[ap]\\.?\\s?m(?!\\p{L})${hourSigns === undefined ? '' : `|(?:${hourSigns})(?!\\p{L})`})`;
    const pattern = new RegExp(
      `(?<![\\d.,])(?<whole>\\d{1,3}(?:${group}\\d{3})+|\\d+)${other}(?<digits>\\d{1,2}|\\d{4,}|(?<=(?<![\\d.,])0[.,])\\d{3})(?=(?<unit>\\s?(?:${unit})(?![\\p{L}\\p{N}]))?(?![\\d.,]\\d|\\d))`,
      'gu',
    );
    if (numbers.region !== undefined) {
      const apart = new RegExp(
        `(?<![\\p{L}/:]|[\\p{L}\\p{N}]-)${pattern.source}(?:(?=\\s?(?:${unit})(?![\\p{L}\\p{N}]))(?!${time})|(?![\\p{L}/:-]|${time}))`,
        'gu',
      );
      const sign = own === '.' ? words.comma : words.point;
      return findMatches(
        apart,
        ({ whole = '', digits = '' }) => `${whole.replace(new RegExp(group, 'gu'), '')} ${sign} ${spellZeros(digits)}`,
      );
    }
    return findMatches(pattern, ({ whole = '', digits = '', unit: behind }) => {
      if (behind === undefined && own === '.' && digits.length < 3) return `${whole} ${words.comma} ${digits}`;
      // "8.30 h" may be a time.
      if (/^\s?h$/u.test(behind ?? '') && /^[0-5]\d$/u.test(digits)) return null;
      const plain = whole.replace(new RegExp(group, 'gu'), '');
      return behind === undefined ? null : `${plain}${own}${digits}`;
    });
  },
};

/**
 * "5 000 mg" in a fixed space is one number: voices part it in two. With a plain space it is one only where it cannot
 * be two: "2 500 mg" may be two tablets of 500 mg.
 */
export const joinGroups: NaturalRule = {
  id: 'groups of digits',
  source: 'SI brochure 5.4.4',
  needs: [trait.chain],
  compile({ units, numbers }) {
    const unit = alternatives(units.flatMap(({ signs }) => signs));
    // "1’000" is a number of Switzerland.
    const signs = NUMBER_SPACE + numbers.groups.replace(/[.,]/gu, '');
    // By itself only where round thousands show that it is no list: "1 000 000 personas".
    const alone =
      numbers.region === undefined
        ? ''
        : '|(?<![\\d.,+-]\\s?)[1-9]\\d{0,2}(?: \\d{3})* 000(?: \\d{3})*(?![.,]?\\d|[ -]\\d)';
    const pattern = new RegExp(
      `(?<![\\d.,])\\d{1,3}(?:[${signs}]\\d{3})+(?!\\d)|(?<![\\d.,]\\s?)\\d{1,3}(?:(?: \\d{3})*(?: 0\\d{2})(?: \\d{3})*|(?: \\d{3}){2,})(?=\\s?(?:${unit})(?![\\p{L}\\p{N}]))${alone}`,
      'gu',
    );
    return findMatches(pattern, (_, { 0: number }) => number.replace(/\D/gu, ''));
  },
};

/** "1.000 mg" → "1000 mg" where the region says that it is a group: a voice of another region takes it for a fraction. */
export const joinOwnGroups: NaturalRule = {
  id: 'groups of digits by region',
  source: 'R17',
  needs: [trait.point],
  compile({ units, numbers }) {
    if (numbers.region !== 'known') return () => [];
    const unit = alternatives(units.flatMap(({ signs, one, many }) => [...signs, one, many]));
    const pattern = new RegExp(
      `(?<![\\d.,])[1-9]\\d{0,2}(?:[${numbers.groups}]\\d{3})+(?=\\s?(?:${unit})(?![\\p{L}\\p{N}]))`,
      'gu',
    );
    return findMatches(pattern, (_, { 0: number }) => number.replace(/\D/gu, ''));
  },
};
