import { alternatives, findMatches, type NaturalRule } from './natural-rule.ts';
import { trait } from './traits.ts';

/** Codes of currencies as they stand right before an amount (ISO 4217), those of the most traded. */
const moneyCodes = 'USD|EUR|GBP|CAD|AUD|NZD|CHF|JPY|INR|CNY|MXN|BRL|SEK|NOK|DKK';

/**
 * Four digits or more right behind letters, or five behind letters and a hyphen or stroke, count nothing: "ab9453" →
 * "ab 9 4 5 3", "NCT01234567", "AB-123456". "COVID2019" holds a year, and "x500" or "mg1000" how much of something.
 */
export const sayCodedNumbers: NaturalRule = {
  id: 'codes with letters',
  source: 'NeMo-text-processing, serial class',
  needs: [trait.long, trait.glued | trait.dash | trait.stroke],
  compile({ units }) {
    const amounts = alternatives([...units.flatMap(({ signs }) => signs), ...moneyCodes.split('|'), 'x', 'X']);
    const glued = `(?<![\\p{L}\\p{N}.,/@_-])(?!(?:${amounts})\\d)[A-Za-z]{1,6}(?!(?:19|20)\\d{2}(?!\\d))(?<glued>\\d{4,})`;
    const parted =
      '(?<=(?<![\\p{L}\\p{N}.,:/@_-])[A-Za-z]{2,6}(?:-?\\d{1,4})?[/-])(?!(?:19|20)\\d{6}(?!\\d))(?<parted>\\d{5,})(?!\\s?[%°])';
    const end = '(?![\\p{N}_]|[.,:/]\\d|\\s\\d)';
    const find = findMatches(new RegExp(`${glued}(?!\\p{L})${end}`, 'gu'), ({ glued: number = '' }, { 0: code }) =>
      [code.slice(0, -number.length), ...number].join(' '),
    );
    const findParted = findMatches(new RegExp(`${parted}${end}`, 'gu'), ({ parted: number = '' }) =>
      number.endsWith('00') ? null : [...number].join(' '),
    );
    // The patterns try every word: they are asked only where such a number stands.
    const mayHold = /[A-Za-z]\d{4}|[/-]\d{5}/;
    return (text) =>
      mayHold.test(text) ? [...find(text), ...findParted(text)].sort((a, b) => a.span.start - b.span.start) : [];
  },
};
