import type { CurrencyWords } from '../spoken-language/spoken-language.ts';

/** The signs that stand right beside an amount, as the inside of a character class: of "R$" and "US$" the last. */
export function currencySigns(currencies: readonly CurrencyWords[]): string {
  return [...new Set(currencies.map(({ sign }) => [...sign].at(-1) ?? ''))].join('');
}
