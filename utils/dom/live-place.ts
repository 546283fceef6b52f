import { isText } from './node-types.ts';

/** A place on the live page: before a character of a text node (UTF-16 offset), or before what an element holds. */
export interface LivePlace {
  readonly node: Element | Text;
  readonly offset: number;
}

/** A point of the window, in CSS pixels from its upper left corner. */
interface Point {
  readonly x: number;
  readonly y: number;
}

/** What stands at a point: the character, or else the element; in the shadow root where it stands in one. */
export function findPlaceAt(document: Document, { x, y }: Point): LivePlace | null {
  let element = document.elementFromPoint(x, y);
  for (let inner = element; inner?.shadowRoot; element = inner) {
    inner = inner.shadowRoot.elementFromPoint(x, y);
    if (!inner || inner === element) break;
  }
  if (!element) return null;
  const caret = findCaretAt(document, element.getRootNode(), { x, y });
  // Beside all text the nearest character is given, which may stand anywhere.
  return caret && element.contains(caret.node) ? caret : { node: element, offset: 0 };
}

/** Not in every DOM library: Chromium has had it since 128. */
type CaretFromPoint = (
  x: number,
  y: number,
  options?: { readonly shadowRoots: readonly ShadowRoot[] },
) => { readonly offsetNode: Node; readonly offset: number } | null;

function findCaretAt(document: Document, root: Node, { x, y }: Point): LivePlace | null {
  const { caretPositionFromPoint } = document as { readonly caretPositionFromPoint?: CaretFromPoint };
  const shadowRoots = root.nodeType === 11 ? [root as ShadowRoot] : [];
  const position = caretPositionFromPoint?.call(document, x, y, { shadowRoots });
  if (position) return isText(position.offsetNode) ? { node: position.offsetNode, offset: position.offset } : null;
  const range = document.caretRangeFromPoint?.(x, y);
  return range && isText(range.startContainer) ? { node: range.startContainer, offset: range.startOffset } : null;
}

/** The range of a place: its character, or what its element holds. */
export function rangeOf({ node, offset }: LivePlace): Range {
  const range = node.ownerDocument.createRange();
  range.selectNodeContents(node);
  if (isText(node)) {
    const at = Math.min(offset, Math.max(0, node.data.length - 1));
    range.setStart(node, at);
    range.setEnd(node, Math.min(at + 1, node.data.length));
  }
  return range;
}
