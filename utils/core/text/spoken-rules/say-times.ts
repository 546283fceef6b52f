import { alternatives, findMatches, type NaturalRule } from './natural-rule.ts';
import { trait } from './traits.ts';

/** "5:03 am" → "5 oh 3 AM", "13:42" → "13 42", "8 a.m." → "8 AM". */
export const sayTimes: NaturalRule = {
  id: 'times of day',
  source: 'R2b',
  needs: [trait.digit, trait.colon | trait.glued | trait.unit],
  compile({ sayTime, units }) {
    const unit = alternatives(units.flatMap(({ signs }) => signs));
    const half = '(?<half>[ap]\\.\\s?m\\.?|[AP]\\.\\s?M\\.?|[ap]m|[AP]M)(?![\\p{L}\\p{N}]{2})';
    const pattern = new RegExp(
      `(?<![\\p{L}\\d.,:/$£€-])(?:(?<h>\\d{1,2})(?:[:.](?<m>[0-5]\\d))?\\s?${half}|(?<hours>[01]?\\d|2[0-4]):(?<minutes>[0-5]\\d)(?![\\d:]|[.,]\\d|\\s?[ap]\\.?m|\\s?(?:${unit})(?!\\p{L})))`,
      'gu',
    );
    return findMatches(pattern, (groups, match) => {
      const hours = Number(groups.h ?? groups.hours);
      const minutes = Number(groups.m ?? groups.minutes ?? 0);
      const written = groups.half;
      if (written !== undefined && hours > 12 && groups.m === undefined) return null;
      const said = sayTime({ hours, minutes, half: written === undefined ? null : /^p/iu.test(written) ? 'pm' : 'am' });
      if (said === null) return null;
      // A full stop that ends the sentence too stays.
      const after = match.input.slice(match.index + match[0].length);
      const ends = /\.$/u.test(written ?? '') && /^["'”’)\]]*(?:$|\s+\p{Lu})/u.test(after);
      return `${said}${ends ? '.' : /^\p{L}/u.test(after) ? ' ' : ''}`;
    });
  },
};

/** "10:1" is a ratio. */
export const sayRatios: NaturalRule = {
  id: 'ratios',
  source: 'Kokoro-FastAPI, mixed class',
  needs: [trait.colon],
  compile({ words }) {
    return findMatches(
      /(?<![\p{L}\d.,:/])(?<one>\d{1,3}):(?<two>\d|\d{3,})(?![\d:]|[.,]\d)/gu,
      ({ one = '', two = '' }) => `${one} ${words.to} ${two}`,
    );
  },
};
