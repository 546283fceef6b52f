import type { EdgeCover } from './follower.ts';
import { isBoxInView, scrollIntoView } from './scroll-into-view.ts';

/**
 * Whatever of the page gets the focus is seen whole, beside what covers the window's edge: the page scrolls, or where it
 * cannot (at its end, or for what stays in place) the cover goes to the opposite edge (WCAG 2.2, 2.4.12).
 */
export function uncoverFocus(document: Document, cover: EdgeCover, signal: AbortSignal): void {
  const view = document.defaultView;
  if (view === null) return;
  const isSeen = (range: Range, element: Element, inset = cover.inset()) =>
    isBoxInView(element.getBoundingClientRect(), range, inset);
  const uncover = (element: Element) => {
    const { top, bottom } = cover.inset();
    const { height } = element.getBoundingClientRect();
    // What is higher than the window is never whole.
    if (top + bottom === 0 || height === 0 || height > view.innerHeight - top - bottom) return;
    const range = document.createRange();
    range.selectNode(element);
    if (isSeen(range, element)) return;
    if (isSeen(range, element, cover.insetAcross())) return cover.cross();
    scrollIntoView(range, { inset: cover.inset(), behavior: 'instant' });
  };
  document.addEventListener(
    'focusin',
    ({ target }) => {
      const element = target as Element;
      // The browser scrolls to it first.
      if (cover.contains(element)) return;
      view.requestAnimationFrame(() => element.isConnected && uncover(element));
    },
    { capture: true, signal },
  );
}
