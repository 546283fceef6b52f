import { ancestorsOf } from './traverse.ts';

/** A stretch of the window's height, in CSS pixels from its top. */
interface Band {
  readonly top: number;
  readonly bottom: number;
}

/** What covers the window's edges and must not cover the word, in CSS pixels. */
export interface Inset {
  readonly top: number;
  readonly bottom: number;
}

/** Whether the range is seen: within the window less the inset, and within every box around it that scrolls. */
export function isInView(range: Range, inset: Inset): boolean {
  const view = range.startContainer.ownerDocument?.defaultView;
  if (!view) return false;
  const box = range.getBoundingClientRect();
  const bands = [windowBand(view, inset), ...scrollersAround(range, view).map((scroller) => bandOf(scroller, view))];
  return bands.every((band) => box.top >= band.top - slack && box.bottom <= band.bottom + slack);
}

/** Scaled pages put lines on fractions of a pixel. */
const slack = 1;

/**
 * Brings the range to the middle of every box around it that does not show it, from the inside
 * out, the window last. Tells which of them had to move. (A `Range` has no `scrollIntoView`, and
 * its element's one would show the start of a long paragraph.)
 */
export function scrollIntoView(
  range: Range,
  { inset, behavior }: { readonly inset: Inset; readonly behavior: ScrollBehavior },
): readonly EventTarget[] {
  const document = range.startContainer.ownerDocument;
  const view = document?.defaultView;
  if (!document || !view) return [];
  const moved: EventTarget[] = [];
  let { top, bottom } = range.getBoundingClientRect();

  for (const scroller of scrollersAround(range, view)) {
    const delta = move(scroller, { top, bottom }, bandOf(scroller, view), behavior);
    if (delta === 0) continue;
    moved.push(scroller);
    top -= delta;
    bottom -= delta;
  }
  const root = document.scrollingElement;
  if (!root || isFixed(range, view)) return moved;
  return move(root, { top, bottom }, windowBand(view, inset), behavior) === 0 ? moved : [...moved, document];
}

/** Scrolls so that `box` comes to the middle of `band`, if it is not within; the distance in pixels. */
function move(scroller: Element, box: Band, band: Band, behavior: ScrollBehavior): number {
  if (box.top >= band.top - slack && box.bottom <= band.bottom + slack) return 0;
  const wanted = scroller.scrollTop + (box.top + box.bottom) / 2 - (band.top + band.bottom) / 2;
  const target = Math.min(Math.max(0, wanted), scroller.scrollHeight - scroller.clientHeight);
  const delta = target - scroller.scrollTop;
  if (Math.abs(delta) < slack) return 0;
  scroller.scrollTo({ top: target, behavior });
  return delta;
}

/** The boxes around the range that scroll, from the inside out, without the window's own. */
function scrollersAround(range: Range, view: Window): readonly Element[] {
  const scrollers: Element[] = [];
  const { body, documentElement } = view.document;
  for (const at of ancestorsOf(range.startContainer)) {
    if (at === body || at === documentElement) break;
    if (at.scrollHeight <= at.clientHeight) continue;
    const { overflowY } = view.getComputedStyle(at);
    if (overflowY === 'auto' || overflowY === 'scroll' || overflowY === 'hidden') scrollers.push(at);
  }
  return scrollers;
}

function isFixed(range: Range, view: Window): boolean {
  for (const at of ancestorsOf(range.startContainer)) if (view.getComputedStyle(at).position === 'fixed') return true;
  return false;
}

function bandOf(scroller: Element, view: Window): Band {
  const { top } = scroller.getBoundingClientRect();
  const start = top + scroller.clientTop;
  const padding = paddingOf(scroller, view);
  return { top: start + padding.top, bottom: start + scroller.clientHeight - padding.bottom };
}

function windowBand(view: Window, inset: Inset): Band {
  const padding = paddingOf(view.document.documentElement, view);
  return {
    top: Math.max(inset.top, padding.top),
    bottom: view.document.documentElement.clientHeight - Math.max(inset.bottom, padding.bottom),
  };
}

/** How pages with a header that stays say how much it covers. */
function paddingOf(scroller: Element, view: Window): Inset {
  const { scrollPaddingTop, scrollPaddingBottom } = view.getComputedStyle(scroller);
  return { top: Number.parseFloat(scrollPaddingTop) || 0, bottom: Number.parseFloat(scrollPaddingBottom) || 0 };
}
