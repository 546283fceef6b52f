import { alternatives, endsSentence, findMatches, type NaturalRule, textBehind } from './natural-rule.ts';
import { sayYear } from './say-year.ts';
import { trait } from './traits.ts';

/**
 * "Jan. 15" → "January 15th", "25 sept. 2012" → "the 25th of September 2012". Only beside a day or a
 * year: "may" and "mar" are words. Dates in numbers alone are left as they are: their order is a guess. Behind a
 * number the one after the month may be a year: "1-Feb-02".
 */
export const sayMonths: NaturalRule = {
  id: 'months',
  source: 'R2b, R16',
  needs: [trait.digit, trait.month],
  compile({
    months,
    sayDay,
    words,
    dayThenMonth,
    ofYear,
    monthOrder,
    units,
    currencies,
    andFraction,
    yearWords,
    dayMarks,
    sayDotted,
  }) {
    const counted = alternatives([
      ...units.flatMap(({ signs, one, many }) => [...signs, one, many]),
      ...currencies.flatMap(({ sign, one, many }) => [sign, one, many]),
      ...['%', '°'],
    ]);
    const byName = new Map(
      months.flatMap(({ name, short }) => [name.toLowerCase(), ...short].map((written) => [written, name] as const)),
    );
    const names = alternatives(byName.keys());
    // One look at the first character spares most places the look behind.
    const first = [...new Set([...byName.keys()].map((name) => name.charAt(0)))].join('');
    const day = `(?<day>0?[1-9]|[12]\\d|3[01])(?<mark>${dayMarks ?? 'st|nd|rd|th'})?`;
    const year = `(?:,?[\\s-]+${ofYear === undefined ? '' : `(?:(?<ofYear>${ofYear}l?)\\s)?`}(?<year>[12]\\d{3}))?`;
    const of = dayThenMonth.of.trim() === '' ? '' : `(?:${dayThenMonth.of.trim()}\\s)?`;
    const pattern = new RegExp(
      `(?=[${first}\\d])(?<![\\p{L}\\p{N}]|\\d[.,])(?:(?<!\\d[\\s-])(?<month>${names})\\.?[\\s-]${day}(?!\\s?(?:${counted})(?!\\p{L})|\\s${andFraction}\\s|\\s[AP]M(?!\\p{L}))(?<to>\\s(?:${words.to})\\s\\d{1,2})?|(?<!${words.note} )${day.replace('<day>', '<day2>').replace('<mark>', '<mark2>')}\\s${of}(?<month2>${names})(?<stop>\\.?))(?![\\p{L}\\p{N}]|[:.,]\\d)${year}(?![\\p{L}\\p{N}]|\\s\\d{2}(?!\\d|(?:\\s\\d{2}|\\soh\\s\\d)?\\s[AP]M(?!\\p{L}))|\\soh\\s\\d)`,
      'giu',
    );
    return findMatches(pattern, (groups, match) => {
      const written = groups.month ?? groups.month2 ?? '';
      const name = byName.get(written.toLowerCase());
      if (name === undefined) return null;
      const ofWord = ofYear === undefined ? '' : `${groups.ofYear ?? ofYear} `;
      const spokenYear = yearWords === '' ? groups.year : (sayYear(groups.year ?? '') ?? groups.year);
      const comma = ofYear === undefined && match[0].includes(',') ? ',' : '';
      const tail = groups.year === undefined ? '' : `${comma} ${ofWord}${spokenYear}`;
      if (groups.month2 !== undefined) {
        // Without its full stop "2 Mai" may be two of something.
        if (sayDotted !== undefined && groups.mark2 === undefined) return null;
        const said = sayDay(Number(groups.day2), match.input.slice(0, match.index));
        const day = said ?? `${Number(groups.day2)}${dayMarks === undefined ? '' : (groups.mark2 ?? '')}`;
        const article = /(?:\bthe|\bof)\s*$/iu.test(match.input.slice(0, match.index)) ? '' : dayThenMonth.article;
        const stop = groups.stop === '.' && tail === '' && endsSentence(match) ? '.' : '';
        return `${article}${day} ${dayThenMonth.of}${name}${tail}${stop}`;
      }
      if (monthOrder === 'day-first only') return null;
      const said = groups.to === undefined ? sayDay(Number(groups.day), '') : null;
      if (monthOrder !== undefined && groups.to === undefined) {
        // "En mayo 5 niños": only a year or the end of a phrase makes the number a day.
        const isDay = groups.year !== undefined || /^\s*(?:$|[,.;:)])/u.test(textBehind(match));
        return isDay ? `${said ?? Number(groups.day)} ${dayThenMonth.of}${name}${tail}` : null;
      }
      return `${name} ${said ?? Number(groups.day)}${groups.to ?? ''}${tail}`;
    });
  },
};

/** A number of four digits where a year is meant: behind "in", "since" and a month, or by itself. */
export const sayYears: NaturalRule = {
  id: 'years',
  source: 'NeMo-text-processing, date class',
  needs: [trait.year],
  compile({ months, yearWords, units, words }) {
    const names = alternatives(months.map(({ name }) => name));
    const before = new RegExp(`(?:[(“"]|(?<!\\p{L})(?:${yearWords}|${names})\\s|\\d{2}\\s${words.to}\\s)$`, 'iu');
    const unit = alternatives(units.flatMap(({ signs, one, many }) => [...signs, one, many]));
    const measured = new RegExp(`\\d\\s?(?:%|(?:${unit})(?!\\p{L}))`, 'u');
    const find = findMatches(
      /(?<![\d.,:/–—-])(?:1[1-9]\d{2}|20[1-9]\d|2[1-9]\d{2})(?=[–—)\].,;:!?”"']*(?:\s(?:to|and|or|BC|B\.C|AD)\b|\s[^\p{L}\d/]|[\s.]*$|[–—)\].,;:!?]))(?!\.\d|,\d)/giu,
      (_, { 0: year, index, input }) => {
        const isAlone = index === 0 && (/^\d+[\s.]*$/u.test(input) || /^(?:1[7-9]|20)/u.test(year));
        if (!isAlone && !before.test(input.slice(Math.max(0, index - 12), index))) return null;
        // "from 1250 to 1500 mg"
        return measured.test(input.slice(index, index + 24)) ? null : sayYear(year);
      },
    );
    return yearWords === '' ? () => [] : find;
  },
};

/** "1980s" → "19 80s", "1800s" → "18 hundreds". */
export const sayDecades: NaturalRule = {
  id: 'decades',
  source: 'NeMo-text-processing, date class',
  needs: [trait.year],
  compile({ yearWords }) {
    if (yearWords === '') return () => [];
    return findMatches(
      /(?<![\p{L}\d.,])(?<century>1[1-9])(?<rest>\d0)(?<s>['’]?s)(?!\p{L})/gu,
      ({ century = '', rest = '', s = '' }) =>
        rest === '00' ? `${century} hundred${s.slice(-1)}` : `${century} ${rest}${s}`,
    );
  },
};
