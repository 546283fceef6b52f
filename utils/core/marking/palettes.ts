import type { Hex } from './contrast.ts';

/** Sets of colours that are ready to choose. */
export const PALETTES = ['yellow', 'green', 'blue', 'pink', 'plain'] as const;
/** The colours a reader can choose the marks in; `own`: one for the word and one for the sentence. */
export const PALETTE_CHOICES = [...PALETTES, 'own'] as const;
export type PaletteName = (typeof PALETTES)[number];
export type PaletteChoice = (typeof PALETTE_CHOICES)[number];

/**
 * One hue in five strengths. Dark ink has at least 7:1 on `pale` and `bright`, white ink on `deep` and `night`
 * (WCAG 2.2, 1.4.6); a test holds it.
 */
export interface Palette {
  /** Behind a sentence on a light page. */
  readonly pale: Hex;
  /** Behind the word. */
  readonly bright: Hex;
  /** Under a sentence on a light page. */
  readonly firm: Hex;
  /** Where a colour has to stand out from a light page by itself. */
  readonly deep: Hex;
  /** Behind a sentence on a dark page. */
  readonly night: Hex;
  /** Under the word on a light page, where that is not the ink's colour. */
  readonly under?: Hex;
}

export const palettes: Readonly<Record<PaletteName, Palette>> = {
  yellow: { pale: '#fff1b8', bright: '#ffc933', firm: '#806200', deep: '#4a3800', night: '#38300a' },
  green: { pale: '#d4f5d9', bright: '#7fdc8f', firm: '#1c7a33', deep: '#0d4a1c', night: '#0f3318' },
  blue: { pale: '#d6e8ff', bright: '#8cc2ff', firm: '#1f5fae', deep: '#0b3a75', night: '#10294a' },
  pink: { pale: '#ffe0ee', bright: '#ffa3cc', firm: '#b32168', deep: '#6d1040', night: '#451029' },
  plain: { pale: '#ffffff', bright: '#ffffff', firm: '#000000', deep: '#000000', night: '#000000' },
};

export const DARK_INK = '#0b0900';
export const LIGHT_INK = '#ffffff';
