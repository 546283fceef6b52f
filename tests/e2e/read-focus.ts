import type { Page } from 'puppeteer-core';

/** What has the focus in a page. */
export type Focus = Awaited<ReturnType<typeof readFocus>>;

/** What has the focus, and whether a reader sees it: nothing over its corners, all of it in the window, and its ring. */
export function readFocus(page: Page) {
  return page.evaluate(async () => {
    // The page scrolls to what has the focus as it draws itself.
    await new Promise(requestAnimationFrame);
    const focused = document.activeElement as HTMLElement;
    const { left, right, top, bottom } = focused.getBoundingClientRect();
    const { outlineStyle, outlineWidth } = getComputedStyle(focused);
    const corners = [
      [left + 4, top + 4],
      [right - 4, bottom - 4],
    ] as const;
    const isClear = corners.every(([x, y]) => {
      const there = document.elementFromPoint(x, y);
      return there !== null && (focused.contains(there) || there.contains(focused));
    });
    const field = focused as HTMLInputElement;
    const isAtEnd = focused instanceof HTMLSelectElement && focused.selectedIndex === focused.options.length - 1;
    return {
      /** Among all that can have it. */
      place: [...document.querySelectorAll('a[href], button, select, input, summary')].indexOf(focused),
      isSeen: isClear && top >= 0 && bottom <= innerHeight,
      ring: `${outlineStyle} ${outlineWidth}`,
      action: focused.dataset.action,
      words: focused.textContent?.slice(0, 30),
      name: field.name ?? '',
      kind: field.type === 'checkbox' ? 'checkbox' : focused.localName,
      choice: field.type === 'checkbox' ? `${field.checked}` : (field.value ?? ''),
      /** The key that leads to another choice of a list. */
      next: isAtEnd ? ('Up' as const) : ('Down' as const),
    };
  });
}
