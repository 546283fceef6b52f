/**
 * How long Hark is silent after a heading, a paragraph, an item, a cell: as the reader chose. `normal` is
 * the default; `none` leaves the voice its own breath alone.
 */
export const PAUSES = ['none', 'short', 'normal', 'long'] as const;
export type Pauses = (typeof PAUSES)[number];
