import { findMatches, type NaturalRule } from './natural-rule.ts';
import { trait } from './traits.ts';

/** `5'10"` → "5 feet 10 inches": voices skip both signs. Only as tall as people and rooms are: 40'26" is an angle. */
export const sayHeights: NaturalRule = {
  id: 'feet and inches',
  source: 'section 4.6',
  needs: [trait.chain],
  compile({ feetAndInches }) {
    if (feetAndInches === undefined) return () => [];
    return findMatches(
      /(?<![\p{L}\p{N}.,/°'’])(?<feet>[1-9])['′’]\s?(?<inches>\d|1[01])(?:["″”]|['’]{2})(?![\p{L}\p{N}])/gu,
      ({ feet = '', inches = '' }) => feetAndInches(Number(feet), Number(inches)),
    );
  },
};
