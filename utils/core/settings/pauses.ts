/**
 * How long Hark is silent after a heading, a paragraph, an item, a cell: as the reader chose. `normal` is
 * the default; `none` leaves the voice its own breath alone.
 */
export const PAUSES = ['none', 'short', 'normal', 'long'] as const;

/** What a length is chosen for: after a sentence within a paragraph, an item or a cell, a paragraph, a heading. */
export const PAUSED_AFTER = ['sentence', 'item', 'paragraph', 'heading'] as const;

/** The reader's own lengths, in ms at speed 1. */
export type PauseLengths = Readonly<Record<(typeof PAUSED_AFTER)[number], number>>;

export type Pauses = (typeof PAUSES)[number] | PauseLengths;

/** As they are chosen: a length for all, or each of its own. */
export const PAUSE_CHOICES = [...PAUSES, 'own'] as const;

/** No pause is longer, in ms, however slow the speech: none is to be taken for the end. */
export const LONGEST_PAUSE = 2000;

/** What the reader's own lengths begin with: about those of `normal`. */
export const FIRST_LENGTHS: PauseLengths = { sentence: 0, item: 300, paragraph: 500, heading: 700 };
