import type { MarkLook, MarkStyle } from '../../../utils/core/marking/mark-choices.ts';
import { PALETTES, type PaletteName } from '../../../utils/core/marking/palette-names.ts';

export type MarkColoursName = PaletteName | `own ${string}` | 'forced';

/** Colours that a reader may choose for the word and its sentence: as offered first, in the middle, and loud. */
const OWN = [
  ['#ffc933', '#fff1b8'],
  ['#777777', '#999999'],
  ['#00ff00', '#0000ff'],
] as const;

type Colours = Pick<MarkLook, 'palette' | 'wordColour' | 'sentenceColour'>;

export const COLOURS: readonly { readonly name: MarkColoursName; readonly look: Colours }[] = [
  ...PALETTES.map((palette) => ({ name: palette, look: { palette } })),
  ...OWN.map(([wordColour, sentenceColour]) => ({
    name: `own ${wordColour} ${sentenceColour}` as const,
    look: { palette: 'own' as const, wordColour, sentenceColour },
  })),
];

/** Of the word and of its sentence. */
export const STYLES: readonly (readonly [word: MarkStyle, sentence: MarkStyle])[] = [
  ['both', 'both'],
  ['colour', 'colour'],
  ['underline', 'underline'],
  ['both', 'none'],
];
