import { findSymbolWords } from '../symbol-words.ts';
import { capitalize } from './capitalize.ts';
import { currencySigns } from './currency-signs.ts';
import { alternatives, findMatches, type NaturalRule, textBehind } from './natural-rule.ts';
import { trait } from './traits.ts';
import { listWeekdays, saysWeekdaysSmall } from './weekday-names.ts';

/** "Mon to Fri" → "Monday to Friday". Only beside another day, a time or a comma: "Sun" and "Sat" are words too. */
export const sayWeekdays: NaturalRule = {
  id: 'weekdays',
  source: 'R2b',
  needs: [trait.weekday],
  compile({ weekdays, months, words, currencies, tag, sayFraction, doubtfulDays, betweenDays }) {
    const half = sayFraction(1, 2, 'h') ?? '\\d';
    const isSmall = saysWeekdaysSmall({ weekdays });
    const money = currencySigns(currencies);
    const { and } = findSymbolWords(tag);
    const names = alternatives(listWeekdays({ weekdays }));
    const to = betweenDays === undefined ? words.to : `(?:${words.to}|${betweenDays})`;
    const day = `\\s${to}\\s(?:${names})|,\\s(?:${names})|(?:\\s?/\\s?|\\s${and}\\s)(?:${names})`;
    const month = alternatives(months.flatMap(({ name, short }) => [name, ...short.map(capitalize)]));
    const ofMonth = isSmall ? '' : `|,?\\s(?:${month})\\.?\\s\\d`;
    const near = `(?:${day}${ofMonth}|,?\\s[${money}]?\\d|:\\s?\\d)`;
    // Behind a number it is none: "30 seg." are seconds. In small letters and without a full stop many are words ("mar", "dom"): only another day beside them tells.
    const small = isSmall
      ? `(?<!(?:\\p{N}|${half})\\s?(?:${names})\\.?)(?:(?<=\\p{Lu}\\p{L}+|\\.)|(?=(?:${day})(?!\\p{L})))`
      : '';
    const behind = `(?:(?:${names})\\.?\\s?(?:${to}|${and}|[,/])\\s?)`;
    const pattern = new RegExp(
      `(?<![\\p{L}\\p{N}])(?<day>${names})\\.?(?![\\p{L}\\p{N}])(?:${small}(?=${near})|(?<=${behind}(?:${names})\\.?))`,
      'gu',
    );
    const doubtful = doubtfulDays === undefined ? /(?!)/u : new RegExp(`^(?:${doubtfulDays})$`, 'iu');
    const besides = new RegExp(`^(?:${day})(?!\\p{L})`, 'u');
    const besidesBefore = new RegExp(`(?<!\\p{L})${behind}$`, 'u');
    return findMatches(pattern, ({ day: written = '' }, match) => {
      const isBeside = besides.test(textBehind(match)) || besidesBefore.test(match.input.slice(0, match.index));
      return doubtful.test(written) && !isBeside ? null : (weekdays[written.toLowerCase()] ?? null);
    });
  },
};
