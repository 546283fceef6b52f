import { findMatches, type NaturalRule } from './natural-rule.ts';
import { trait } from './traits.ts';

/** "8 mg/2 mg" → "8 Milligramm Schrägstrich 2 Milligramm": voices of some languages skip the stroke. Between words it is left to them. */
export const sayStrokes: NaturalRule = {
  id: 'strokes beside numbers',
  source: 'section 4.6',
  needs: [trait.stroke, trait.digit],
  compile({ strokes, words }) {
    if (strokes === undefined) return () => [];
    return findMatches(
      /(?<!:\/\/\S*)(?:(?<=[\p{L}\p{M}\p{N}%°])(?<!\/\p{N}+)\/(?=\p{N})(?!\p{N}+\/)|(?<=\p{N}[%°]?|\p{N}\s\p{L}+)\s\/\s(?=\p{N})|(?<=\p{N})\/(?=\p{L}))/gu,
      () => ` ${words.slash} `,
    );
  },
};
