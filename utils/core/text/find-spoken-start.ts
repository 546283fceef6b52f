import type { Alignment } from './alignment.ts';

/**
 * Where speech begins that is to leave out nothing of what is written from `written` on, nor what is
 * said there without being written ("deleted:"). Both are UTF-16 offsets.
 */
export function findSpokenStart(alignment: Alignment, written: number): number {
  const run = alignment.find((at) => at.written.end > written || (at.kind === 'insert' && at.written.end >= written));
  if (!run) return alignment.at(-1)?.spoken.end ?? 0;
  return run.kind === 'copy' ? run.spoken.start + Math.max(0, written - run.written.start) : run.spoken.start;
}
