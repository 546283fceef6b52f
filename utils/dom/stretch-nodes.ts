import type { SelectedStretch } from './find-selections.ts';
import { rootOf } from './traverse.ts';

export type NodeStretch = Extract<SelectedStretch, { type: 'nodes' }>;

/** The elements and texts of a stretch whose ends stand in one tree; what its ends stand in is not among them. */
export function* listStretchNodes(stretch: NodeStretch): Generator<Node, void, undefined> {
  const { startContainer, startOffset } = stretch;
  const walker = startContainer.ownerDocument?.createTreeWalker(rootOf(startContainer), 5);
  if (!walker) return;
  const first = startContainer.childNodes[startOffset];
  walker.currentNode = first ?? lastOf(startContainer);
  // It begins behind all that its container holds.
  if (!first && startContainer.hasChildNodes()) walker.nextNode();
  const isBehind = behindEnd(stretch);
  for (let node: Node | null = walker.currentNode; node && !isBehind(node); node = walker.nextNode()) yield node;
}

function lastOf(node: Node): Node {
  let last = node;
  while (last.lastChild) last = last.lastChild;
  return last;
}

/** An end at the very beginning of an element takes nothing of it. */
function behindEnd({ endContainer, endOffset }: NodeStretch): (node: Node) => boolean {
  let end = endOffset === 0 ? endContainer : endContainer.childNodes[endOffset];
  if (endOffset === 0) while (end?.parentNode && end.parentNode.firstChild === end) end = end.parentNode;
  const after = end;
  if (after) return (node) => node === after || (after.compareDocumentPosition(node) & 4) > 0;
  return (node) => (endContainer.compareDocumentPosition(node) & 20) === 4;
}
