import type { SignWords } from '../spoken-language/spoken-language.ts';
import { currencySigns } from './currency-signs.ts';
import { alternatives, findMatches, type NaturalRule, spaced } from './natural-rule.ts';
import { trait } from './traits.ts';

/** Signs with a meaning that voices skip or say unclearly. `<`, `>` and `&` are words in every reading. */
const wordOf: ReadonlyMap<string, keyof SignWords> = new Map([
  ['≤', 'atMost'],
  ['⩽', 'atMost'],
  ['≥', 'atLeast'],
  ['⩾', 'atLeast'],
  ['±', 'plusMinus'],
  ['≈', 'about'],
  ['≃', 'about'],
  ['≠', 'notEqual'],
  ['×', 'times'],
  ['÷', 'dividedBy'],
  ['‰', 'perThousand'],
  ['§', 'section'],
  ['→', 'rightArrow'],
  ['➔', 'rightArrow'],
  ['←', 'leftArrow'],
  ['↑', 'upArrow'],
  ['↓', 'downArrow'],
  ['=', 'equals'],
  ['==', 'equals'],
]);

export const saySigns: NaturalRule = {
  id: 'signs',
  source: 'R1, section 4.6',
  needs: [trait.sign],
  compile({ words }) {
    return findMatches(/[≤⩽≥⩾±≈≃≠×÷‰§→➔←↑↓]|(?<!=)={1,2}(?!=)/gu, (_, match) => {
      const key = wordOf.get(match[0]);
      const word = key === undefined ? undefined : words[key];
      return word === undefined ? null : spaced(word, match);
    });
  },
};

/** "~5 mg" → "about 5 mg", "5~10" → "5 to 10", "2+3" → "2 plus 3", "−4", "-4 C" → "minus 4", "24°" → "24 degrees", "3 * 4". */
export const sayNumberSigns: NaturalRule = {
  id: 'signs beside numbers',
  source: 'R1, section 4.6',
  needs: [trait.sign | trait.dash],
  compile({ words, currencies }) {
    const money = currencySigns(currencies);
    const pattern = new RegExp(
      `(?<until>(?<=\\d)(?:[~∼]|\\s[~∼]\\s)(?=\\d))|(?<about>[~∼]\\s?(?=[\\d.${money}]))|(?<plus>(?<=\\d\\s?)\\+\\s?(?=\\d)|(?<!\\S)\\+(?=\\d))|(?<minus>(?<![\\p{L}\\p{N}.,)\\]]\\s?)-(?=[\\d.])|−\\s?(?=[\\d.]))|(?<minus3>(?<=\\d)\\s?-\\s?(?=\\d+\\s?(?:=|${words.equals})))|(?<degrees>(?<=\\d\\s?)°(?![CF\\p{L}]))|(?<times>(?<=\\d\\s?)\\*\\s?(?=\\d))|(?<more>(?<=\\d)\\+(?!\\S))`,
      'gu',
    );
    return findMatches(pattern, (groups, match) => {
      const before = match.index === 0 || /\s$/u.test(match.input.slice(0, match.index)) ? '' : ' ';
      if (groups.until !== undefined) return ` ${words.to} `;
      if (groups.about !== undefined) return `${before}${words.about} `;
      if (groups.plus !== undefined) return `${before}${words.plus} `;
      if (groups.minus !== undefined)
        return `${/[(“"'‘]$/u.test(match.input.slice(0, match.index)) ? '' : before}${words.minus} `;
      if (groups.degrees !== undefined) return `${before}${words.degrees}`;
      if (groups.times !== undefined) return `${before}${words.times} `;
      if (groups.more !== undefined) return ` ${words.plus}`;
      return `${before}${words.minus} `;
    });
  },
};

/** "2x daily", "3×/day" → "2 times daily"; "5x7" is left to the voice. */
export const sayTimesADay: NaturalRule = {
  id: 'times a day',
  source: 'R19',
  needs: [trait.times, trait.digit],
  compile({ words, timesBefore, timesADay, crosses, units }) {
    const crossed = crosses === undefined ? '' : '|(?<cross>\\s?[xX]\\s?)(?=\\d)';
    const unit = alternatives(units.flatMap(({ signs }) => signs));
    const pattern = new RegExp(
      `(?<=\\d)(?:\\s?[x×](?=\\s?/\\s?\\p{L}|\\s(?:${timesBefore})(?!\\p{L}))|(?<dose>\\s?x\\s?)(?=\\d[\\d.,]*\\s?(?:${unit})(?![\\p{L}\\p{N}]))${crossed})`,
      'gu',
    );
    return findMatches(pattern, ({ dose, cross }) =>
      (dose ?? cross) === undefined ? ` ${timesADay ?? words.times}` : ` ${words.times} `,
    );
  },
};
