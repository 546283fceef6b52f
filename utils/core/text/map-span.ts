import type { Alignment, AlignmentRun } from './alignment.ts';
import type { TextSpan } from './span.ts';

type Side = 'written' | 'spoken';

/**
 * Where a stretch of the spoken form is written. A place in a `replace` run stands for the whole
 * written stretch; what was dropped beside the stretch is not taken in. A stretch that was only
 * inserted gives an empty span at the place where it came in.
 */
export function toWritten(alignment: Alignment, spoken: TextSpan): TextSpan {
  return mapSpan(alignment, spoken, 'spoken', 'written');
}

/** Where a written stretch is spoken; the mirror of `toWritten`. */
export function toSpoken(alignment: Alignment, written: TextSpan): TextSpan {
  return mapSpan(alignment, written, 'written', 'spoken');
}

function mapSpan(alignment: Alignment, span: TextSpan, from: Side, to: Side): TextSpan {
  const firstRun = findRun(alignment, span.start, from);
  if (!firstRun) {
    const end = alignment.at(-1)?.[to].end ?? 0;
    return { start: end, end };
  }
  const start = mapPlace(firstRun, span.start, from, to, 'start');
  if (span.end <= span.start) return { start, end: start };
  const lastRun = findRun(alignment, span.end - 1, from) ?? alignment.at(-1) ?? firstRun;
  return { start, end: Math.max(start, mapPlace(lastRun, span.end, from, to, 'end')) };
}

function mapPlace(run: AlignmentRun, place: number, from: Side, to: Side, edge: 'start' | 'end'): number {
  if (run.kind !== 'copy') return run[to][edge];
  return Math.min(run[to].start + (place - run[from].start), run[to].end);
}

/** The run that holds the character at `place`: the first whose end lies behind it. */
function findRun(alignment: Alignment, place: number, side: Side): AlignmentRun | undefined {
  let low = 0;
  let high = alignment.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const run = alignment[middle];
    if (run && run[side].end <= place) low = middle + 1;
    else high = middle;
  }
  return alignment[low];
}
