import { HOST_TAG } from './host-tag.ts';
import { findPlaceAt, type LivePlace } from './live-place.ts';

/** Where the page was last pressed, and where its context menu was last opened; null before. */
export interface PressWatch {
  pressed(): LivePlace | null;
  menu(): LivePlace | null;
}

/** Remembers where the reader's pointer was pressed, until `signal` fires. A page's own events do not count. */
export function watchPress(document: Document, signal: AbortSignal): PressWatch {
  let pressed: LivePlace | null = null;
  let menu: LivePlace | null = null;
  const find = ({ isTrusted, target, clientX: x, clientY: y }: MouseEvent): LivePlace | null => {
    const isOurs = (target as Element | null)?.localName === HOST_TAG;
    return isTrusted && !isOurs ? findPlaceAt(document, { x, y }) : null;
  };
  const options = { capture: true, passive: true, signal };
  document.addEventListener(
    'pointerdown',
    (event) => {
      pressed = find(event) ?? pressed;
    },
    options,
  );
  document.addEventListener(
    'contextmenu',
    (event) => {
      menu = find(event);
    },
    options,
  );
  return { pressed: () => pressed, menu: () => menu };
}
