import type { LivePlace } from './live-place.ts';
import { isElement, isText } from './node-types.ts';

/** The caret, or where the highlight begins. */
export function findCaret(document: Document): LivePlace | null {
  const selection = document.getSelection();
  if (!selection || selection.rangeCount === 0) return null;
  const { startContainer, startOffset } = selection.getRangeAt(0);
  if (isText(startContainer)) return { node: startContainer, offset: startOffset };
  const child = startContainer.childNodes[startOffset] ?? startContainer;
  if (isText(child)) return { node: child, offset: 0 };
  return isElement(child) && child !== document.body ? { node: child, offset: 0 } : null;
}
