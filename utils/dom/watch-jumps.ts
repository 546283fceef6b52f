import { HOST_TAG } from './host-tag.ts';
import { findPlaceAt, type LivePlace } from './live-place.ts';
import { isText } from './node-types.ts';

interface Jumps {
  /** Whether reading can go on from there: else the press is the page's. */
  readonly leadsTo: (place: LivePlace) => boolean;
  readonly onJump: (place: LivePlace) => void;
}

/**
 * A press on a word with Alt held (Option on a Mac) is a wish to hear it from there, until `signal` fires. With Alt a
 * press means nothing to pages or browsers save on a link, which Chromium would download: the page and the browser
 * learn nothing of a press that is taken, and of no other. A page's own events do not count.
 */
export function watchJumps(document: Document, { leadsTo, onJump }: Jumps, signal: AbortSignal): void {
  const find = (event: MouseEvent): LivePlace | null => {
    if (!isWish(event) || isOwnOrEdited(event.target as Element | null)) return null;
    const place = findCharacterAt(document, event);
    return place !== null && leadsTo(place) ? place : null;
  };
  const take = (event: Event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const options = { capture: true, signal };
  // Or the caret and the focus would go there, and what is highlighted would be lost.
  document.addEventListener('mousedown', (event) => find(event) && take(event), options);
  document.addEventListener(
    'click',
    (event) => {
      const place = find(event);
      if (place === null) return;
      take(event);
      onJump(place);
    },
    options,
  );
}

/** A key that presses a link makes a click too, which happens at no place. */
function isWish({ isTrusted, button, detail, altKey, ctrlKey, metaKey, shiftKey }: MouseEvent): boolean {
  return isTrusted && button === 0 && detail > 0 && altKey && !ctrlKey && !metaKey && !shiftKey;
}

function isOwnOrEdited(target: Element | null): boolean {
  if (target === null || target.localName === HOST_TAG) return true;
  return target.closest('input, textarea, select, [contenteditable]:not([contenteditable="false" i])') !== null;
}

/** The character under the pointer: a caret may also stand behind the one whose right half was pressed. */
function findCharacterAt(document: Document, { clientX: x, clientY: y }: MouseEvent): LivePlace | null {
  const place = findPlaceAt(document, { x, y });
  if (place === null || !isText(place.node) || place.offset === 0) return place;
  const before = document.createRange();
  before.setStart(place.node, place.offset - 1);
  before.setEnd(place.node, place.offset);
  const isOver = [...before.getClientRects()].some(
    ({ left, right, top, bottom }) => x >= left && x < right && y >= top && y < bottom,
  );
  return isOver ? { node: place.node, offset: place.offset - 1 } : place;
}
