import { alternatives, findMatches, type NaturalRule, textBehind } from './natural-rule.ts';
import { trait } from './traits.ts';

/**
 * "1428 Elm St." → "14 28 Elm Street", "12 E Main Ave" → "12 East Main Avenue". Only between a house
 * number with a name and the end of that part of the address: "St. Mary" and "Dr. Lee" are people.
 */
export const sayStreets: NaturalRule = {
  id: 'streets',
  source: 'NeMo-text-processing, address class',
  needs: [trait.street, trait.digit],
  compile({ streets }) {
    if (streets === undefined) return () => [];
    const { kinds, sides } = streets;
    const pattern = new RegExp(
      `(?<![\\p{L}\\p{N}.,/$£€-]|\\d\\s)(?<house>\\d{1,5})\\s(?:(?<side>${alternatives(Object.keys(sides))})\\.?\\s)?(?<name>(?:\\p{Lu}\\p{Ll}+|\\d{1,3}(?:st|nd|rd|th))(?:\\s\\p{Lu}\\p{Ll}+){0,2})\\s(?<kind>${alternatives(Object.keys(kinds))})(?<stop>\\.?)(?=\\s*$|,|;|\\)|\\s(?:\\d|#|Suite|Ste|Unit|Apt))`,
      'gu',
    );
    return findMatches(pattern, ({ house = '', side, name = '', kind = '', stop = '' }, match) => {
      const to = side === undefined ? '' : `${sides[side] ?? side} `;
      const ends = textBehind(match).trim() === '' ? stop : '';
      return `${sayHouse(house)} ${to}${name} ${kinds[kind] ?? kind}${ends}`;
    });
  },
};

/** The last two digits apart, as houses are called: "14 28", "1 23". */
function sayHouse(house: string): string {
  return /^[1-9]\d?[1-9]\d$/u.test(house) ? `${house.slice(0, -2)} ${house.slice(-2)}` : house;
}
