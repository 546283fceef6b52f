import type { SpokenLanguage } from '../spoken-language/spoken-language.ts';
import { alternatives, findMatches, type NaturalRule } from './natural-rule.ts';
import { sayYear } from './say-year.ts';
import { trait } from './traits.ts';

/**
 * "15/03/2024" → "15 de março de 2024", where the first number can be no month or both are the same. "3/4/2025" is
 * two days and stays as it is. "03/15/2024" and "2024-03-15" are said only where the language has a way that keeps
 * their order: nothing is turned round.
 */
export const sayNumericDates: NaturalRule = {
  id: 'dates in numbers',
  source: 'R16',
  needs: [trait.chain, trait.year | trait.stroke],
  compile(language) {
    const { numericDates, certainDates, strokes, sayDay, sayDotted, words, dayThenMonth, ofYear, otherDateOrders } =
      language;
    if (numericDates === undefined) return () => [];
    const find = findMatches(
      /(?<![\p{L}\p{N}.,/$€£¥-])(?<day>0?[1-9]|[12]\d|3[01])(?<sign>[/.-])(?<month>0?[1-9]|1[0-2])\k<sign>(?<year>[12]\d{3})(?![\p{L}\p{N}/-]|[.,]\d)/gu,
      ({ day = '', sign = '', month = '', year = '' }, { input, index }) => {
        const isCertain =
          Number(day) > 12 ||
          Number(day) === Number(month) ||
          certainDates === 'every sign' ||
          (certainDates === 'full stops' && sign === '.');
        if (!isCertain) {
          return sign === '/' && strokes === 'said' ? [day, month, year].join(` ${words.slash} `) : null;
        }
        const name = nameMonth(month, language);
        if (name === undefined) return null;
        const plain = `${Number(day)}${sayDotted === undefined ? '' : '.'}`;
        return `${dayThenMonth.article}${sayDay(Number(day), input.slice(0, index)) ?? plain} ${dayThenMonth.of}${name} ${ofYear === undefined ? '' : `${ofYear} `}${sayItsYear(year, language)}`;
      },
    );
    if (otherDateOrders === undefined) return find;
    const findOthers = findOtherOrders(language);
    return (text) => [...find(text), ...findOthers(text)].sort((a, b) => a.span.start - b.span.start);
  },
};

/** "03/15/2024" → "March 15th, 20 24", "03/15/05" → "March 15th, oh 5", "2024-03-15" → "20 24, March 15th". */
function findOtherOrders(language: SpokenLanguage) {
  const unit = alternatives(language.units.flatMap(({ signs, one, many }) => [...signs, one, many]));
  const monthFirst = '(?<month>0?[1-9]|1[0-2])(?<sign>[/-])(?<day>1[3-9]|2\\d|3[01])\\k<sign>(?<year>[12]\\d{3})';
  // A nought before a part shows that it is no strength of three medicines: "10/20/25 mg".
  const shortYear = `(?=0|\\d+/\\d+/0)(?<month3>0?[1-9]|1[0-2])/(?<day3>1[3-9]|2\\d|3[01])/(?<year3>\\d{2})(?!\\s?(?:%|(?:${unit})(?!\\p{L})))`;
  const yearFirst =
    '(?<year2>(?:19|20)\\d{2})(?<sign2>[/.-])(?<month2>0[1-9]|1[0-2])\\k<sign2>(?<day2>0[1-9]|[12]\\d|3[01])';
  const start = '(?<![\\p{L}\\p{N}.,/$€£¥-])';
  const end = '(?![\\p{L}\\p{N}/]|[.,:]\\d)';
  const any = `(?:\\d{1,2}[/-]\\d{1,2}[/-]\\d{4}|\\d{4}[/.-]\\d{2}[/.-]\\d{2})`;
  return findMatches(
    new RegExp(
      `${start}(?:${monthFirst}|${yearFirst}|${shortYear})${end}(?:(?<to>\\s?[–—]\\s?|\\s-\\s)(?=${any}${end})|(?!-))`,
      'gu',
    ),
    (groups) => {
      const name = nameMonth(groups.month ?? groups.month2 ?? groups.month3 ?? '', language);
      const day = Number(groups.day ?? groups.day2 ?? groups.day3);
      const said = `${name} ${language.sayDay(day, '') ?? day}`;
      const short = groups.year3?.replace(/^0/u, 'oh ');
      const year = short ?? sayItsYear(groups.year ?? groups.year2 ?? '', language);
      const to = groups.to === undefined ? '' : ` ${language.words.to} `;
      return `${groups.year2 !== undefined ? `${year}, ${said}` : `${said}, ${year}`}${to}`;
    },
  );
}

function nameMonth(month: string, { months }: SpokenLanguage): string | undefined {
  return months[Number(month) - 1]?.name;
}

function sayItsYear(year: string, { yearWords }: SpokenLanguage): string {
  return yearWords === '' ? year : (sayYear(year) ?? year);
}
