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
 * Where a button of `size` stands beside a selection: `gap` below its last line, else as far above its first,
 * else at the lower edge; always whole inside the view. Null where no part of the selection is in view.
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
  const first = visible[0];
  const last = visible.at(-1);
  if (first === undefined || last === undefined) return null;

  const below = last.top + last.height + gap;
  const above = first.top - gap - size.height;
  const lowest = view.height - size.height - GAP;
  const top = below <= lowest ? below : above >= GAP ? above : lowest;
  const left = Math.min(Math.max(last.left + last.width - size.width, GAP), view.width - size.width - GAP);
  return { left: Math.max(left, GAP), top: Math.max(top, GAP) };
}
