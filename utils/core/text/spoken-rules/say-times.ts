import { alternatives, endsSentence, findMatches, type NaturalRule, textBehind } from './natural-rule.ts';
import { spellLetters } from './spell-letters.ts';
import { trait } from './traits.ts';

/** "5:03 am" → "5 oh 3 AM", "13:42" → "13 42", "8 a.m." → "8 AM", "9 p.m. est" → "9 PM EST". */
export const sayTimes: NaturalRule = {
  id: 'times of day',
  source: 'R2b',
  needs: [trait.digit, trait.colon | trait.glued | trait.unit],
  compile({ sayTime, units, words, hourSigns, numbers, timeZones, letterWords }) {
    const unit = alternatives(units.flatMap(({ signs }) => signs));
    const zone = (name: string) => (timeZones === undefined ? '' : `\\s?(?<${name}>${timeZones})(?![\\p{L}\\p{N}])`);
    const half = `(?<half>[ap]\\.\\s?m\\.?|[AP]\\.\\s?M\\.?|[ap]m|[AP]M)(?:${zone('zone')}|(?![\\p{L}\\p{N}]{2}))`;
    // "2.25 h" is a time by the decimal comma, by the point it is two hours and a quarter.
    const colon = numbers.decimal === ',' && numbers.region !== 'unknown' ? '[:.]' : ':';
    // "8 h 10 tablets" is no time: parted by spaces only where nothing follows.
    const signed =
      hourSigns === undefined
        ? ''
        : `(?<hh>[01]?\\d|2[0-4])(?:${colon}(?<mm>[0-5]\\d)(?:\\s?(?<sign>${hourSigns})|(?<first>(?=\\s(?:${words.to})\\s\\d{1,2}[:.]\\d{2}\\s?(?:${hourSigns}))))|(?<mark>${hourSigns})(?<mm2>[0-5]\\d)|\\s(?<mark2>${hourSigns})\\s(?<mm3>[0-5]\\d)(?=$|[.,;:)]))(?![\\p{L}\\p{N}]|[:.,]\\d|\\s?(?:${unit})(?!\\p{L}))|`;
    const pattern = new RegExp(
      `(?<![\\p{L}\\d.,:/$£€-])(?:${signed}(?<h>\\d{1,2})(?:[:.](?<m>[0-5]\\d))?\\s?${half}|(?<hours>[01]?\\d|2[0-4]):(?<minutes>[0-5]\\d)(?![\\d:]|[.,]\\d|\\s?[ap]\\.?m|\\s?(?:${unit})(?!\\p{L}))(?:${zone('zone2')})?)`,
      'gu',
    );
    return findMatches(pattern, (groups, match) => {
      const hours = Number(groups.h ?? groups.hours ?? groups.hh);
      const minutes = Number(groups.m ?? groups.minutes ?? groups.mm ?? groups.mm2 ?? groups.mm3 ?? 0);
      const sign = groups.sign ?? groups.mark ?? groups.mark2 ?? groups.first;
      const written = groups.half;
      if (written !== undefined && hours > 12 && groups.m === undefined) return null;
      const half = written === undefined ? null : /^p/iu.test(written) ? 'pm' : 'am';
      const said = sayTime({ hours, minutes, half, ...(sign === undefined ? {} : { sign }) });
      if (said === null) return null;
      const zone = groups.zone ?? groups.zone2;
      if (zone !== undefined) return `${said} ${sayZone(zone, letterWords)}`;
      // A full stop that ends the sentence too stays.
      const ends = /\.$/u.test(written ?? '') && endsSentence(match);
      return `${said}${ends ? '.' : /^\p{L}/u.test(textBehind(match)) ? ' ' : ''}`;
    });
  },
};

/** "est" → "EST", which voices spell; "ET" → "E T", which they would say as a word. */
function sayZone(written: string, letterWords: string): string {
  const letters = written.toUpperCase();
  return /^[^AEIOU]|\p{L}{3}/u.test(letters) ? letters : spellLetters(letters, letterWords);
}

/** "10:1" is a ratio. */
export const sayRatios: NaturalRule = {
  id: 'ratios',
  source: 'Kokoro-FastAPI, mixed class',
  needs: [trait.colon],
  compile({ words, ratio }) {
    return findMatches(
      // "1 dot 1:8000" is a machine's address and its port.
      new RegExp(`(?<![\\p{L}\\d.,:/]|${words.dot} )(?<one>\\d{1,3}):(?<two>\\d|\\d{3,})(?![\\d:]|[.,]\\d)`, 'gu'),
      ({ one = '', two = '' }) => `${one} ${ratio ?? words.to} ${two}`,
    );
  },
};
