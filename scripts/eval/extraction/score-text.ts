/** A token is a run of letters, marks, digits and underscores, as in the scrapinghub benchmark. */
export function listTokens(text: string): readonly string[] {
  return text.match(/[\p{L}\p{M}\p{N}_]+/gu) ?? [];
}

/**
 * Shares of 4-token shingles, counted as multisets: the measure of the scrapinghub article
 * benchmark. A text of at most 4 tokens is one shingle. Precision is null for a text of none.
 */
export function compareShingles(
  text: string,
  gold: string,
): { readonly precision: number | null; readonly recall: number } {
  const found = countShingles(listTokens(text));
  const wanted = countShingles(listTokens(gold));
  const common = countCommon(found, wanted);
  const size = sum(found);
  return {
    precision: size === 0 ? null : common / size,
    recall: wanted.size === 0 ? 1 : common / sum(wanted),
  };
}

function countShingles(tokens: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  const last = Math.max(0, tokens.length - 4);
  for (let at = 0; at <= last && tokens.length > 0; at += 1) {
    const shingle = tokens.slice(at, at + 4).join(' ');
    counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  }
  return counts;
}

function countCommon(one: Map<string, number>, other: Map<string, number>): number {
  let common = 0;
  for (const [key, count] of one) common += Math.min(count, other.get(key) ?? 0);
  return common;
}

function sum(counts: Map<string, number>): number {
  let total = 0;
  for (const count of counts.values()) total += count;
  return total;
}

/** The harmonic mean. */
export function meanOfBoth(precision: number, recall: number): number {
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
}
