/** A box on the screen, in CSS pixels from the top left corner of the view. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** To the edges of the view. */
const GAP = 10;

/**
 * Where a button of `size` stands beside a selection: `gap` below its last line, else below another one or as far above
 * one, never over any of them; else at the lower edge. Always whole inside the view. Null where no part of the selection
 * is in view.
 */
export function placeBeside(
  lines: readonly Box[],
  size: { readonly width: number; readonly height: number },
  view: { readonly width: number; readonly height: number },
  gap = GAP,
): { readonly left: number; readonly top: number } | null {
  const visible = lines.filter(
    ({ left, top, width, height }) => top + height > 0 && top < view.height && left + width > 0 && left < view.width,
  );
  const last = visible.at(-1);
  if (last === undefined) return null;

  const lowest = view.height - size.height - GAP;
  const left = Math.max(Math.min(last.left + last.width, view.width - GAP) - size.width, GAP);
  // Columns, and cells of a table beside one another: what comes last is not always the lowest.
  const isOver = (at: number) =>
    visible.some(
      ({ left: start, top, width, height }) =>
        top < at + size.height && at < top + height && start < left + size.width && left < start + width,
    );
  const tops = [
    ...visible.toReversed().map(({ top, height }) => top + height + gap),
    ...visible.map(({ top }) => top - gap - size.height),
  ];
  const top = tops.find((at) => at >= GAP && at <= lowest && !isOver(at)) ?? lowest;
  return { left, top: Math.max(top, GAP) };
}
