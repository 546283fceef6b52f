import type { SpokenLanguage } from '../spoken-language/spoken-language.ts';

/** White space that holds a number together: no-break, narrow no-break, figure. A thin space parts what a page sets apart. */
export const NUMBER_SPACE = '\\u00A0\\u202F\\u2007';

/**
 * A number as the language writes it, with groups and a fraction, as the source of a pattern without groups of its
 * own. Where the sign of the fraction goes by region the other sign is taken too, as far as it can be told apart.
 */
export function numberPattern({ numbers }: SpokenLanguage): string {
  const [own, other] = numbers.decimal === '.' ? ['\\.', ','] : [',', '\\.'];
  const grouped = (signs: string) => `\\d{1,3}(?:[${signs}${NUMBER_SPACE}]\\d{3})+(?!\\d)`;
  if (numbers.region === undefined) return `(?:${grouped(numbers.groups)}|\\d+)(?:${own}\\d+)?`;
  if (numbers.region === 'known') {
    return `(?:${grouped(numbers.groups)}(?:${own}\\d+)?|\\d+(?:${own}\\d+|${other}\\d{1,2}(?!\\d))?)`;
  }
  return `(?:${grouped(other)}(?:${own}\\d+)?|${grouped(own)}(?:${other}\\d+)?|\\d+(?:[.,]\\d+)?)`;
}

/** A number parted at the sign of its fraction; `sign` and `part` are empty where it has none. */
export interface NumberParts {
  readonly whole: string;
  readonly sign: '' | '.' | ',';
  readonly part: string;
}

/**
 * Parts a number that `numberPattern` matched. A lone sign before three digits goes by the language, and where the
 * region is not known it is taken for a group: that is enough to compare two numbers, and not to say one.
 */
export function splitNumber(written: string, { numbers }: SpokenLanguage): NumberParts {
  const match = /^(?<whole>.*)(?<sign>[.,])(?<part>\d+)$/u.exec(written);
  const { whole = '', part = '' } = match?.groups ?? {};
  const sign = match?.groups?.sign === ',' ? ',' : '.';
  if (match === null || whole.includes(sign)) return { whole: written, sign: '', part: '' };
  const mayBeGroup = part.length === 3 && /^[1-9]\d{0,2}$/u.test(whole);
  const isGroup = mayBeGroup && (numbers.region === 'unknown' || sign !== numbers.decimal);
  return isGroup ? { whole: written, sign: '', part: '' } : { whole, sign, part };
}

/** The value of a number that `numberPattern` matched. */
export function readNumber(written: string, language: SpokenLanguage): number {
  const { whole, part } = splitNumber(written, language);
  return Number(`${whole.replace(/[^\d]/gu, '')}.${part}`);
}
