/**
 * The speeds offered, 1 being the voice's own. Discrete, because engines round: Chrome on Windows
 * says everything from 0.80 to 1.25 alike, so 1.25 would be heard as no change; 1.3 is the first
 * faster step that is.
 */
export const SPEEDS = [0.5, 0.75, 1, 1.3, 1.5, 1.75, 2, 2.5, 3] as const;
export const SLOWEST = 0.5;
export const FASTEST = 3;

/** The next slower speed offered, or the slowest. */
export function stepSlower(rate: number): number {
  return SPEEDS.findLast((speed) => speed < rate) ?? SLOWEST;
}

/** The next faster speed offered, or the fastest. */
export function stepFaster(rate: number): number {
  return SPEEDS.find((speed) => speed > rate) ?? FASTEST;
}
