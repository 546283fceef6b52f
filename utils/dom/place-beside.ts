/** A box on the screen, in CSS pixels from the top left corner of the view, as `DOMRect` has it. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Where the button may stand: as wide as the view, between what is at its upper and its lower edge. */
export interface Room {
  readonly width: number;
  readonly top: number;
  readonly bottom: number;
}

interface Placing {
  readonly size: { readonly width: number; readonly height: number };
  readonly room: Room;
  /** From a line to the button. */
  readonly gap: number;
  /** Where its lines end: on the left in text from right to left. */
  readonly end: 'left' | 'right';
}

/** To the edges of the room. */
const GAP = 10;

const { min, max } = Math;

/**
 * Where a button of `size` stands beside a selection: a gap below its last line, else below another one or as far above
 * one, at the end of the last line or at a side of the room; where each of them is over the selection, there or at the
 * lower or the upper edge, over as little of it as can be. Always whole inside the room. Null where no part of the
 * selection is in there.
 */
export function placeBeside(
  lines: readonly Box[],
  { size, room, gap, end }: Placing,
): { readonly left: number; readonly top: number } | null {
  const visible = lines.filter(
    (line) => line.bottom > room.top && line.top < room.bottom && line.right > 0 && line.left < room.width,
  );
  const last = visible.at(-1);
  if (!last) return null;

  const rightmost = max(room.width - size.width - GAP, GAP);
  const beside = end === 'left' ? last.left : last.right - size.width;
  const highest = room.top + GAP;
  const lowest = max(room.bottom - size.height - GAP, highest);
  // Columns, and cells of a table beside one another: what comes last is not always the lowest.
  const tops = visible.toReversed().map(({ bottom }) => bottom + gap);
  for (const line of visible) tops.push(line.top - gap - size.height);
  const across = (all: readonly number[]) =>
    [min(max(beside, GAP), rightmost), rightmost, GAP].flatMap((left) => all.map((top) => ({ left, top })));
  const measureOver = ({ left, top }: { readonly left: number; readonly top: number }) =>
    visible.reduce(
      (sum, line) =>
        sum +
        max(0, min(line.right, left + size.width) - max(line.left, left)) *
          max(0, min(line.bottom, top + size.height) - max(line.top, top)),
      0,
    );
  // Of many words in a line each has its own box, and all of them the same places above and below.
  const beyond = [...new Set(tops)].filter((top) => top >= highest && top <= lowest);
  return [...across(beyond), ...across([lowest, highest])].reduce((best, place) =>
    measureOver(place) < measureOver(best) ? place : best,
  );
}
