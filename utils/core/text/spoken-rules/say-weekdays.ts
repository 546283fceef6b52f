import { findSymbolWords } from '../symbol-words.ts';
import { alternatives, findMatches, type NaturalRule } from './natural-rule.ts';
import { trait } from './traits.ts';

/** "Mon to Fri" → "Monday to Friday". Only beside another day, a time or a comma: "Sun" and "Sat" are words too. */
export const sayWeekdays: NaturalRule = {
  id: 'weekdays',
  source: 'R2b',
  needs: [trait.weekday],
  compile({ weekdays, words, currencies, tag }) {
    const money = currencies.map(({ sign }) => sign).join('');
    const { and } = findSymbolWords(tag);
    const names = alternatives(Object.keys(weekdays).map((name) => name.charAt(0).toUpperCase() + name.slice(1)));
    const near = `(?:\\s${words.to}\\s(?:${names})|,?\\s[${money}]?\\d|,\\s(?:${names})|:\\s?\\d|(?:\\s?/\\s?|\\s${and}\\s)(?:${names}))`;
    const behind = `(?:(?:${names})\\.?\\s?(?:${words.to}|${and}|[,/])\\s?)`;
    const pattern = new RegExp(
      `(?<![\\p{L}\\p{N}])(?<day>${names})\\.?(?![\\p{L}\\p{N}])(?:(?=${near})|(?<=${behind}(?:${names})\\.?))`,
      'gu',
    );
    return findMatches(pattern, ({ day = '' }) => weekdays[day.toLowerCase()] ?? null);
  },
};
