import { alternatives, findMatches, type NaturalRule, spaced, textBehind } from './natural-rule.ts';
import { trait } from './traits.ts';

const signs: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['½', [1, 2]],
  ['⅓', [1, 3]],
  ['⅔', [2, 3]],
  ['¼', [1, 4]],
  ['¾', [3, 4]],
  ['⅕', [1, 5]],
  ['⅖', [2, 5]],
  ['⅗', [3, 5]],
  ['⅘', [4, 5]],
  ['⅙', [1, 6]],
  ['⅚', [5, 6]],
  ['⅛', [1, 8]],
  ['⅜', [3, 8]],
  ['⅝', [5, 8]],
  ['⅞', [7, 8]],
]);

export const fractionSigns = [...signs.keys()].join('');

/** The value of "1½" or "1/2", whatever stands around it; null where it is neither. */
export function findFraction(written: string): number | null {
  const { whole = '', sign = '', top, bottom } = fraction.exec(written)?.groups ?? {};
  if (top !== undefined) return Number(top) / Number(bottom);
  const parts = signs.get(sign);
  return parts === undefined ? null : Number(whole) + parts[0] / parts[1];
}

const fraction = new RegExp(`(?<whole>\\d*)\\s?(?<sign>[${fractionSigns}])|(?<top>\\d+)/(?<bottom>\\d+)`, 'u');

/** "120/80" beside a word of blood pressure, or before its unit: one number OVER another. */
export const sayBloodPressure: NaturalRule = {
  id: 'blood pressure',
  source: 'R6',
  needs: [trait.stroke, trait.digit],
  compile({ words }) {
    const near =
      /blood pressure|\b(?:bp|rr|ta)\b|mm\s?hg|systoli|diastoli|presión|presion|tension|tensión|Blutdruck|pressione|pressão/iu;
    return findMatches(
      /(?<![\p{L}\d./])(?<top>\d{2,3})\s?\/\s?(?<bottom>\d{2,3})(?![\d/]|[.,]\d)/gu,
      (groups, match) => {
        const { top = '', bottom = '' } = groups;
        if (Number(top) <= Number(bottom)) return null;
        const around = match.input.slice(Math.max(0, match.index - 40), match.index + match[0].length + 40);
        return near.test(around) ? `${top} ${words.over} ${bottom}` : null;
      },
    );
  },
};

/**
 * "1/2 tablet" → "one half tablet", "1½ tablets" → "1 and a half tablets", "3/4" → "3 quarters".
 * Where a date may be meant ("on 1/2") the stroke is said; "HIV-1/2" is a name.
 */
export const sayFractions: NaturalRule = {
  id: 'fractions',
  source: 'R5',
  needs: [trait.stroke | trait.fraction, trait.digit],
  compile(language) {
    const { andFraction } = language;
    const { over, slash, power, minus, point, comma } = language.words;
    const date = new RegExp(`(?:(?<!\\p{L})(?:${language.dateBefore ?? dateBefore})|[/\\d])[:\\s]*$`, 'iu');
    const unit = alternatives(language.units.flatMap((one) => one.signs));
    const say = (whole: string, top: number, bottom: number, match: RegExpExecArray): string => {
      const next = /^\s?(\p{L}+)/u.exec(textBehind(match))?.[1];
      const said = whole === '' ? language.sayFraction(top, bottom, next) : language.sayPart(top, bottom, next);
      // Of large numbers only round ones are parts: "2013/2014" are two years.
      const between = language.strokes === undefined || bottom % 100 === 0 ? over : slash;
      const words = said ?? `${top} ${between} ${bottom}`;
      return whole === '' ? words : [whole, andFraction, words].filter(Boolean).join(' ');
    };
    const pattern = new RegExp(
      `(?<minus>(?<![\\p{L}\\p{N}.,)\\]]\\s?)[-−])?(?:(?<!\\d[.,/]?|/)(?:(?<whole>\\d+)\\s?)?(?<sign>[${fractionSigns}])(?!\\d)|(?<![\\p{L}\\d.,/]|\\p{L}-|/\\s|(?:${point}|${comma}) )(?:(?<full>\\d+)\\s)?(?<top>\\d{1,5})(?:[/⁄]|\\s[/⁄]\\s)(?<bottom>\\d{1,5})(?:th|TH|rd|nd)?(?:(?=(?:${unit})(?!\\p{L}))|(?![\\p{L}\\d/]|\\s/|[.,:]\\d|\\^|\\s(?:\\d(?!\\d)|000(?!\\d)|(?<=\\d\\d\\s)\\d{3}(?!\\d)|${power}))))`,
      'gu',
    );
    return findMatches(pattern, (groups, match) => {
      const { whole = '', full = '', top = '', bottom = '' } = groups;
      const value = signs.get(groups.sign ?? '');
      const sign = groups.minus === undefined ? '' : `${minus} `;
      if (value) return spaced(`${sign}${say(whole, value[0], value[1], match)}`, match);
      const isLess =
        Number(top) > 0 && Number(top) < Number(bottom) && !/^0/u.test(top + bottom) && !/^0/u.test(bottom);
      if (/^0\d/u.test(full)) return null;
      if (!isLess || (full === '' && date.test(match.input.slice(0, match.index)))) {
        return full === '' ? spaced(`${sign}${top} ${slash} ${bottom}`, match) : null;
      }
      return spaced(`${sign}${say(full, Number(top), Number(bottom), match)}`, match);
    });
  },
};

/** Words before a day and its month, as alternatives of a pattern. */
const dateBefore = 'on|from|until|till|since|by|date|dated|dob|am|vom|bis|le|du|el|del|al|il|em|de';
