import type { KeptRun } from '../article/align-texts.ts';

/** Where a sentence of an old script is in the new one; or, when it has gone, which sentence of the new one comes next. */
export type Whereabouts =
  | { readonly status: 'kept'; readonly sentence: number }
  | { readonly status: 'gone'; readonly next: number };

/**
 * Follows a sentence into a script that was written anew. Behind one that has gone comes what stands
 * behind the last kept one before it: all before that was heard, nothing after it was.
 */
export function followSentence(kept: readonly KeptRun[], sentence: number): Whereabouts {
  const run = kept.findLast(({ from }) => from <= sentence);
  if (run === undefined) return { status: 'gone', next: 0 };
  const along = sentence - run.from;
  return along < run.count
    ? { status: 'kept', sentence: run.to + along }
    : { status: 'gone', next: run.to + run.count };
}
