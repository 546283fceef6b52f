import type { SpokenLanguage } from '../spoken-language/spoken-language.ts';
import { capitalize } from './capitalize.ts';
import { currencySigns } from './currency-signs.ts';
import { alternatives, findMatches, type NaturalRule } from './natural-rule.ts';
import { numberPattern, readNumber } from './number-pattern.ts';
import { findFraction, fractionSigns } from './say-fractions.ts';
import { trait } from './traits.ts';
import { listWeekdays, saysWeekdaysSmall } from './weekday-names.ts';

/**
 * "10–20 mg" → "10 to 20 mg". With a dash between numbers that grow; with a hyphen only where a unit,
 * a word or a percent sign follows or something like "every" stands before. Numbers that shrink are no
 * range: "8-2 mg" is the strength of two medicines in one, and said as "8 dash 2".
 */
export const sayRanges: NaturalRule = {
  id: 'ranges',
  source: 'R2',
  needs: [trait.dash],
  compile(language) {
    const { to, dash } = language.words;
    // "12 000–15 000": parted by plain spaces only where both ends are.
    const parted = '\\d{1,3}(?: \\d{3})+(?!\\d)';
    const plain = numberPattern(language);
    const number = `(?:(?:\\d+\\s?)?[${fractionSigns}]|\\d{1,2}/\\d{1,2}|${parted}(?=\\s?[–—-]\\s?${parted})|(?<=${parted}\\s?[–—-]\\s?)${parted}|${plain})`;
    const unit = `(?:\\s?(?:${alternatives(language.units.flatMap(({ signs }) => signs))}))?`;
    const names = [...listWeekdays(language), ...Object.values(language.weekdays)];
    const before = new RegExp(`(?:${language.beforeRange ?? beforeRange})\\s*$`, 'iu');
    const day = new RegExp(`(?<!\\p{L})(?:${alternatives(names)})s?\\.?[:,]?\\s$`, 'u');
    const money = `[${currencySigns(language.currencies)}]?`;
    const pattern = new RegExp(
      `(?<![\\p{L}\\d.,/:–—-])(?<one>${money}${number}(?:\\s?[%°x×])?${unit})(?<mark>\\s?[–—]\\s?|-|\\s-\\s)(?<two>${money}${number})(?![\\d:–—-]|/(?!\\p{L})|[.,]\\d)(?<after>\\s?[%‰°×]|\\s?\\p{L}+|/(?=\\p{L}))?`,
      'gu',
    );
    return findMatches(pattern, ({ one = '', mark = '', two = '', after = '' }, match) => {
      const from = readEnd(one, language);
      const until = readEnd(two, language);
      const isHyphen = mark.trim() === '-';
      const isMoney = /^[^\d.,]/u.test(one) && /^[^\d.,]/u.test(two);
      const stands =
        after !== '' || !isHyphen || isMoney || isShortYear(one, two) || before.test(match.input.slice(0, match.index));
      // "Mon 9–5": hours go on behind noon.
      const isHours = !isHyphen && from <= 12 && until <= 12 && day.test(match.input.slice(0, match.index));
      // "$10–20 million": the sign and the size go with both.
      const sign = /^\p{Sc}/u.exec(one)?.[0];
      const isSpaced = /^\s.*\s$/u.test(mark);
      if (
        sign !== undefined &&
        /^\d/u.test(two) &&
        /^[^\p{L}]+$/u.test(one) &&
        from < until &&
        (!isSpaced || after === '')
      )
        return `${one.slice(sign.length).trimStart()} ${to} ${sign}${two}${after}`;
      if (from < until || isHours || isShortYear(one, two)) return stands ? `${one} ${to} ${two}${after}` : null;
      return (after === '' && isHyphen) || (isHyphen && from === until) ? null : `${one} ${dash} ${two}${after}`;
    });
  },
};

const beforeRange = 'every|each|ages?|aged|from|between|about|of|in|for|within|pages?|pp\\.|lasts?|takes?|q';

/** The value of an end, which may be a fraction: "1½–2", "1/2–1". */
function readEnd(written: string, language: SpokenLanguage): number {
  const value = findFraction(written);
  if (value !== null) return value;
  return readNumber(written.replace(/[^\d.,\s]/gu, '').trim(), language);
}

/** "1960-80". */
function isShortYear(one: string, two: string): boolean {
  return /^(?:1[5-9]|20)\d{2}$/u.test(one) && /^\d{2}$/u.test(two) && Number(two) > Number(one.slice(2));
}

/** "Mon–Fri", "8 a.m.–4 p.m.", "Sept. 3–5", "5pm-7 pm": names of days and times at both ends. */
export const sayRangesOfTime: NaturalRule = {
  id: 'ranges of time',
  source: 'R2b',
  needs: [trait.anyDash, trait.dash | trait.weekday | trait.month],
  compile(language) {
    const { to } = language.words;
    const isSmall = saysWeekdaysSmall(language);
    const days = alternatives([
      ...listWeekdays(language),
      ...Object.values(language.weekdays),
      ...language.months.flatMap(({ name, short }) => [name, ...short.map(capitalize), ...(isSmall ? short : [])]),
    ]);
    const { hourSigns } = language;
    // "8.30–12.00 Uhr": the word stands at the end alone.
    const bare = `\\d{1,2}[:.]\\d{2}(?=\\s?[–—-]\\s?\\d{1,2}[:.]\\d{2}\\s?(?:${hourSigns}))|(?<=\\d{1,2}[:.]\\d{2}\\s?[–—-]\\s?)\\d{1,2}[:.]\\d{2}\\s?(?:${hourSigns})`;
    const hours =
      hourSigns === undefined
        ? ''
        : `|\\d{1,2}(?:[:.]\\d{2})?\\s?(?:${hourSigns})(?!\\p{L}|\\s?[0-5]\\d)|\\d{1,2}\\s?(?:${hourSigns})\\s?[0-5]\\d|${bare}`;
    const time = `(?:\\d{1,2}(?:[:.]\\d{2})?\\s?(?:[ap]\\.\\s?m\\.|[ap]m|AM|PM|[AP]\\.\\s?M\\.)${hours}|\\d{1,2}[:]\\d{2})`;
    const end = `(?:(?<![\\p{L}\\p{N}])(?:${days})\\.?|${time})`;
    const pattern = new RegExp(`(?<one>${end})\\s?[–—-]\\s?(?=${end}(?![\\p{L}\\p{N}]))`, 'gu');
    return findMatches(pattern, ({ one = '' }) => `${one} ${to} `);
  },
};
