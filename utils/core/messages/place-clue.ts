import * as v from '../schema/schema.ts';

/** What the browser says of the place where its context menu was opened. */
export const placeClue = v.object({
  /** The address of the link that was pressed. */
  linkUrl: v.optional(v.string),
  /** The address of the picture that was pressed. */
  srcUrl: v.optional(v.string),
});

export type PlaceClue = v.Output<typeof placeClue>;
