import { contrastOf, type Hex } from './contrast.ts';
import type { MarkLook, MarkStyle } from './mark-choices.ts';
import { chooseMarkColours } from './mark-colours.ts';

/** What letters of the page's own need on a block of ours: a usual link has 6.2:1 on the usual word (WCAG 2.2, 1.4.3). */
const LEGIBLE = 4.5;

/** The look for letters that keep this colour on a mark: lines alone where they could not be read on its block. */
export function keepLegible(look: MarkLook, ground: Hex, ink: Hex): MarkLook {
  const { word, sentence } = chooseMarkColours(look, ground);
  const isLegible = [word, sentence].every(({ fill }) => fill === null || contrastOf(fill.block, ink) >= LEGIBLE);
  return isLegible ? look : { ...look, word: lineOf(look.word), sentence: lineOf(look.sentence) };
}

function lineOf(style: MarkStyle): MarkStyle {
  return style === 'none' ? 'none' : 'underline';
}
