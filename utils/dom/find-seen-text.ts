import type { TextSpan } from '@/utils/core/text/span.ts';
import type { Work } from '@/utils/core/work/work.ts';
import { findPlaceAt, type LivePlace } from './live-place.ts';
import { isText } from './node-types.ts';
import type { PageText, Piece } from './page-text.ts';
import { isBoxInView } from './scroll-into-view.ts';
import { ancestorsOf } from './traverse.ts';

/** How far apart the screen is probed, in CSS pixels: some two lines. */
const PROBE_STEP = 40;
/** So many pieces before the first one that a probe meets may be seen too: short lines, words in bold. */
const BEFORE_PROBED = 50;
/** Behind text that is seen, so many pieces in a row that are not: the rest is not either. */
const MOST_UNSEEN = 200;

/**
 * The stretch of the article that is on the screen, from the first line that is seen whole: not cut
 * off by the window or by a box that scrolls, and not under a header that stays. Null if none is.
 * Asks for blocks only as far as they are needed.
 */
export function* findSeenText(pageText: PageText, view: Window): Work<TextSpan | null> {
  const { article, pieces } = pageText;
  const seen: TextSpan[] = [];
  const probed = new Set<Node>(listSeenPlaces(view).map(({ node }) => node));
  let next = Math.max(0, (yield* findProbed(pageText, probed)) - BEFORE_PROBED);
  let unseen = 0;
  for (const _block of article.blocksOrNull) {
    yield;
    for (; next < pieces.length; next += 1) {
      const piece = pieces[next];
      const span = piece ? findSeenLines(piece, view) : null;
      if (span) seen.push(span);
      unseen = span ? 0 : unseen + 1;
    }
    if (seen.length > 0 && unseen > MOST_UNSEEN) break;
  }
  const [first] = seen;
  return first ? { start: first.start, end: seen.at(-1)?.end ?? first.end } : null;
}

/** Where text stands at some points of the screen, from above. */
export function listSeenPlaces({ document, innerWidth, innerHeight }: Window): readonly LivePlace[] {
  const places: LivePlace[] = [];
  for (let y = PROBE_STEP / 2; y < innerHeight; y += PROBE_STEP) {
    for (const share of [0.25, 0.5, 0.75]) {
      const place = findPlaceAt(document, { x: innerWidth * share, y });
      if (place && isText(place.node)) places.push(place);
    }
  }
  return places;
}

/**
 * The index of the first piece that a probe has met; 0 where none was. To ask a long article's every
 * piece for its box takes longer than to make its text.
 */
function* findProbed({ article, pieces }: PageText, probed: ReadonlySet<Node>): Work<number> {
  let next = 0;
  for (const _block of article.blocksOrNull) {
    yield;
    for (; next < pieces.length; next += 1) {
      const source = pieces[next]?.source;
      if (source && probed.has(source)) return next;
    }
  }
  return 0;
}

/** The first text of the article below the upper edge of the screen, on its number line; null where none is. */
export function* findTextBelow({ article, pieces }: PageText): Work<number | null> {
  let next = 0;
  for (const _block of article.blocksOrNull) {
    yield;
    for (; next < pieces.length; next += 1) {
      const piece = pieces[next];
      if (!piece || !isText(piece.source) || piece.text.trim() === '') continue;
      const range = piece.source.ownerDocument.createRange();
      range.selectNodeContents(piece.source);
      const { top, height } = range.getBoundingClientRect();
      if (height > 0 && top >= 0) return piece.span.start;
    }
  }
  return null;
}

function findSeenLines({ source, span, offset, text }: Piece, outermost: Window): TextSpan | null {
  // What an attribute says stands beside the text that is seen.
  if (!isText(source) || !source.isConnected || offset + text.length > source.data.length) return null;
  // A frame has a window of its own, from whose corner its boxes count.
  const view = source.ownerDocument.defaultView ?? outermost;
  const range = source.ownerDocument.createRange();
  range.setStart(source, offset);
  range.setEnd(source, offset + text.length);
  const { top, bottom, height } = range.getBoundingClientRect();
  if (height === 0 || bottom <= 0 || top >= view.innerHeight) return null;
  const lines = [...range.getClientRects()].filter((line) => isLineSeen(line, range, view));
  const first = lines[0];
  const last = lines.at(-1);
  if (!first || !last) return null;
  const start = findLine(source, { start: offset, end: offset + text.length }, (line) => line.top >= first.top - 1);
  const end = findLine(source, { start: offset, end: offset + text.length }, (line) => line.top > last.bottom - 1);
  return { start: span.start + start - offset, end: span.start + end - offset };
}

function isLineSeen(line: DOMRect, range: Range, view: Window): boolean {
  if (line.width === 0 || line.right <= 0 || line.left >= view.innerWidth) return false;
  return isBoxInView(line, range, { top: 0, bottom: 0 }) && !isCovered(line, range.startContainer, view);
}

/** Whether something that stays where it is when the page scrolls lies over the line: a header, a notice. */
function isCovered({ left, right, top, bottom }: DOMRect, node: Node, view: Window): boolean {
  const x = (Math.max(0, left) + Math.min(view.innerWidth, right)) / 2;
  const hit = (node.getRootNode() as Document | ShadowRoot).elementFromPoint(x, (top + bottom) / 2);
  if (!hit || hit.contains(node) || node.parentElement?.contains(hit)) return false;
  for (const at of ancestorsOf(hit)) {
    if (at.contains(node)) return false;
    const { position } = view.getComputedStyle(at);
    if (position === 'fixed' || position === 'sticky') return true;
  }
  return false;
}

/** The first offset from which on all lines pass, by halving: the top of what is left only moves down. */
function findLine(node: Text, { start, end }: TextSpan, passes: (line: DOMRect) => boolean): number {
  const range = node.ownerDocument.createRange();
  let low = start;
  let high = end;
  while (low < high) {
    const middle = (low + high) >>> 1;
    range.setStart(node, middle);
    range.setEnd(node, end);
    if (passes(range.getBoundingClientRect())) high = middle;
    else low = middle + 1;
  }
  return low;
}
