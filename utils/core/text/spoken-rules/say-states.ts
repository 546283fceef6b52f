import { alternatives, findMatches, type NaturalRule } from './natural-rule.ts';
import { trait } from './traits.ts';

/**
 * "Boston, MA 02115" → "Boston, Massachusetts 02115". Only between a place and its postal code, or at the end of a
 * street's address: "Jane Doe, MD" is a doctor, and what can be a degree is never a state without the code.
 */
export const sayStates: NaturalRule = {
  id: 'states',
  source: 'USPS Publication 28, appendix B',
  needs: [trait.capitals, trait.digit],
  compile({ streets }) {
    if (streets?.states === undefined) return () => [];
    const { states, degrees, kinds, postalCode } = streets;
    const names = new Map(Object.entries(states));
    const certain = [...names.keys()].filter((code) => !degrees.split(' ').includes(code));
    const street = `(?<=\\s(?:${alternatives(Object.values(kinds))}),(?:\\s\\p{Lu}[\\p{L}.’' -]{1,30},)?\\s)`;
    const pattern = new RegExp(
      `(?<=[\\p{L}.],\\s)(?:(?<coded>${alternatives(names.keys())})(?=,?\\s(?:${postalCode})(?![\\p{L}\\p{N}]))|${street}(?<last>${alternatives(certain)})(?=[.;)]?\\s*$|[;)]))`,
      'gu',
    );
    return findMatches(pattern, ({ coded, last }) => names.get(coded ?? last ?? '') ?? null);
  },
};
