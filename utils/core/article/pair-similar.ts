/** From which share of equal neighbouring characters on two sentences are one that was edited. */
const SIMILAR = 0.6;
/** Longer stretches have been written anew rather than edited. */
const MOST_PAIRS = 400;

interface Stretches {
  readonly from: number;
  readonly fromEnd: number;
  readonly to: number;
  readonly toEnd: number;
}

/**
 * The sentences of two stretches that are nearly the same, in order: a clock in it has moved on, a dose
 * was corrected. Each goes to the first one that is like it and stands behind the pair before.
 */
export function pairSimilar(
  before: readonly string[],
  after: readonly string[],
  { from, fromEnd, to, toEnd }: Stretches,
): readonly [number, number][] {
  const pairs: [number, number][] = [];
  if ((fromEnd - from) * (toEnd - to) > MOST_PAIRS) return pairs;
  let next = to;
  for (let one = from; one < fromEnd; one += 1) {
    for (let other = next; other < toEnd; other += 1) {
      if (likeness(before[one] ?? '', after[other] ?? '') < SIMILAR) continue;
      pairs.push([one, other]);
      next = other + 1;
      break;
    }
  }
  return pairs;
}

/** Sørensen–Dice coefficient of the pairs of neighbouring characters, 0 to 1: asks nothing of the language. */
export function likeness(one: string, other: string): number {
  const pairs = new Map<string, number>();
  for (const pair of pairsOf(one)) pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  let common = 0;
  for (const pair of pairsOf(other)) {
    const left = pairs.get(pair) ?? 0;
    if (left === 0) continue;
    common += 1;
    pairs.set(pair, left - 1);
  }
  const all = Math.max(0, one.length - 1) + Math.max(0, other.length - 1);
  return all === 0 ? (one === other ? 1 : 0) : (2 * common) / all;
}

function* pairsOf(text: string): Generator<string> {
  for (let index = 0; index + 2 <= text.length; index += 1) yield text.slice(index, index + 2);
}
