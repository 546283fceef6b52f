/** A box on the screen, in CSS pixels from the top left corner of the view. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const GAP = 10;

/**
 * Where a button of `size` stands beside a selection: below its last line, else above its first,
 * else at the lower edge; always whole inside the view. Null where no part of the selection is in view.
 */
export function placeBeside(
  lines: readonly Box[],
  size: { readonly width: number; readonly height: number },
  view: { readonly width: number; readonly height: number },
): { readonly left: number; readonly top: number } | null {
  const visible = lines.filter(
    ({ left, top, width, height }) => top + height > 0 && top < view.height && left + width > 0 && left < view.width,
  );
  const first = visible[0];
  const last = visible.at(-1);
  if (first === undefined || last === undefined) return null;

  const below = last.top + last.height + GAP;
  const above = first.top - GAP - size.height;
  const lowest = view.height - size.height - GAP;
  const top = below <= lowest ? below : above >= GAP ? above : lowest;
  const left = Math.min(Math.max(last.left + last.width - size.width, GAP), view.width - size.width - GAP);
  return { left: Math.max(left, GAP), top: Math.max(top, GAP) };
}
