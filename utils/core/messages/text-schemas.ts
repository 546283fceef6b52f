import * as v from 'valibot';

/** A count or an offset: UTF-16 code units, or an index of a list. */
export const offset = v.pipe(v.number(), v.integer(), v.minValue(0));

export const span = v.pipe(
  v.object({ start: offset, end: offset }),
  v.check(({ start, end }) => start <= end),
);

/** When reading is to stop by itself: the minutes that were chosen, and the system's time at which they are over. */
export const sleepEnd = v.object({ minutes: v.number(), until: v.number() });

export const place = v.object({ sentence: offset, offset });
