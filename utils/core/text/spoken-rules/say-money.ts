import type { CurrencyWords, SpokenLanguage } from '../spoken-language/spoken-language.ts';
import { alternatives, findMatches, type NaturalRule, spaced } from './natural-rule.ts';
import { numberPattern, readNumber } from './number-pattern.ts';
import { trait } from './traits.ts';

/** "$20.50" → "20 dollars 50 cents", "£1.00" → "1 pound", "¥30 b" → "30 billion yen", "2,50 €". */
export const sayMoney: NaturalRule = {
  id: 'money',
  source: 'NeMo-text-processing, money class',
  needs: [trait.currency, trait.digit],
  compile(language) {
    const { currencies, magnitudes } = language;
    const signs = alternatives(currencies.map(({ sign }) => sign));
    const number = `(?:${numberPattern(language)}|\\${language.numbers.decimal}\\d+)`;
    const size = `(?:\\s?(?<size>${alternatives(Object.keys(magnitudes))})(?![\\p{L}\\p{N}]))?`;
    const before = `(?<sign>${signs})\\s?(?<amount>${number})${size}`;
    const behind = `(?<amount2>${number})${size.replace('size', 'size2')}\\s?(?<sign2>${signs})(?!\\s?\\d)`;
    const pattern = new RegExp(`(?<![\\p{L}\\d])(?:${before}|${behind})`, 'gu');
    return findMatches(pattern, (groups, match) => {
      const amount = groups.amount ?? groups.amount2 ?? '';
      const currency = currencies.find(({ sign }) => sign === (groups.sign ?? groups.sign2));
      const written = groups.size ?? groups.size2;
      if (!currency) return null;
      if (written === undefined) return spaced(sayAmount(amount, currency, language), match);
      const between = language.ofCurrency === undefined ? ' ' : ` ${language.ofCurrency} `;
      return spaced(`${amount} ${magnitudes[written] ?? written}${between}${currency.many}`, match);
    });
  },
};

function sayAmount(amount: string, currency: CurrencyWords, language: SpokenLanguage): string {
  const { decimal } = language.numbers;
  const [whole = '', part = ''] = amount.split(decimal);
  const name = (value: number) => (value === 1 ? currency.one : currency.many);
  const value = readNumber(whole === '' ? '0' : whole, language);
  if (/^0*$/u.test(part)) return `${whole} ${name(value)}`;
  if (part.length !== 2 || !currency.cent) return `${whole}${decimal}${part} ${currency.many}`;
  const cents = `${Number(part)} ${Number(part) === 1 ? currency.cent.one : currency.cent.many}`;
  return value === 0 ? cents : `${whole} ${name(value)} ${cents}`;
}
