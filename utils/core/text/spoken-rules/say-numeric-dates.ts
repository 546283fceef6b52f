import { findMatches, type NaturalRule } from './natural-rule.ts';
import { sayYear } from './say-year.ts';
import { trait } from './traits.ts';

/**
 * "15/03/2024" → "15 de março de 2024", where the first number can be no month or both are the same. "3/4/2025" is
 * two days, and "03/15/2024" would have to be turned round: both stay as they are.
 */
export const sayNumericDates: NaturalRule = {
  id: 'dates in numbers',
  source: 'R16',
  needs: [trait.year, trait.stroke | trait.chain | trait.point],
  compile({ numericDates, certainDates, strokes, sayDay, sayDotted, words, months, dayThenMonth, ofYear, yearWords }) {
    if (numericDates === undefined) return () => [];
    const pattern =
      /(?<![\p{L}\p{N}.,/$€£¥-])(?<day>0?[1-9]|[12]\d|3[01])(?<sign>[/.-])(?<month>0?[1-9]|1[0-2])\k<sign>(?<year>[12]\d{3})(?![\p{L}\p{N}/-]|[.,]\d)/gu;
    return findMatches(pattern, ({ day = '', sign = '', month = '', year = '' }, { input, index }) => {
      const isCertain =
        Number(day) > 12 ||
        Number(day) === Number(month) ||
        certainDates === 'every sign' ||
        (certainDates === 'full stops' && sign === '.');
      if (!isCertain) {
        return sign === '/' && strokes === 'said' ? [day, month, year].join(` ${words.slash} `) : null;
      }
      const name = months[Number(month) - 1]?.name;
      if (name === undefined) return null;
      const plain = `${Number(day)}${sayDotted === undefined ? '' : '.'}`;
      const saidYear = yearWords === '' ? year : (sayYear(year) ?? year);
      return `${dayThenMonth.article}${sayDay(Number(day), input.slice(0, index)) ?? plain} ${dayThenMonth.of}${name} ${ofYear === undefined ? '' : `${ofYear} `}${saidYear}`;
    });
  },
};
