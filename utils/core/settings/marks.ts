import type { Hex } from '../marking/contrast.ts';
import { GRANULARITIES, MARK_STYLES, USUAL_MARKS } from '../marking/mark-choices.ts';
import { isHex } from '../marking/own-palette.ts';
import { PALETTE_CHOICES } from '../marking/palettes.ts';
import * as v from '../schema/schema.ts';

const colour: v.Schema<Hex> = (value) => (typeof value === 'string' && isHex(value) ? value : v.WRONG);

/** How what is read is marked, each choice for itself: one broken value costs no other. */
export const marksStored = v.fallback(
  v.object({
    word: v.fallback(v.picklist(MARK_STYLES), USUAL_MARKS.word),
    sentence: v.fallback(v.picklist(MARK_STYLES), USUAL_MARKS.sentence),
    palette: v.fallback(v.picklist(PALETTE_CHOICES), USUAL_MARKS.palette),
    wordColour: v.fallback(colour, USUAL_MARKS.wordColour),
    sentenceColour: v.fallback(colour, USUAL_MARKS.sentenceColour),
    granularity: v.fallback(v.picklist(GRANULARITIES), USUAL_MARKS.granularity),
  }),
  USUAL_MARKS,
);
