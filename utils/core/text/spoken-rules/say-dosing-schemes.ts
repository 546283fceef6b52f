import { findMatches, type NaturalRule } from './natural-rule.ts';
import { trait } from './traits.ts';

/**
 * "1–0–1" → "1 0 1", "½-0-½-0" → "½, 0, ½, 0": so many in the morning, at noon, in the evening and for the night, read one
 * after the other as people do; a voice would say a range, a date or "minus". Three or four counts, the same sign between
 * all, one of them none or a part, or all below ten: "12-05-24" may be a date.
 */
export const sayDosingSchemes: NaturalRule = {
  id: 'dosing schemes',
  source: 'Bundeseinheitlicher Medikationsplan, § 31a SGB V',
  needs: [trait.dash | trait.anyDash | trait.fraction, trait.digit],
  compile({ dosingSchemes }) {
    if (dosingSchemes === undefined) return () => [];
    const count = '(?:\\d{1,2}\\s?[½¼¾]|[½¼¾]|[1-3]/[2-4]|\\d,5|\\d{1,2})';
    const pattern = new RegExp(
      `(?<![\\p{L}\\p{N}.,/:–-]|[–-]\\s)${count}(?<sign>\\s?[–—-]\\s?)${count}\\k<sign>${count}(?:\\k<sign>${count})?(?![\\p{L}\\p{N}/:–-]|[.,]\\d|\\s?[–—-]\\s?\\d)`,
      'gu',
    );
    return findMatches(pattern, ({ sign = '' }, { 0: written }) => {
      const counts = written.split(sign);
      const areDigits = counts.every((one) => /^\d$/u.test(one));
      const isScheme = areDigits || counts.some((one) => /[½¼¾,/]|^0$/u.test(one));
      if (!isScheme || counts.some((one) => /^0\d/u.test(one))) return null;
      // "1-½-0" is not one and a half; digits by themselves need no comma, and one may part two schemes.
      return counts.join(areDigits ? ' ' : ', ');
    });
  },
};
