import { findMatches, type NaturalRule } from './natural-rule.ts';
import { trait } from './traits.ts';

/**
 * "5.ª dosis" → "quinta dosis", "2do" → "segundo": with its full stop a voice says "five point a". What is written
 * by the raised letter alone is left to the voice: "38º" may be a temperature.
 */
export const sayOrdinals: NaturalRule = {
  id: 'ordinals',
  source: 'NeMo-text-processing, ordinal class',
  needs: [trait.digit, trait.glued],
  compile({ ordinals }) {
    if (ordinals === undefined) return () => [];
    const pattern = new RegExp(
      `(?<![\\p{L}\\p{N}.,/-])(?<number>\\d{1,3}(?:[.\\s]000)?|\\d+)(?<ending>${ordinals.endings})(?![\\p{L}\\p{N}])`,
      'gu',
    );
    return findMatches(pattern, ({ number = '', ending = '' }) =>
      ordinals.say(Number(number.replace(/\D/gu, '')), ending.replace(/\./gu, '')),
    );
  },
};
