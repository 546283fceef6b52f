import type { KeptRun } from '@/utils/core/article/align-texts.ts';
import type { PlayerView } from '@/utils/core/reading/player-view.ts';
import type { WrittenPlace } from '@/utils/core/reading/written-place.ts';

/**
 * How many sentences before the place a host is given that takes over in the middle: all of nearly
 * every page. Of a book the ones before are left out: they would be a message of tens of megabytes,
 * which freezes the page and keeps the reader waiting.
 */
const BEHIND = 500;

/** The first sentence that a new host is given for a passage that stands at `place`. */
export function findFirstToHand({ sentence }: WrittenPlace): number {
  return Math.max(0, sentence - BEHIND);
}

/** A place as the host counts, to whom `first` is the first sentence. */
export function toHostPlace({ sentence, offset }: WrittenPlace, first: number): WrittenPlace {
  return { sentence: sentence - first, offset };
}

/** The sentence that was heard last, as the host counts, where reading stands behind one that it gets. */
export function toHostHeard({ position }: Pick<PlayerView, 'position'>, first: number): { heard?: number } {
  const heard = (position?.heard ?? -1) - first;
  return heard < 0 ? {} : { heard };
}

/** What the host shows, counted from the passage's own first sentence. */
export function fromHostView(view: PlayerView, first: number): PlayerView {
  if (first === 0) return view;
  const { position, progress } = view;
  const place = position && { ...position.place, sentence: position.place.sentence + first };
  const heard = position?.heard === undefined ? {} : { heard: position.heard + first };
  return {
    ...view,
    position: position && place && { ...position, ...heard, place },
    progress: {
      ...progress,
      done: progress.done + first,
      total: progress.total === null ? null : progress.total + first,
    },
  };
}

/** Which of the host's sentences are kept, as it counts them: `before` was its first one, and `after` is. */
export function toHostRuns(kept: readonly KeptRun[], before: number, after: number): readonly KeptRun[] {
  return kept.flatMap(({ from, to, count }) => {
    const skipped = Math.max(0, before - from, after - to);
    return skipped < count ? [{ from: from + skipped - before, to: to + skipped - after, count: count - skipped }] : [];
  });
}
