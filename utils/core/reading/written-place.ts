import { findSpokenStart } from '../text/find-spoken-start.ts';
import { toWritten } from '../text/map-span.ts';
import type { Place } from './place.ts';
import type { PlayerScript } from './player-script.ts';

/** A place in a script as the page knows it, which holds whatever the words are that are said there. */
export interface WrittenPlace {
  /** Index of the sentence in the script. */
  readonly sentence: number;
  /** UTF-16 offset in that sentence as it is written. */
  readonly offset: number;
}

/** Where a place of what is said is written. */
export function toWrittenPlace({ sentence, offset }: Place, { sentences }: PlayerScript): WrittenPlace {
  if (offset <= 0) return { sentence, offset: 0 };
  const { alignment } = sentences[sentence]?.spoken ?? { alignment: [] };
  return { sentence, offset: toWritten(alignment, { start: offset, end: offset }).start };
}

/** Where to begin to speak so that nothing is left out from a written place on. */
export function toSpokenPlace({ sentence, offset }: WrittenPlace, { sentences }: PlayerScript): Place {
  if (offset <= 0) return { sentence, offset: 0 };
  const { alignment } = sentences[sentence]?.spoken ?? { alignment: [] };
  return { sentence, offset: findSpokenStart(alignment, offset) };
}
