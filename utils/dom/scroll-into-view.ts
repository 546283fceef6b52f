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

/** Whether the range is seen: within every box around it that scrolls and every window it is in, the outermost less the inset. */
export function isInView(range: Range, inset: Inset): boolean {
  return isBoxInView(range.getBoundingClientRect(), range, inset);
}

/** Whether a box of the range is seen, such as one of its lines. */
export function isBoxInView(line: Band, range: Range, inset: Inset): boolean {
  let box = line;
  for (const port of portsAround(range, inset)) {
    if (box.top < port.band.top - slack || box.bottom > port.band.bottom + slack) return false;
    box = lower(box, port.outward);
  }
  return range.startContainer.ownerDocument?.defaultView != null;
}

/** Scaled pages put lines on fractions of a pixel. */
const slack = 1;

/**
 * Brings the range to the middle of every box around it that does not show it, from the inside
 * out: within a frame first, its own window last. Tells which of them had to move, by the target of
 * their scroll events. (A `Range` has no `scrollIntoView`, and its element's one would show the
 * start of a long paragraph.)
 */
export function scrollIntoView(
  range: Range,
  { inset, behavior }: { readonly inset: Inset; readonly behavior: ScrollBehavior },
): readonly EventTarget[] {
  const moved: EventTarget[] = [];
  let box: Band = range.getBoundingClientRect();
  for (const port of portsAround(range, inset)) {
    const delta = port.isMovable() ? move(port.scroller, box, port.band, behavior) : 0;
    if (delta !== 0) moved.push(port.target);
    box = lower(box, port.outward - delta);
  }
  return moved;
}

function lower({ top, bottom }: Band, by: number): Band {
  return { top: top + by, bottom: bottom + by };
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

/** A box through which the range is seen: one that scrolls, or a window. */
interface Port {
  readonly scroller: Element;
  /** Where its scroll events come from. */
  readonly target: EventTarget;
  /** From the top of its own window. */
  readonly band: Band;
  /** How far below the top of the next port's window the top of this one's stands. */
  readonly outward: number;
  isMovable(): boolean;
}

/** From the inside out. */
function* portsAround(range: Range, inset: Inset): Generator<Port, void, undefined> {
  for (let node: Node | null = range.startContainer; node; ) {
    const view: (Window & typeof globalThis) | null | undefined = node.ownerDocument?.defaultView;
    if (!view) return;
    for (const scroller of scrollersAround(node, view)) {
      yield { scroller, target: scroller, band: bandOf(scroller, view), outward: 0, isMovable: () => true };
    }
    const { document } = view;
    const frame: Element | null = view.frameElement;
    const inner = node;
    yield {
      scroller: document.scrollingElement ?? document.documentElement,
      target: document,
      band: windowBand(view, frame ? { top: 0, bottom: 0 } : inset),
      outward: frame ? frame.getBoundingClientRect().top + frame.clientTop : 0,
      isMovable: () => !isFixed(inner, view),
    };
    node = frame;
  }
}

/** The boxes around the node that scroll, from the inside out, without its window's own. */
function scrollersAround(node: Node, view: Window): readonly Element[] {
  const scrollers: Element[] = [];
  const { body, documentElement } = view.document;
  for (const at of ancestorsOf(node)) {
    if (at === body || at === documentElement) break;
    if (at.scrollHeight <= at.clientHeight) continue;
    const { overflowY } = view.getComputedStyle(at);
    if (overflowY === 'auto' || overflowY === 'scroll' || overflowY === 'hidden') scrollers.push(at);
  }
  return scrollers;
}

function isFixed(node: Node, view: Window): boolean {
  for (const at of ancestorsOf(node)) {
    if (at.ownerDocument !== view.document) return false;
    if (view.getComputedStyle(at).position === 'fixed') return true;
  }
  return false;
}

function bandOf(scroller: Element, view: Window): Band {
  const { top } = scroller.getBoundingClientRect();
  const start = top + scroller.clientTop;
  const padding = paddingOf(scroller, view);
  return { top: start + padding.top, bottom: start + scroller.clientHeight - padding.bottom };
}

function windowBand(view: Window, inset: Inset): Band {
  const { documentElement, scrollingElement } = view.document;
  const padding = paddingOf(documentElement, view);
  return {
    top: Math.max(inset.top, padding.top),
    // Of the element that scrolls: without a doctype that is the body, and the other one's height is all of the page's.
    bottom: (scrollingElement ?? documentElement).clientHeight - Math.max(inset.bottom, padding.bottom),
  };
}

/** How pages with a header that stays say how much it covers. */
function paddingOf(scroller: Element, view: Window): Inset {
  const { scrollPaddingTop, scrollPaddingBottom } = view.getComputedStyle(scroller);
  return { top: Number.parseFloat(scrollPaddingTop) || 0, bottom: Number.parseFloat(scrollPaddingBottom) || 0 };
}
