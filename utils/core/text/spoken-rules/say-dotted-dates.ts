import { findMatches, type NaturalRule, textBehind } from './natural-rule.ts';
import { trait } from './traits.ts';

/** "am 3.4. um 8 Uhr" → "am dritten April um 8 Uhr". Only behind a word that goes with a day: "3.4." may be a chapter. */
export const sayDottedDates: NaturalRule = {
  id: 'dates without a year',
  source: 'R16',
  needs: [trait.digit, trait.point],
  compile({ beforeDottedDates, sayDay, months, words }) {
    if (beforeDottedDates === undefined) return () => [];
    const pattern = new RegExp(
      `(?<=(?:(?<!\\p{L})(?:${beforeDottedDates})|\\d\\.\\d{1,2}\\.\\s${words.to})\\s)(?<day>0?[1-9]|[12]\\d|3[01])\\.(?<month>0?[1-9]|1[0-2])\\.(?!\\s?\\d|\\p{L})`,
      'giu',
    );
    return findMatches(pattern, ({ day = '', month = '' }, match) => {
      const said = sayDay(Number(day), match.input.slice(0, match.index));
      const name = months[Number(month) - 1]?.name;
      if (said === null || name === undefined) return null;
      // A full stop that ends the sentence too stays.
      return `${said} ${name}${/^["'”“»)\]]*\s*$/u.test(textBehind(match)) ? '.' : ''}`;
    });
  },
};
