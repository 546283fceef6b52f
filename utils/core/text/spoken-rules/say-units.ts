import type { SpokenLanguage, UnitWords } from '../spoken-language/spoken-language.ts';
import { alternatives, findMatches, type NaturalRule, type SayMatch } from './natural-rule.ts';
import { numberPattern } from './number-pattern.ts';
import { fractionSigns } from './say-fractions.ts';
import { trait } from './traits.ts';

const endsWord = '(?![\\p{L}\\p{N}])';

/**
 * "5mg" → "5 milligrams", "1 mL" → "1 milliliter", "a 5-mg tablet" → "a 5-milligram tablet",
 * "10 mg/mL" → "10 milligrams per milliliter". The number stays as it is.
 */
export const sayUnits: NaturalRule = {
  id: 'units',
  source: 'R3, R4, R15',
  needs: [trait.digit, trait.glued | trait.unit | trait.sign | trait.dash],
  compile(language) {
    const lookUp = byHow(language.units);
    const units = alternatives(lookUp.keys());
    const per = perTail(language);
    const number = numberPattern(language);
    const parts = listParts(language);
    const patternWith = (words: string) =>
      new RegExp(
        `(?<number>(?<![\\d.,])${number}|[${fractionSigns}]${words})(?<gap>[\\s]?|-)(?<unit>${units})(?<tail>(?:${per.pattern})*)${endsWord}`,
        'gu',
      );
    const say: SayMatch = ({ number: before = '', gap = '', unit = '', tail = '' }, match) => {
      const words = lookUp.get(unit);
      if (words === undefined) return null;
      // "5 note 1 mg" was 5¹ mg: the one is not what is measured, and with no number before it nothing is.
      const lead = match.input.slice(0, match.index);
      const isNote = lead.endsWith(`${language.words.note} `);
      // "q8h" is dosing shorthand, said letter by letter.
      if (unit.startsWith('h') && /(?<!\p{L})q\s?(?:\d+\s?[–-]\s?)?$/iu.test(lead)) return null;
      // Set apart by the page, raised or in a box: which number is measured is not known.
      if (/\d\u2009$/u.test(lead)) return null;
      if (isNote && !/\d \p{L}+ $/u.test(lead)) return null;
      // "2 point 1 mg" is more than one.
      const isPart = isNote || lead.endsWith(`${language.words.point} `) || lead.endsWith(`${language.words.comma} `);
      const isCompound = gap === '-' && words.compound !== undefined;
      const said =
        gap === '-' ||
        before === language.sayFraction(1, 2, unit) ||
        (isOne(before) && !isPart) ||
        isPortion(before, language)
          ? words.one
          : words.many;
      const count = isPart || gap === '-' || !/^\d$/u.test(before) ? undefined : words.counts?.[Number(before) - 1];
      return `${count ?? before}${gap === '' ? ' ' : gap}${isCompound ? words.compound : said}${per.say(tail)}`;
    };
    const find = findMatches(patternWith(''), say);
    const findWithParts = findMatches(patternWith(`|(?<!\\p{L})(?:${alternatives(parts)})(?!\\p{L})`), say);
    // With the parts the pattern is tried at every word.
    const mayHoldPart = new RegExp(alternatives(new Set([...parts].map((part) => part.replace(/^.* /u, '')))));
    return (text) => (mayHoldPart.test(text) ? findWithParts(text) : find(text));
  },
};

/** "mg/kg/day" without a number: more than one unit, so that no word is taken for one. */
export const sayUnitsAlone: NaturalRule = {
  id: 'units without a number',
  source: 'R4',
  needs: [trait.stroke | trait.raised],
  compile(language) {
    const lookUp = byHow(language.units.filter(({ signs }) => signs.some((sign) => sign.length > 1)));
    const per = perTail(language);
    const raised = alternatives([...lookUp.keys()].filter((sign) => /[²³℃℉]/u.test(sign)));
    const pattern = new RegExp(
      `(?<![\\p{L}\\p{N}/])(?:(?<unit>${alternatives(lookUp.keys())})(?<tail>(?:${per.pattern})+)|(?<alone>${raised}))${endsWord}(?!/)`,
      'gu',
    );
    const find = findMatches(pattern, ({ unit = '', tail = '', alone }) => {
      const name = alone ?? unit;
      return `${lookUp.get(name)?.many ?? name}${per.say(tail)}`;
    });
    return (text) => (per.mayStand(text) || /[²³℃℉]/.test(text) ? find(text) : []);
  },
};

/** "12/kg" → "12 per kilogram", "3 times/day" → "3 times per day", "10 drops/min", "3 cc/s". */
export const sayPer: NaturalRule = {
  id: 'per',
  source: 'R4',
  needs: [trait.stroke],
  compile(language) {
    const per = perTail(language);
    const words = alternatives([
      ...language.units.flatMap(({ one, many }) => [one, many]),
      ...language.currencies.flatMap(({ one, many }) => [one, many]),
      language.timesADay ?? language.words.times,
    ]);
    const counted = language.countedPer === undefined ? '' : `|(?<=\\d\\s?)(?:${language.countedPer})`;
    // "2 tablet/s" is a plural; only a sign of few letters goes by the second: "3 cc/s".
    const pattern = new RegExp(
      `(?<before>\\d\\s?|(?<!\\p{L})(?:${words})(?!/s${endsWord})${counted})(?<tail>(?:${per.pattern})+)${endsWord}(?!/)(?<!(?<!\\p{L})\\p{L}{3,}/s)`,
      'gu',
    );
    const find = findMatches(pattern, ({ before = '', tail = '' }) => before.trimEnd() + per.say(tail));
    return (text) => (per.mayStand(text) ? find(text) : []);
  },
};

function byHow(units: readonly UnitWords[]): ReadonlyMap<string, UnitWords> {
  return new Map(units.flatMap((unit) => unit.signs.map((sign) => [sign, unit] as const)));
}

/** What may stand behind a slash, and how a run of such tails is said. */
function perTail({ units, denominators, words }: SpokenLanguage) {
  const lookUp = byHow([...denominators, ...units]);
  const names = alternatives(lookUp.keys());
  const one = new RegExp(`\\s?/\\s?(${names})(?![\\p{L}\\p{N}])`, 'gu');
  const start = new RegExp(`/\\s?(?:${names})(?![\\p{L}\\p{N}])`, 'u');
  return {
    /** A quick look for any such tail: the patterns with one try every word. */
    mayStand: (text: string) => start.test(text),
    pattern: `\\s?/\\s?(?:${names})(?![\\p{L}\\p{N}])`,
    say: (tail: string) =>
      tail.replace(one, (_, name: string) => {
        const unit = lookUp.get(name);
        return ` ${words.per} ${unit?.each ?? unit?.one ?? name}`;
      }),
  };
}

/** "Un cuarto DE miligramo": of one. */
function isPortion(number: string, { fractionOf }: SpokenLanguage): boolean {
  return fractionOf !== undefined && number.endsWith(` ${fractionOf}`);
}

function isOne(number: string): boolean {
  return /^1$/u.test(number) || (number !== '' && fractionSigns.includes(number));
}

/** What fractions are said as: a unit follows them too, "one half mg". */
function listParts(language: SpokenLanguage): ReadonlySet<string> {
  const parts = new Set<string>();
  for (let bottom = 2; bottom <= 12; bottom += 1) {
    for (let top = 1; top < bottom; top += 1) {
      for (const unit of [undefined, 'mg', 'h']) {
        for (const said of [language.sayFraction(top, bottom, unit), language.sayPart(top, bottom, unit)]) {
          if (said !== null) parts.add(said);
        }
      }
    }
  }
  return parts;
}
