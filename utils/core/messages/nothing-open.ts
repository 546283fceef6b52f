import * as v from '../schema/schema.ts';

/** To a page of Hark's own: nothing is open. Apart from the other messages, for a popup that has nothing more to hear. */
export const nothingOpen = v.object({ type: v.literal('nothing-open') });

export function isNothingOpen(message: unknown): boolean {
  return v.parse(nothingOpen, message) !== null;
}
