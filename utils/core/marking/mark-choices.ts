import type { PaletteName } from './palettes.ts';

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
  readonly palette: PaletteName;
  readonly granularity: Granularity;
}

export const USUAL_MARKS: MarkChoices = { word: 'both', sentence: 'both', palette: 'yellow', granularity: 'by-speed' };
