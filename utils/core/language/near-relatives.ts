/**
 * Languages that are written so much alike that a detector takes one for the other. Those of the
 * first six groups share most of their words. The others are what Chromium's detector confused,
 * as sure of itself as ever, in the identification sets (2,250 sentences of 75 languages and 536
 * paragraphs of 67).
 */
const FAMILIES: readonly ReadonlySet<string>[] = [
  new Set(['no', 'nb', 'nn', 'da', 'sv']),
  new Set(['hr', 'bs', 'sr', 'sh']),
  new Set(['cs', 'sk']),
  new Set(['ms', 'id']),
  new Set(['pt', 'gl', 'es']),
  new Set(['zh', 'cmn', 'yue', 'wuu']),
  new Set(['mk', 'bg']),
  new Set(['ga', 'gd']),
  new Set(['zu', 'xh']),
  new Set(['st', 'tn', 'nso']),
  new Set(['mi', 'haw']),
];

/** Whether two primary languages are the same or near relatives: a text of one is never taken for the other's. */
export function areNearRelatives(one: string, other: string): boolean {
  return one === other || FAMILIES.some((family) => family.has(one) && family.has(other));
}
