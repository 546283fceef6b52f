import { contrastOf, type Hex, luminanceOf } from './contrast.ts';
import { type MarkLook, type MarkStyle, USUAL_MARKS } from './mark-choices.ts';
import { makePalette } from './own-palette.ts';
import { DARK_INK, LIGHT_INK, type Palette, palettes } from './palettes.ts';

/** How one mark is painted. */
export interface MarkColours {
  /** Behind the text, and the text's colour on it; null where both stay the page's own. */
  readonly fill: { readonly block: Hex; readonly ink: Hex } | null;
  /** The line under the text, or null for none. */
  readonly line: Hex | null;
}

/** What a part of an interface needs to be seen (WCAG 2.2, 1.4.11). */
const SEEN = 3;
/** Less than this is not seen as a colour at all. */
const TINTED = 1.25;
/** Black and white stand equally far from it, at 4.6:1. */
const MIDDLE = 0.18;

/**
 * The colours of the word and its sentence on a page of this background. Whatever a mark is made of, block or line
 * stands out from what is around it with 3:1, and text on a block of ours has 7:1.
 */
export function chooseMarkColours(
  choices: MarkLook,
  ground: Hex,
): { readonly word: MarkColours; readonly sentence: MarkColours } {
  const { palette, wordColour, sentenceColour } = { ...USUAL_MARKS, ...choices };
  const of = (own: Hex) => (palette === 'own' ? makePalette(own) : palettes[palette]);
  const sentence = colourSentence(choices.sentence, of(sentenceColour), ground);
  // Around the word is its sentence.
  return { word: colourWord(choices.word, of(wordColour), sentence.fill?.block ?? ground), sentence };
}

function colourSentence(style: MarkStyle, palette: Palette, ground: Hex): MarkColours {
  const { pale, night, deep, firm, bright } = palette;
  const isDark = luminanceOf(ground) <= MIDDLE;
  switch (style) {
    case 'none':
      return { fill: null, line: null };
    case 'underline':
      return { fill: null, line: firstSeen(isDark ? [bright, LIGHT_INK] : [firm, DARK_INK], ground) };
    case 'colour':
      return { fill: fillWith(firstSeen([deep, pale, LIGHT_INK, DARK_INK], ground)), line: null };
    case 'both': {
      const block = isDark ? night : pale;
      const line = firstSeen(isDark ? [bright, LIGHT_INK, DARK_INK] : [firm, DARK_INK, LIGHT_INK], ground, block);
      // A colour of the reader's own may be too near to the page for either: then the block is another one.
      return hasEdge(block, line, ground)
        ? { fill: fillWith(block), line }
        : { ...colourSentence('colour', palette, ground), line };
    }
  }
}

function colourWord(style: MarkStyle, { bright, deep, pale, under = DARK_INK }: Palette, ground: Hex): MarkColours {
  const fillApart = () => fillWith(firstSeen([bright, deep, pale, LIGHT_INK, DARK_INK], ground));
  switch (style) {
    case 'none':
      return { fill: null, line: null };
    case 'underline':
      return {
        fill: null,
        line: firstSeen(luminanceOf(ground) <= MIDDLE ? [bright, LIGHT_INK] : [under, DARK_INK], ground),
      };
    case 'colour':
      return { fill: fillApart(), line: null };
    case 'both': {
      const tinted = fillWith(contrastOf(bright, ground) >= TINTED ? bright : deep);
      // As with the sentence: both of a middle lightness, by the reader's own choice.
      const fill = hasEdge(tinted.block, tinted.ink, ground) ? tinted : fillApart();
      return { fill, line: fill.ink };
    }
  }
}

function fillWith(block: Hex): { readonly block: Hex; readonly ink: Hex } {
  return { block, ink: luminanceOf(block) > MIDDLE ? DARK_INK : LIGHT_INK };
}

/** The first that stands out from the ground and from the block it stands on, else from the ground, or the last. */
function firstSeen(candidates: readonly [Hex, ...Hex[]], ground: Hex, block = ground): Hex {
  return (
    candidates.find((colour) => isSeenOn(colour, ground, block)) ??
    candidates.find((colour) => isSeenOn(colour, ground, ground)) ??
    candidates.at(-1) ??
    candidates[0]
  );
}

/** Whether the block stands out from the ground, or its line from both. */
function hasEdge(block: Hex, line: Hex, ground: Hex): boolean {
  return contrastOf(block, ground) >= SEEN || isSeenOn(line, ground, block);
}

function isSeenOn(colour: Hex, ground: Hex, block: Hex): boolean {
  return contrastOf(colour, ground) >= SEEN && contrastOf(colour, block) >= SEEN;
}
