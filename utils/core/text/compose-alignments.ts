import type { Alignment, AlignmentRun } from './alignment.ts';
import { AlignmentBuilder } from './alignment-builder.ts';
import type { TextSpan } from './span.ts';

/** A change of one of the two alignments, seen from the text between them. */
interface Change {
  readonly middle: TextSpan;
  readonly side: 'written' | 'spoken';
  /** How long it is on its own side. */
  readonly length: number;
}

/**
 * The alignment from A to C, given A to B and B to C. Where a change of the one cuts into a change
 * of the other, both become one `replace`: no place inside it can be told apart any more.
 *
 * @param first A (its written side) to B (its spoken side)
 * @param second B to C
 */
export function composeAlignments(first: Alignment, second: Alignment): Alignment {
  const builder = new AlignmentBuilder();
  const length = first.at(-1)?.spoken.end ?? 0;
  let middle = 0;
  for (const group of groupOverlaps(sortedChanges(first, second))) {
    builder.copy(group.start - middle);
    builder.change(lengthOf(group, 'written'), lengthOf(group, 'spoken'));
    middle = group.end;
  }
  builder.copy(length - middle);
  return builder.runs;
}

interface Group {
  readonly start: number;
  readonly end: number;
  readonly changes: readonly Change[];
}

function sortedChanges(first: Alignment, second: Alignment): readonly Change[] {
  const changes: Change[] = [
    ...first.filter(isChange).map((run) => change(run.spoken, 'written', run.written)),
    ...second.filter(isChange).map((run) => change(run.written, 'spoken', run.spoken)),
  ];
  return changes.sort((a, b) => a.middle.start - b.middle.start || a.middle.end - b.middle.end);
}

function isChange(run: AlignmentRun): boolean {
  return run.kind !== 'copy';
}

function change(middle: TextSpan, side: Change['side'], own: TextSpan): Change {
  return { middle, side, length: own.end - own.start };
}

function groupOverlaps(changes: readonly Change[]): readonly Group[] {
  const groups: Group[] = [];
  for (const item of changes) {
    const last = groups.at(-1);
    if (last && item.middle.start < last.end) {
      const end = Math.max(last.end, item.middle.end);
      groups[groups.length - 1] = { start: last.start, end, changes: [...last.changes, item] };
    } else {
      groups.push({ start: item.middle.start, end: item.middle.end, changes: [item] });
    }
  }
  return groups;
}

/** A side's own changes count with their own length, everything else in the group as it is. */
function lengthOf(group: Group, side: Change['side']): number {
  return group.changes
    .filter((item) => item.side === side)
    .reduce((sum, item) => sum - (item.middle.end - item.middle.start) + item.length, group.end - group.start);
}
