/** What a thing costs at a size. */
export interface CostAt {
  readonly size: number;
  readonly cost: number;
}

/** The exponent `e` for which the costs grow as `size ** e`: the slope of the straight line nearest to them, both in logarithms. */
export function fitExponent(points: readonly CostAt[]): number {
  const xs = points.map(({ size }) => Math.log(size));
  const ys = points.map(({ cost }) => Math.log(cost));
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [middle, level] = [mean(xs), mean(ys)];
  const slope = xs.reduce((sum, x, at) => sum + (x - middle) * ((ys[at] ?? 0) - level), 0);
  return slope / xs.reduce((sum, x) => sum + (x - middle) ** 2, 0);
}
