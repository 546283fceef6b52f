/** What many measurements of one thing come to, in milliseconds. */
export interface Summary {
  readonly presses: number;
  readonly p50: number;
  readonly p95: number;
}

/** The nearest-rank percentile: the smallest value that at least `share` of all are not above. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  const rank = Math.max(1, Math.ceil(share * sorted.length));
  const value = sorted[rank - 1];
  if (value === undefined) throw new Error('There is no percentile of nothing.');
  return value;
}

export function summarise(values: readonly number[]): Summary {
  const round = (value: number) => Math.round(value * 10) / 10;
  return { presses: values.length, p50: round(percentile(values, 0.5)), p95: round(percentile(values, 0.95)) };
}
