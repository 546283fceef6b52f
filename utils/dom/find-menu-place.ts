import type { PlaceClue } from '@/utils/core/messages/place-clue.ts';
import { findCaret } from './find-caret.ts';
import type { LivePlace } from './live-place.ts';
import { isElement } from './node-types.ts';

interface FindMenuPlaceOptions {
  /** What the browser says of the place. */
  readonly clue: PlaceClue;
  /** Where a menu was seen to be opened; null if the reader has come later. */
  readonly menu: LivePlace | null;
}

/**
 * Where the context menu was opened. A reader that was there saw it. One that was put into the page
 * by the choice in the menu has the link's or picture's address, and the element that is still under
 * the pointer for the page (`:hover`), since the menu's own window took the pointer away without a
 * word to the page. Within that element the caret tells the sentence: both browsers set it where the
 * second mouse button is pressed on text. (Seen: Chromium 156 and Firefox 153 on Linux. Firefox's
 * `menus.getTargetElement` is not there with the permission `contextMenus`.) Null where nothing of it
 * is known.
 */
export function findMenuPlace(document: Document, { clue, menu }: FindMenuPlaceOptions): LivePlace | null {
  if (menu?.node.isConnected) return menu;
  const element = findByAddress(document, clue) ?? findHovered(document);
  const caret = findCaret(document);
  if (caret && (element === null || element.contains(caret.node))) return caret;
  return element && { node: element, offset: 0 };
}

/** The only element with that address; of several the one under the pointer. */
function findByAddress(document: Document, { linkUrl, srcUrl }: PlaceClue): Element | null {
  const wanted = srcUrl ?? linkUrl;
  if (wanted === undefined) return null;
  const all = [...document.querySelectorAll(srcUrl === undefined ? 'a[href], area[href]' : 'img, video, audio, input')];
  const same = all.filter((element) => addressOf(element) === wanted);
  return same.length === 1 ? (same[0] ?? null) : (same.find((element) => element.matches(':hover')) ?? same[0] ?? null);
}

function addressOf(element: Element): string | null {
  const { href, currentSrc, src } = element as {
    readonly href?: unknown;
    readonly currentSrc?: unknown;
    readonly src?: unknown;
  };
  for (const address of [href, currentSrc, src]) if (typeof address === 'string' && address !== '') return address;
  return null;
}

/** The innermost element under the pointer, unless that is the page as a whole. */
function findHovered(document: Document): Element | null {
  const innermost = [...document.querySelectorAll(':hover')].at(-1) ?? null;
  if (!innermost || !isElement(innermost)) return null;
  return innermost === document.body || innermost === document.documentElement ? null : innermost;
}
