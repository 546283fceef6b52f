import type { Gap } from './text-item.ts';

/**
 * Whether a raised or lowered stretch would be heard as one number or word with its neighbour: "51"
 * for 5¹, "mg1" and "tablets1" for a note. Ordinals (1st), areas and volumes (m²) and lowered digits
 * of short names (H₂O, B₁₂) stay together. Boxes of their own never run together.
 */
export function runsTogether(before: string, after: string, gap: Gap): boolean {
  if (gap === 'boxes') return before !== '' && !/\s$/.test(before) && !/^\s/.test(after);
  if (!/^\p{N}/u.test(after)) return false;
  if (gap === 'lowered') return /(?:\p{N}|\p{L}{3})$/u.test(before);
  return /[\p{N}\p{L}]\p{M}*$/u.test(before) && !(metre.test(before) && squareOrCube.test(after));
}

/** Metres and their parts and multiples, as a word of their own (kg/m²). */
const metre = /(?<![\p{L}\p{N}])\p{N}*(?:[cdkmnµμ]?m)$/u;
const squareOrCube = /^[23](?![\p{N}])/u;
