import type { Page } from 'puppeteer-core';

/** `page`: all of a page of Hark. `in-page`: what Hark has put into a page of somebody else. */
export type Surface = 'page' | 'in-page';

/** What a reader finds on a surface, and what of it is lost to the eye. */
export type Seen = {
  /** Its words as they stand there, a text node each, in order. */
  readonly texts: readonly string[];
  /** What is cut, covered, outside, or needs scrolling to both sides; in words. */
  readonly losses: readonly string[];
};

/**
 * Looks at every line of text and every control of a surface, as the browser has laid them out:
 * each must lie inside the window or be reached by scrolling down, wholly inside what could cut it off, and on no other line.
 */
export function findLosses(page: Page, surface: Surface): Promise<Seen> {
  return page.evaluate((where) => {
    const losses = new Set<string>();
    const root = where === 'page' ? document.body : document.querySelector('hark-host')?.shadowRoot;
    if (root == null) return { texts: [], losses: ['Hark is not there'] };
    const { scrollWidth, clientWidth, clientHeight } = document.documentElement;
    if (where === 'page' && scrollWidth > clientWidth)
      losses.add(`scrolls both ways: ${scrollWidth} of ${clientWidth}`);

    /** Letters hang out of their line by less. */
    const SLACK = 2;
    const parentOf = (element: Element) => element.parentElement ?? null;
    const ancestorsOf = (element: Element) => {
      const found: Element[] = [];
      for (let one: Element | null = element; one !== null; one = parentOf(one)) found.push(one);
      return found;
    };
    /** Said to screen readers alone: one pixel, cut on purpose. A sheet of paper is shown smaller than it is printed. */
    const isUnseen = (element: Element) =>
      element.closest('.announcement, .unseen, option, svg, [aria-hidden="true"]') !== null ||
      !element.checkVisibility();
    const isOverlay = (element: Element) =>
      ancestorsOf(element).some((one) => ['fixed', 'sticky'].includes(getComputedStyle(one).position));
    const shorten = (text: string) => `“${text.trim().replace(/\s+/g, ' ').slice(0, 40)}”`;

    type Line = { readonly box: DOMRect; readonly element: Element; readonly text: string; readonly over: boolean };
    const lines: Line[] = [];
    const texts: string[] = [];
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const element = node.parentElement;
      const text = node.textContent ?? '';
      if (element === null || text.trim() === '' || isUnseen(element)) continue;
      if (['STYLE', 'SCRIPT', 'TEXTAREA'].includes(element.tagName)) continue;
      texts.push(text.trim().replace(/\s+/g, ' '));
      const range = document.createRange();
      range.selectNodeContents(node);
      const over = where === 'page' && isOverlay(element);
      for (const box of range.getClientRects()) {
        if (box.width > 0 && box.height > 0) lines.push({ box, element, text, over });
      }
    }
    for (const { box, element, text } of lines) {
      if (box.left < -1 || box.right > clientWidth + 1) losses.add(`beside the window: ${shorten(text)}`);
      if (box.top + scrollY < -1) losses.add(`above the page: ${shorten(text)}`);
      const inWindow = box.top >= -1 && box.bottom <= clientHeight + 1;
      if (where === 'in-page' && !inWindow && !ancestorsOf(element).some(isScroller)) {
        losses.add(`outside the window: ${shorten(text)}`);
      }
      for (const one of ancestorsOf(element)) {
        const { overflowX, overflowY } = getComputedStyle(one);
        const around = one.getBoundingClientRect();
        const cutX = overflowX !== 'visible' && (box.left < around.left - SLACK || box.right > around.right + SLACK);
        const cutY =
          ['hidden', 'clip'].includes(overflowY) &&
          (box.top < around.top - SLACK || box.bottom > around.bottom + SLACK);
        if (one !== document.body && one !== document.documentElement && (cutX || cutY))
          losses.add(`cut: ${shorten(text)}`);
      }
    }
    function isScroller(element: Element): boolean {
      return ['auto', 'scroll'].includes(getComputedStyle(element).overflowY);
    }
    // Lines that stand on one another cannot be read. By their tops, so that only neighbours are compared.
    const inFlow = lines.filter(({ over }) => !over).sort((one, other) => one.box.top - other.box.top);
    for (const [at, one] of inFlow.entries()) {
      for (let next = at + 1; next < inFlow.length; next += 1) {
        const other = inFlow[next];
        if (other === undefined || other.box.top > one.box.bottom) break;
        const wide = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
        const high = Math.min(one.box.bottom, other.box.bottom) - other.box.top;
        // The boxes of lines may touch: what stands in their middle may not.
        const least = Math.min(one.box.height, other.box.height);
        if (one.text !== other.text && wide > SLACK && high > least / 2) {
          losses.add(`on one another: ${shorten(one.text)} and ${shorten(other.text)}`);
        }
      }
    }
    for (const control of root.querySelectorAll<HTMLElement>(
      'a, button, select, input, textarea, summary, progress, audio',
    )) {
      const box = control.getBoundingClientRect();
      if (box.width === 0 || box.height === 0 || isUnseen(control)) continue;
      const name = shorten(
        control.getAttribute('aria-label') ?? control.getAttribute('name') ?? control.textContent ?? '',
      );
      if (box.left < -1 || box.right > clientWidth + 1) losses.add(`beside the window: ${control.localName} ${name}`);
      const isCut =
        control.scrollWidth > control.clientWidth + SLACK || control.scrollHeight > control.clientHeight + SLACK;
      if (control.localName === 'button' && isCut) losses.add(`cut: button ${name}`);
      if (control instanceof HTMLSelectElement && isChoiceCut(control)) losses.add(`cut: choice of ${name}`);
    }
    /** A closed list cuts off the end of a choice that is longer than it, and nothing but its width tells. */
    function isChoiceCut(select: HTMLSelectElement): boolean {
      const chosen = select.selectedOptions[0]?.textContent ?? '';
      const style = getComputedStyle(select);
      const pen = document.createElement('canvas').getContext('2d');
      if (pen === null) return false;
      pen.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
      pen.letterSpacing = style.letterSpacing;
      pen.wordSpacing = style.wordSpacing;
      if (style.whiteSpace === 'normal' && style.appearance === 'none')
        return select.scrollHeight > select.clientHeight + SLACK;
      const room = select.clientWidth - Number.parseFloat(style.paddingLeft) - Number.parseFloat(style.paddingRight);
      return pen.measureText(chosen).width > room + SLACK;
    }
    return { texts, losses: [...losses] };
  }, surface);
}
