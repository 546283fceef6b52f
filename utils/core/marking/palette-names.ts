/** Sets of colours that are ready to choose. */
export const PALETTES = ['yellow', 'green', 'blue', 'pink', 'plain'] as const;
/** The colours a reader can choose the marks in; `own`: one for the word and one for the sentence. */
export const PALETTE_CHOICES = [...PALETTES, 'own'] as const;
export type PaletteName = (typeof PALETTES)[number];
export type PaletteChoice = (typeof PALETTE_CHOICES)[number];
