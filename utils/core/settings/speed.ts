import type { SpeedCommand } from '../messages/player-command.ts';

/**
 * The speeds offered, 1 being the voice's own. Discrete, because engines round: Chrome on Windows
 * says everything from 0.80 to 1.25 alike, so 1.25 would be heard as no change; 1.3 is the first
 * faster step that is.
 */
export const SPEEDS = [0.5, 0.75, 1, 1.3, 1.5, 1.75, 2, 2.5, 3] as const;
export const SLOWEST = 0.5;
export const FASTEST = 3;

/** The next speed offered in that direction, or the last one there. */
export function stepSpeed(rate: number, command: SpeedCommand): number {
  switch (command) {
    case 'slower':
      return SPEEDS.findLast((speed) => speed < rate) ?? SLOWEST;
    case 'faster':
      return SPEEDS.find((speed) => speed > rate) ?? FASTEST;
  }
}
