import type { Start } from '@/utils/core/article/start.ts';
import type { Work } from '@/utils/core/work/work.ts';
import { findCaret } from './find-caret.ts';
import { findInArticle } from './find-in-article.ts';
import { findSeenText, findTextBelow } from './find-seen-text.ts';
import { HOST_TAG } from './host-tag.ts';
import { type LivePlace, rangeOf } from './live-place.ts';
import type { PageText } from './page-text.ts';

interface FindStartOptions {
  /** Where the context menu was opened, when it was; null where that is not known. */
  readonly menu: LivePlace | null;
  /** Where the page was last pressed, as far as it was seen. */
  readonly pressed: LivePlace | null;
}

/**
 * Where in the article "from here" is. In this order (DAISY's: the screen reader's position, a chosen
 * place, the first text on the screen):
 * 1. where the context menu was opened; outside the article: the next text of the article behind it
 * 2. the element with the focus, or the caret: where a screen reader stands, as far as it tells
 * 3. where the page was last pressed
 * 4. the first sentence on the screen; where the screen shows none, the next one below
 *
 * Two and three count only within the article and on the screen: a press before the page was scrolled
 * away is not meant. Null if no text of the article follows.
 */
export function* findStart(
  document: Document,
  pageText: PageText,
  { menu, pressed }: FindStartOptions,
): Work<Start | null> {
  const view = document.defaultView;
  if (!view) return null;
  if (menu) {
    const found = yield* findInArticle(pageText, menu);
    return found && { at: found.at, seen: null };
  }
  for (const place of [findFocus(document), findCaret(document), pressed]) {
    if (!place?.node.isConnected || !isOnScreen(place, view)) continue;
    const found = yield* findInArticle(pageText, place);
    if (found?.reached === 'within') return { at: found.at, seen: null };
  }
  const seen = yield* findSeenText(pageText, view);
  if (seen) return { at: seen.start, seen };
  const below = yield* findTextBelow(pageText);
  return below === null ? null : { at: below, seen: null };
}

/** The element with the focus; none where that is the page as a whole, a frame or Hark's own panel. */
function findFocus(document: Document): LivePlace | null {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  if (!focused || focused === document.body || focused === document.documentElement) return null;
  return focused.localName === HOST_TAG ? null : { node: focused, offset: 0 };
}

/** Whether its beginning is seen. The focus may stand on all of a page's main part, of which the screen shows the end. */
function isOnScreen(place: LivePlace, view: Window): boolean {
  const { top, left, right } = rangeOf(place).getBoundingClientRect();
  return top > -SLACK && top < view.innerHeight && right > 0 && left < view.innerWidth;
}

/** What is focused or pressed may be cut off by the edge, by up to a line; in CSS pixels. */
const SLACK = 24;
