/** A short sound that says something beside the voice: reading begins, a heading comes, reading has ended. */
export type Earcon = 'start' | 'heading' | 'end';

/**
 * How long a voice waits for the sound before it, in ms. Long enough to be known by its notes, too short to be a wait:
 * a heading comes after a longer silence (`pause-after.ts`), and the first word of a page within a second.
 */
export const EARCON_MS: Readonly<Record<Earcon, number>> = { start: 220, heading: 140, end: 300 };
