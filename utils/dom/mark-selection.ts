import { findSelections, type SelectedStretch } from './find-selections.ts';
import { isSelectable } from './is-selectable.ts';
import { isTextSeen } from './is-text-seen.ts';
import { createLiveLayout } from './live-layout.ts';
import { isElement, isText } from './node-types.ts';
import type { SelectionMark } from './selection-mark.ts';
import { listStretchNodes } from './stretch-nodes.ts';
import { readSource } from './text-source.ts';
import { rootOf, shadowRootOf } from './traverse.ts';

/**
 * What is highlighted now, as `prepareSelection` understands it; empty when nothing is. Nothing is read for it: where text
 * can be seen in what is highlighted, or where that holds other trees, it is taken for text.
 */
export function markSelection(document: Document): SelectionMark {
  const view = document.defaultView;
  for (const stretches of view ? findSelections(document) : [])
    if (view && stretches.some((stretch) => holdsText(stretch, view))) return stretches;
  return [];
}

/** In more nodes than these there is text. */
const MOST_NODES = 1000;

/** Whether there is more than white space: known at the first word. */
function holdsText(stretch: SelectedStretch, view: Window): boolean {
  if (stretch.type === 'value') return isWord(readSource(stretch.field).slice(stretch.start, stretch.end));
  const { startContainer, startOffset, endContainer, endOffset } = stretch;
  if (rootOf(startContainer) !== rootOf(endContainer)) return true;
  const layout = createLiveLayout(view);
  let nodes = 0;
  for (const node of listStretchNodes(stretch)) {
    nodes += 1;
    if (nodes > MOST_NODES || (isElement(node) && shadowRootOf(node))) return true;
    if (!isText(node)) continue;
    const end = node === endContainer ? endOffset : undefined;
    const own = node.data.slice(node === startContainer ? startOffset : 0, end);
    if (isWord(own) && isTextSeen(node, layout) && isSelectable(node)) return true;
  }
  return false;
}

function isWord(text: string): boolean {
  return text.trim() !== '';
}
