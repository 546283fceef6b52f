import * as v from 'valibot';

/** What the browser says of the place where its context menu was opened. */
export const placeClue = v.object({
  /** The address of the link that was pressed. */
  linkUrl: v.exactOptional(v.string()),
  /** The address of the picture that was pressed. */
  srcUrl: v.exactOptional(v.string()),
});

export type PlaceClue = v.InferOutput<typeof placeClue>;
