import type { SpokenLanguage } from '../spoken-language/spoken-language.ts';

/** White space that holds a number together: no-break, narrow no-break, figure. A thin space parts what a page sets apart. */
export const NUMBER_SPACE = '\\u00A0\\u202F\\u2007';

/** A number as the language writes it, with groups and a fraction, as the source of a pattern without groups of its own. */
export function numberPattern({ numbers }: SpokenLanguage): string {
  const decimal = numbers.decimal === '.' ? '\\.' : ',';
  return `(?:\\d{1,3}(?:[${numbers.groups}${NUMBER_SPACE}]\\d{3})+(?!\\d)|\\d+)(?:${decimal}\\d+)?`;
}

/** The value of a number that `numberPattern` matched. */
export function readNumber(written: string, { numbers }: SpokenLanguage): number {
  const plain = written.replace(new RegExp(`[${numbers.groups}${NUMBER_SPACE}]`, 'gu'), '');
  return Number(plain.replace(numbers.decimal, '.'));
}
