import type { PlayerView } from '@/utils/core/reading/player-view.ts';
import type { TextSpan } from '@/utils/core/text/span.ts';
import type { Passage } from './reader-state.ts';

/** What the host is to get next of a passage. */
export type WantedText =
  /** What follows, up to so many characters of text. */
  | { readonly type: 'append'; readonly characters: number }
  /** What stands before the place as well; a stretch of the article's number line. */
  | { readonly type: 'widen'; readonly to: TextSpan };

type Supplied = Pick<Passage, 'pageText' | 'script' | 'from'>;

/** What is handed over whole. Larger than nearly every page. */
const WHOLE = 100_000;
/** Beyond that: what the host always has in hand. Six minutes of speech at three times the speed. */
export const AHEAD = 20_000;
/** With fewer characters than this before the place, more are handed over: a step back must find them. */
const BEHIND = 2_000;

/** Once speech is on its way: all the rest of an ordinary page; of a longer one what the next minutes need. */
export function planFirstSupply(passage: Supplied, view: PlayerView): WantedText | null {
  const isOrdinary = passage.pageText.article.measureLength() <= WHOLE;
  if (passage.from > 0 && isOrdinary) return { type: 'widen', to: { start: 0, end: WHOLE } };
  if (isNearStart(passage, view)) return widenAround(passage, view);
  if (passage.script.taken().extent === 'complete') return null;
  return { type: 'append', characters: isOrdinary ? WHOLE : AHEAD };
}

/** As it is read: keeps the host supplied although it could ask, since by then the page may be frozen. */
export function planSupply(passage: Supplied, view: PlayerView): WantedText | null {
  if (isNearStart(passage, view)) return widenAround(passage, view);
  const { sentences, extent } = passage.script.taken();
  const last = sentences.at(-1);
  if (extent === 'complete' || last === undefined) return null;
  return last.span.end - (reachedBy(view) ?? 0) < AHEAD ? { type: 'append', characters: AHEAD } : null;
}

/** Whether a few steps back would lead out of what was handed over, although the article goes on there. */
function isNearStart({ from }: Supplied, view: PlayerView): boolean {
  return from > 0 && (reachedBy(view) ?? from) - from < BEHIND;
}

function widenAround({ from }: Supplied, view: PlayerView): WantedText {
  return { type: 'widen', to: { start: Math.max(0, from - AHEAD), end: (reachedBy(view) ?? from) + AHEAD } };
}

/** Where the sentence begins that is being read, on the article's number line; null while that is not known. */
function reachedBy({ position }: PlayerView): number | null {
  return position?.sentence?.start ?? null;
}
