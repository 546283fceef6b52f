import type { CurrencyWords, SpokenLanguage } from '../spoken-language/spoken-language.ts';
import { alternatives, findMatches, type NaturalRule, spaced } from './natural-rule.ts';
import { numberPattern, readNumber, splitNumber } from './number-pattern.ts';
import { trait } from './traits.ts';

/** "$20.50" → "20 dollars 50 cents", "£1.00" → "1 pound", "¥30 b" → "30 billion yen", "2,50 €". */
export const sayMoney: NaturalRule = {
  id: 'money',
  source: 'NeMo-text-processing, money class',
  needs: [trait.currency, trait.digit],
  compile(language) {
    const { currencies, magnitudes } = language;
    const signs = alternatives(currencies.map(({ sign }) => sign));
    const decimal = `[${language.numbers.decimal}]`;
    // With two digits behind it either sign parts the cents: "2.50 €" stands on pages of all countries.
    const number = `(?:\\d{1,3}(?: \\d{3})+(?!\\d)(?:${decimal}\\d+)?|\\d+[.,]\\d{2}(?![\\d.,]\\d|\\d)|${numberPattern(language)}|${decimal}\\d+)`;
    const size = `(?:\\s?(?<size>${alternatives(Object.keys(magnitudes))})(?![\\p{L}\\p{N}]))?`;
    // "$23k" where the language has no word for it stays whole.
    // "$-5" is less than nothing.
    const before = `(?<sign>${signs})(?:\\s?|(?<minus>[-−]))(?<amount>${number})${size}(?![\\p{L}\\d]|[.,]\\d)`;
    const behind = `(?<amount2>${number})${size.replace('size', 'size2')}\\s?(?<sign2>${signs})(?!\\s?\\d)`;
    const pattern = new RegExp(`(?<![\\p{L}\\d])(?:${before}|${behind})`, 'gu');
    return findMatches(pattern, (groups, match) => {
      const minus = groups.minus === undefined ? '' : `${language.words.minus} `;
      const amount = groups.amount ?? groups.amount2 ?? '';
      const currency = currencies.find(({ sign }) => sign === (groups.sign ?? groups.sign2));
      const written = groups.size ?? groups.size2;
      if (!currency) return null;
      if (written === undefined) return spaced(minus + sayAmount(amount, currency, language), match);
      const between = language.ofCurrency === undefined ? ' ' : ` ${language.ofCurrency} `;
      const name = currency.ofMany === undefined ? `${between}${currency.many}` : ` ${currency.ofMany}`;
      return spaced(`${minus}${amount} ${magnitudes[written] ?? written}${name}`, match);
    });
  },
};

function sayAmount(amount: string, currency: CurrencyWords, language: SpokenLanguage): string {
  const { whole: written, sign, part } = splitNumber(amount, language);
  const value = written === '' ? 0 : readNumber(written, language);
  // With a fraction behind them, or in a known region, signs in the whole can only be groups: one number for any voice.
  const { region } = language.numbers;
  const areGroups = region === 'known' || (region === 'unknown' && part !== '');
  const whole = areGroups ? written.replace(/(?<=\d)[.,](?=\d{3}(?!\d))/gu, '') : written;
  // Three zeros are no cents: "$5,000" on a page of a language that writes the comma before them.
  if (/^0{0,2}$/u.test(part))
    return `${countOf(value, currency) ?? whole} ${value === 1 ? currency.one : currency.many}`;
  if (part.length !== 2 || !currency.cent) return `${whole}${sign}${part} ${currency.many}`;
  const count = Number(part);
  const { cent } = currency;
  const cents = `${countOf(count, cent) ?? count} ${count === 1 ? cent.one : cent.many}`;
  if (value === 0) return cents;
  const and = language.andCents === undefined ? '' : `${language.andCents} `;
  return `${countOf(value, currency) ?? whole} ${value === 1 ? currency.one : currency.many} ${and}${cents}`;
}

/** The word for a number of them that goes with their gender. */
function countOf(value: number, { counts }: { readonly counts?: readonly string[] }): string | undefined {
  return Number.isInteger(value) ? counts?.[value - 1] : undefined;
}
