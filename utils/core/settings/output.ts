/**
 * What the reader's sound comes out of. `sleepy`: it falls asleep in silence, as Bluetooth headphones and some
 * loudspeakers do, and what is played while it wakes is lost.
 */
export const OUTPUTS = ['ready', 'sleepy'] as const;
export type Output = (typeof OUTPUTS)[number];

/**
 * For how long an output is woken before the first word, in ms. Hark's own choice: how long a device takes differs from
 * one to the next, and no browser tells; much more would be a wait of its own.
 */
export const WAKE_MS = 900;

/** An output that was silent for longer than this may be asleep, in ms. */
export const DOZE_MS = 3000;
