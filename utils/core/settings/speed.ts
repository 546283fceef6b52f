import type { SpeedCommand } from '../messages/player-command.ts';

/**
 * The speeds offered, 1 being the voice's own. Discrete, because engines round: Windows voices have steps of an
 * eighth, and 1.25 would be heard as one of its neighbours; 1.3 is the first faster step that all of them make.
 */
const SPEEDS = [0.5, 0.75, 1, 1.3, 1.5, 1.75, 2, 2.5, 3, 3.5, 4] as const;
export const SLOWEST = 0.5;
export const FASTEST = 4;

/** The speeds a reader chose. */
export interface Speeds {
  /** For languages that have none of their own. */
  readonly rate: number;
  /** By spoken language (`en`). */
  readonly rates?: Readonly<Record<string, number>>;
}

/** The next speed offered in that direction, or the last one there. */
export function stepSpeed(rate: number, command: SpeedCommand): number {
  switch (command) {
    case 'slower':
      return SPEEDS.findLast((speed) => speed < rate) ?? SLOWEST;
    case 'faster':
      return SPEEDS.find((speed) => speed > rate) ?? FASTEST;
  }
}

/** The speed for a spoken language, or the one for all others where it has none. */
export function speedFor({ rate, rates = {} }: Speeds, language: string | null | undefined): number {
  return (language && Object.hasOwn(rates, language) ? rates[language] : undefined) ?? rate;
}

/** What a press on slower or faster changes: the speed of the language that is read, or of all others where none is. */
export function stepSpeedFor(
  speeds: Speeds,
  language: string | null | undefined,
  command: SpeedCommand,
): Partial<{ rate: number; rates: Record<string, number> }> {
  return setSpeedFor(speeds, language, stepSpeed(speedFor(speeds, language), command));
}

/** What changes when the speed of a language is set, or with none that of all others. */
export function setSpeedFor(
  speeds: Speeds,
  language: string | null | undefined,
  rate: number,
): Partial<{ rate: number; rates: Record<string, number> }> {
  return language ? { rates: { ...speeds.rates, [language]: rate } } : { rate };
}
