import { alternatives, endsSentence, findMatches, type NaturalRule, textBehind } from './natural-rule.ts';
import { trait } from './traits.ts';

/**
 * "1:01:01" → "1 hour 1 minute and 1 second", whether it is how long or a time of day: voices say its digits in a row.
 * Only where a part begins with a nought or half of the day is named: "1:10:50" may be a ratio.
 */
export const sayTimesWithSeconds: NaturalRule = {
  id: 'times with seconds',
  source: 'NeMo-text-processing, time class',
  needs: [trait.colon],
  compile({ sayTimeWithSeconds, units, denominators }) {
    if (sayTimeWithSeconds === undefined) return () => [];
    const unit = alternatives([...units, ...denominators].flatMap(({ signs, one, many }) => [...signs, one, many]));
    const half = '(?:\\s?(?<half>[ap]m|[AP]M|[ap]\\.\\s?m\\.?|[AP]\\.\\s?M\\.?)(?![\\p{L}\\p{N}]))';
    const pattern = new RegExp(
      `(?<![\\p{L}\\p{N}.,:/$£€+–—-])(?=(?:\\d+:)*0|[\\d:]+${half.replace('<half>', ':')})(?<hours>\\d{1,2}):(?<minutes>[0-5]\\d):(?<seconds>[0-5]\\d)(?![\\p{N}:/–—-]|[.,]\\d)(?:${half}|(?!\\p{L}|\\s(?:${unit})(?!\\p{L})))`,
      'gu',
    );
    return findMatches(pattern, (groups, match) => {
      const said = sayTimeWithSeconds(Number(groups.hours), Number(groups.minutes), Number(groups.seconds));
      // "14:37:00+00" names its zone.
      if (groups.half === undefined) return /^[+−]/u.test(textBehind(match)) ? `${said} ` : said;
      const stop = groups.half.endsWith('.') && endsSentence(match) ? '.' : '';
      return `${said} ${/^p/iu.test(groups.half) ? 'PM' : 'AM'}${stop}`;
    });
  },
};
