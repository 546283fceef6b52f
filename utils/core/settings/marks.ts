import { GRANULARITIES, MARK_STYLES, USUAL_MARKS } from '../marking/mark-choices.ts';
import { PALETTES } from '../marking/palettes.ts';
import * as v from '../schema/schema.ts';

/** How what is read is marked, each choice for itself: one broken value costs no other. */
export const marksStored = v.fallback(
  v.object({
    word: v.fallback(v.picklist(MARK_STYLES), USUAL_MARKS.word),
    sentence: v.fallback(v.picklist(MARK_STYLES), USUAL_MARKS.sentence),
    palette: v.fallback(v.picklist(PALETTES), USUAL_MARKS.palette),
    granularity: v.fallback(v.picklist(GRANULARITIES), USUAL_MARKS.granularity),
  }),
  USUAL_MARKS,
);
