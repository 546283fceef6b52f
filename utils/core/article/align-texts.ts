import { pairSimilar } from './pair-similar.ts';

/** A run of entries that stand in both lists: `count` of them, from `from` on in the old one and `to` in the new one. */
export interface KeptRun {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** Half-open stretches of both lists that are still to be compared. */
interface Gap {
  readonly from: number;
  readonly fromEnd: number;
  readonly to: number;
  readonly toEnd: number;
}

/** Two stretches this long or less, multiplied, are compared entry by entry: 250,000 steps take a few milliseconds. */
const MOST_STEPS = 250_000;

/**
 * Which sentences of an old text stand in a new one, in order on both sides. What has moved counts as
 * taken out and put in. Equal beginnings and ends first; then what stands once in each list holds the
 * rest together (patience diff); short stretches between are compared entry by entry. What is left
 * between two kept ones is paired where the words are nearly the same: an edited sentence.
 */
export function alignTexts(before: readonly string[], after: readonly string[]): readonly KeptRun[] {
  const pairs: [number, number][] = [];
  const open: Gap[] = [{ from: 0, fromEnd: before.length, to: 0, toEnd: after.length }];
  for (let gap = open.pop(); gap !== undefined; gap = open.pop()) {
    const inner = trimEqual(before, after, gap, pairs);
    if (inner.from === inner.fromEnd || inner.to === inner.toEnd) continue;
    const isSmall = (inner.fromEnd - inner.from) * (inner.toEnd - inner.to) <= MOST_STEPS;
    const anchors = isSmall ? matchAll(before, after, inner) : matchUnique(before, after, inner);
    pairs.push(...anchors);
    const between = gapsBetween(anchors, inner);
    if (isSmall) for (const each of between) pairs.push(...pairSimilar(before, after, each));
    else if (anchors.length > 0) open.push(...between);
  }
  return toRuns(pairs.sort(([one], [other]) => one - other));
}

/** Takes what is equal at both ends off the gap. */
function trimEqual(before: readonly string[], after: readonly string[], gap: Gap, pairs: [number, number][]): Gap {
  let { from, fromEnd, to, toEnd } = gap;
  for (; from < fromEnd && to < toEnd && before[from] === after[to]; from += 1, to += 1) pairs.push([from, to]);
  for (; from < fromEnd && to < toEnd && before[fromEnd - 1] === after[toEnd - 1]; fromEnd -= 1, toEnd -= 1) {
    pairs.push([fromEnd - 1, toEnd - 1]);
  }
  return { from, fromEnd, to, toEnd };
}

/** The longest list of equal entries in order on both sides. */
function matchAll(before: readonly string[], after: readonly string[], gap: Gap): readonly [number, number][] {
  const rows = gap.fromEnd - gap.from;
  const columns = gap.toEnd - gap.to;
  const width = columns + 1;
  /** How many can be matched from a row and a column on. */
  const best = new Uint32Array((rows + 1) * width);
  const isEqual = (row: number, column: number) => before[gap.from + row] === after[gap.to + column];
  const at = (row: number, column: number) => best[row * width + column] ?? 0;
  for (let row = rows - 1; row >= 0; row -= 1) {
    for (let column = columns - 1; column >= 0; column -= 1) {
      best[row * width + column] = isEqual(row, column)
        ? at(row + 1, column + 1) + 1
        : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const found: [number, number][] = [];
  for (let row = 0, column = 0; row < rows && column < columns; ) {
    if (isEqual(row, column)) {
      found.push([gap.from + row, gap.to + column]);
      row += 1;
      column += 1;
    } else if (at(row + 1, column) >= at(row, column + 1)) row += 1;
    else column += 1;
  }
  return found;
}

/** What stands once in each stretch, as far as it is in the same order. */
function matchUnique(before: readonly string[], after: readonly string[], gap: Gap): readonly [number, number][] {
  const places = findUnique(after, gap.to, gap.toEnd);
  const common: [number, number][] = [];
  for (const [text, from] of findUnique(before, gap.from, gap.fromEnd)) {
    const to = places.get(text);
    if (to !== undefined) common.push([from, to]);
  }
  return longestRising(common);
}

function findUnique(texts: readonly string[], start: number, end: number): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  const repeated = new Set<string>();
  for (let index = start; index < end; index += 1) {
    const text = texts[index] ?? '';
    if (places.has(text)) repeated.add(text);
    else places.set(text, index);
  }
  for (const text of repeated) places.delete(text);
  return places;
}

/** The longest part of the pairs whose second numbers rise; their first ones do already. */
function longestRising(pairs: readonly [number, number][]): readonly [number, number][] {
  /** The end of the best list of each length, and for each pair the one before it in its list. */
  const tails: number[] = [];
  const previous: number[] = [];
  for (const [index, [, to]] of pairs.entries()) {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((pairs[tails[middle] ?? 0]?.[1] ?? 0) < to) low = middle + 1;
      else high = middle;
    }
    previous[index] = low > 0 ? (tails[low - 1] ?? -1) : -1;
    tails[low] = index;
  }
  const rising: [number, number][] = [];
  for (let at = tails.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1) {
    const pair = pairs[at];
    if (pair) rising.push(pair);
  }
  return rising.reverse();
}

function gapsBetween(anchors: readonly [number, number][], { from, fromEnd, to, toEnd }: Gap): readonly Gap[] {
  const starts: readonly [number, number][] = [[from - 1, to - 1], ...anchors];
  const ends: readonly [number, number][] = [...anchors, [fromEnd, toEnd]];
  return starts.flatMap(([one, other], index) => {
    const [oneEnd, otherEnd] = ends[index] ?? [fromEnd, toEnd];
    const gap = { from: one + 1, fromEnd: oneEnd, to: other + 1, toEnd: otherEnd };
    return gap.from < gap.fromEnd && gap.to < gap.toEnd ? [gap] : [];
  });
}

function toRuns(pairs: readonly [number, number][]): readonly KeptRun[] {
  const runs: KeptRun[] = [];
  for (const [from, to] of pairs) {
    const last = runs.at(-1);
    if (last && last.from + last.count === from && last.to + last.count === to)
      runs[runs.length - 1] = { ...last, count: last.count + 1 };
    else runs.push({ from, to, count: 1 });
  }
  return runs;
}
