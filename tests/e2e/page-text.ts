import type { Page } from 'puppeteer-core';
import { runProcess } from '../../scripts/browser/child-process.ts';
import type { Display } from './harness/display.ts';
import { focusBrowserWindow } from './harness/keys.ts';

/** A place in the page's window, in CSS pixels from its upper left corner. */
export type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };

/** Where a text stands: its first occurrence within one text node; of its first line, where it goes over several. */
export async function locateText(page: Page, text: string): Promise<Box> {
  const box = await page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      const start = node.data.indexOf(wanted);
      if (start < 0) continue;
      const range = document.createRange();
      range.setStart(node, start);
      range.setEnd(node, start + wanted.length);
      const [line] = range.getClientRects();
      return line && { left: line.left, top: line.top, right: line.right, bottom: line.bottom };
    }
    return undefined;
  }, text);
  if (box === undefined) throw new Error(`The page has no "${text}" in one text node.`);
  return box;
}

/** What is highlighted in the page, and where the selection begins and ends, direction included. */
export function readSelection(page: Page) {
  return page.evaluate(() => {
    const selection = getSelection();
    return {
      text: selection?.toString() ?? '',
      anchor: [selection?.anchorNode?.textContent, selection?.anchorOffset] as const,
      focus: [selection?.focusNode?.textContent, selection?.focusOffset] as const,
    };
  });
}

/** The page as markup, without the one element that Hark adds. */
export function readMarkup(page: Page): Promise<string> {
  return page.evaluate(() => {
    const root = document.documentElement.cloneNode(true) as Element;
    for (const host of root.querySelectorAll('hark-host')) host.remove();
    return root.outerHTML;
  });
}

type Drag = {
  /** The highlight begins before this text… */
  readonly from: string;
  /** …and ends before this one, or behind it. */
  readonly to: string;
  readonly end?: 'before' | 'behind';
};

/** Highlights with the mouse. Both texts stand within a text node each. */
export async function dragOver(page: Page, { from, to, end = 'before' }: Drag): Promise<void> {
  const start = await locateText(page, from);
  const stop = await locateText(page, to);
  await page.mouse.move(start.left, (start.top + start.bottom) / 2);
  await page.mouse.down();
  await page.mouse.move(end === 'before' ? stop.left : stop.right, (stop.top + stop.bottom) / 2, { steps: 5 });
  await page.mouse.up();
}

type Click = {
  /** Two on a word highlight it. */
  readonly times: 1 | 2;
  /** The second one opens the context menu. */
  readonly button?: 'first' | 'second';
};

/**
 * Clicks on the first letters of a text with the display's own mouse. Unlike a click that comes through the debugger it
 * also brings the keyboard from the address bar into the page.
 */
export async function clickOn(
  display: Display,
  page: Page,
  text: string,
  { times, button = 'first' }: Click,
): Promise<void> {
  await focusBrowserWindow(display);
  const { left, top, bottom } = await locateText(page, text);
  const origin = await page.evaluate(() => {
    const border = (outerWidth - innerWidth) / 2;
    return { x: screenX + border, y: screenY + outerHeight - innerHeight - border };
  });
  const at = [origin.x + left + 3, origin.y + (top + bottom) / 2].map((number) => String(Math.round(number)));
  await runProcess(
    'xdotool',
    ['mousemove', ...at, 'click', '--repeat', String(times), '--delay', '40', button === 'first' ? '1' : '3'],
    {
      env: { DISPLAY: display.name },
    },
  );
}
