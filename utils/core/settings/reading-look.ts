import * as v from '../schema/schema.ts';

export const FONTS = ['system', 'atkinson', 'lexend', 'opendyslexic'] as const;
/** In percent of the reading view's own size of 20 CSS px. */
export const SIZES = [100, 125, 150, 175, 200, 250, 300, 350, 400] as const;
/** In sizes of the letters. None is less than 1.5: WCAG 2.2, 1.4.8. */
export const LINE_SPACINGS = [1.5, 1.75, 2, 2.5] as const;
/** In em. 0.12 is what a reader must be able to add: WCAG 2.2, 1.4.12. */
export const LETTER_SPACINGS = [0, 0.06, 0.12, 0.2] as const;
/** In em. 0.16 is what a reader must be able to add: WCAG 2.2, 1.4.12. */
export const WORD_SPACINGS = [0, 0.16, 0.32, 0.5] as const;
/** How long lines may be. The widest has no more than 80 characters: WCAG 2.2, 1.4.8. */
export const WIDTHS = ['narrow', 'medium', 'wide'] as const;
export const THEMES = ['system', 'light', 'dark', 'sepia', 'contrast', 'black-yellow'] as const;
/** What is seen of the text around the line that is read. */
export const LINE_FOCUSES = ['none', 'one', 'three', 'five', 'ruler'] as const;
/** Whether the line that is read stays at one height, or only within the window. */
export const HEIGHTS = ['in-view', 'steady'] as const;
/** What becomes of the text that was read. */
export const READ_TEXTS = ['plain', 'faded'] as const;

/** The look that a reader starts with. */
const START = {
  font: 'system',
  size: 100,
  lines: 1.75,
  letters: 0,
  words: 0,
  width: 'medium',
  theme: 'system',
  focus: 'none',
  height: 'in-view',
  read: 'plain',
} as const;

/** How the reading view looks, as it is stored: what is broken or unknown falls back by itself. */
const stored = v.object({
  font: v.fallback(v.picklist(FONTS), START.font),
  size: v.fallback(v.picklist(SIZES), START.size),
  lines: v.fallback(v.picklist(LINE_SPACINGS), START.lines),
  letters: v.fallback(v.picklist(LETTER_SPACINGS), START.letters),
  words: v.fallback(v.picklist(WORD_SPACINGS), START.words),
  width: v.fallback(v.picklist(WIDTHS), START.width),
  theme: v.fallback(v.picklist(THEMES), START.theme),
  focus: v.fallback(v.picklist(LINE_FOCUSES), START.focus),
  height: v.fallback(v.picklist(HEIGHTS), START.height),
  read: v.fallback(v.picklist(READ_TEXTS), START.read),
});

export type ReadingLook = Readonly<v.Output<typeof stored>>;

export const lookStored = v.fallback(stored, START);

/** The next size in that direction, or the last one there. */
export function stepSize(size: ReadingLook['size'], step: 'smaller' | 'larger'): ReadingLook['size'] {
  const index = SIZES.indexOf(size) + (step === 'larger' ? 1 : -1);
  return SIZES[Math.min(Math.max(index, 0), SIZES.length - 1)] ?? size;
}
