import * as v from '../schema/schema.ts';

/** A count or an offset: UTF-16 code units, or an index of a list. */
export const offset = v.wholeFrom(0);

export const span = v.check(v.object({ start: offset, end: offset }), ({ start, end }) => start <= end);

/** When reading is to stop by itself: the minutes that were chosen, and the system's time at which they are over. */
export const sleepEnd = v.object({ minutes: v.number, until: v.number });

export const place = v.object({ sentence: offset, offset });
