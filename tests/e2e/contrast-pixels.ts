import { PNG } from 'pngjs';
import type { Page } from 'puppeteer-core';
import { contrastOf } from '../../utils/core/marking/contrast.ts';
import type { Surface } from './find-losses.ts';
import type { Box } from './page-text.ts';
import { colourAt, measure, type Picture } from './pixels.ts';

/** The worst of one kind that was measured, and how many were. */
export type Least = { readonly count: number; readonly contrast: number; readonly of: string };

export type Contrasts = {
  /** Each line of text on what is behind it. */
  readonly text: Least;
  /** The edges of each control, on each side, and of the panel or the listen button against the page. */
  readonly parts: Least;
};

type Named = { readonly name: string; readonly box: Box };

/** How far beside an edge is looked. */
const REACH = 4;

/** Measures what a surface shows, on the pixels of a picture of it: of a page of Hark, all of it. */
export async function measureContrasts(page: Page, surface: Surface): Promise<Contrasts> {
  // A picture of a whole page has none, and all that stands in the middle of one moves when it goes.
  await page.evaluate(() => document.documentElement.style.setProperty('scrollbar-width', 'none'));
  const { texts, parts } = await findBoxes(page, surface);
  const picture = PNG.sync.read(
    await page.screenshot(surface === 'page' ? { fullPage: true } : { captureBeyondViewport: false }),
  );
  const isShown = ({ box }: Named) =>
    box.left >= REACH && box.top >= REACH && box.right < picture.width - REACH && box.bottom < picture.height - REACH;
  return {
    // What it stands on is what most of its box is.
    text: findLeast(texts.filter(isShown), ({ box }) => measure(picture, box, '#ffffff').text),
    parts: findLeast(parts.filter(isShown), ({ box }) => measureEdges(picture, box)),
  };
}

function findLeast(all: readonly Named[], contrastIn: (one: Named) => number): Least {
  let least = { count: all.length, contrast: 21, of: '' };
  for (const one of all) {
    const contrast = Math.floor(contrastIn(one) * 100) / 100;
    if (contrast < least.contrast) least = { ...least, contrast, of: one.name };
  }
  return least;
}

/** How far the weakest side of a box stands apart from what is around it: in the middle of each side, a few pixels across. */
function measureEdges(picture: Picture, { left, top, right, bottom }: Box): number {
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  const across = Array.from({ length: 2 * REACH }, (_, at) => at - REACH);
  const sides = [
    across.map((at) => colourAt(picture, left + at, y)),
    across.map((at) => colourAt(picture, right - 1 - at, y)),
    across.map((at) => colourAt(picture, x, top + at)),
    across.map((at) => colourAt(picture, x, bottom - 1 - at)),
  ];
  return Math.min(
    ...sides.map(([outside = '#000000', ...inner]) => Math.max(...inner.map((one) => contrastOf(one, outside)))),
  );
}

/** Lines of text and edges that are seen, from the upper left corner of the picture. */
function findBoxes(page: Page, surface: Surface): Promise<{ readonly texts: Named[]; readonly parts: Named[] }> {
  return page.evaluate((where) => {
    const root = where === 'page' ? document.body : document.querySelector('hark-host')?.shadowRoot;
    if (root == null) throw new Error('Hark is not in the page.');
    const [scrolledX, scrolledY] = where === 'page' ? [scrollX, scrollY] : [0, 0];
    const place = ({ left, top, right, bottom }: DOMRect) => ({
      left: left + scrolledX,
      top: top + scrolledY,
      right: right + scrolledX,
      bottom: bottom + scrolledY,
    });
    const isSeen = (element: Element) =>
      element.checkVisibility({ visibilityProperty: true }) &&
      // Text for screen readers alone; what cannot be used now (WCAG 2.2, 1.4.3); what is cut off.
      element.closest('.unseen, .announcement, [role=status].unseen, :disabled, option, [aria-hidden=true]') === null;
    const texts: { name: string; box: ReturnType<typeof place> }[] = [];
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (node.textContent?.trim() === '' || node.parentElement === null || !isSeen(node.parentElement)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const line of range.getClientRects()) {
        if (line.width < 4 || line.height < 4) continue;
        const name = node.textContent?.trim().slice(0, 40) ?? '';
        texts.push({ name, box: place(line) });
      }
    }
    const selector = 'button:not(.link), select, input:not([type=file]), textarea, .panel, .listen:not([hidden])';
    const parts = [...root.querySelectorAll(selector)].filter(isSeen).map((part) => ({
      name: part.getAttribute('name') ?? (part.matches('.panel, .listen') ? part.className : part.textContent) ?? '',
      box: place(part.getBoundingClientRect()),
    }));
    return { texts, parts: parts.filter(({ box }) => box.right - box.left > 4 && box.bottom - box.top > 4) };
  }, surface);
}
