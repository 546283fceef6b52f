import * as v from '../schema/schema.ts';
import { FIRST_LENGTHS, LONGEST_PAUSE, PAUSED_AFTER, type PauseLengths } from './pauses.ts';

const length = v.numberFrom(0, LONGEST_PAUSE);

/** The reader's own pauses, as they are sent. */
export const pauseLengthsSent = v.object(lengthsOf(() => length));

/** As they are stored: what is broken or unknown falls back by itself. */
export const pauseLengthsStored = v.fallback(
  v.object(lengthsOf((after) => v.fallback(length, FIRST_LENGTHS[after]))),
  FIRST_LENGTHS,
);

function lengthsOf<Schema>(schemaFor: (after: keyof PauseLengths) => Schema): Record<keyof PauseLengths, Schema> {
  return Object.fromEntries(PAUSED_AFTER.map((after) => [after, schemaFor(after)])) as Record<
    keyof PauseLengths,
    Schema
  >;
}
