import type { Hex } from './contrast.ts';
import type { PaletteChoice } from './palettes.ts';

/** What a mark is made of. */
export const MARK_STYLES = ['both', 'colour', 'underline', 'none'] as const;
export type MarkStyle = (typeof MARK_STYLES)[number];

/** Whether each word is marked at any speed, the whole sentence alone, or what the speed allows. */
export const GRANULARITIES = ['by-speed', 'word', 'sentence'] as const;
export type Granularity = (typeof GRANULARITIES)[number];

/** How a reader wants what is read to be marked in the page. */
export interface MarkChoices {
  readonly word: MarkStyle;
  readonly sentence: MarkStyle;
  readonly palette: PaletteChoice;
  /** What counts where the palette is the reader's own. */
  readonly wordColour: Hex;
  readonly sentenceColour: Hex;
  readonly granularity: Granularity;
}

/** Of these the marks are made. */
export type MarkLook = Pick<MarkChoices, 'word' | 'sentence' | 'palette'> &
  Partial<Pick<MarkChoices, 'wordColour' | 'sentenceColour'>>;

export const USUAL_MARKS: MarkChoices = {
  word: 'both',
  sentence: 'both',
  palette: 'yellow',
  wordColour: '#ffc933',
  sentenceColour: '#fff1b8',
  granularity: 'by-speed',
};
