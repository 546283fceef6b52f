import type { TextSpan } from '@/utils/core/text/span.ts';
import { isText } from './node-types.ts';
import type { Piece } from './page-text.ts';
import { nodeOf, readSource } from './text-source.ts';
import { slotAround } from './traverse.ts';

/**
 * The place on the page of a span of the article, from its first to its last character (the breaks
 * at its ends belong to no node and are passed over). The ranges, in reading order, hold together what
 * the article says there and no other text: there is one for each stretch with no text between that is
 * not read, and within one document or shadow root.
 *
 * Empty if the span covers no character of the page, or if the page has changed there.
 */
export function resolveSpan(pieces: readonly Piece[], span: TextSpan): readonly Range[] {
  if (span.start >= span.end) return [];
  const first = findFirst(pieces, (piece) => piece.span.end > span.start);
  const end = findFirst(pieces, (piece) => piece.span.start >= span.end);
  const covered = pieces.slice(first, end);
  if (!covered.every(isUnchanged) || !covered.every(isInPlace)) return [];
  const ranges = groupByPlace(covered).map((group) => coverPieces(group, span));
  return ranges.every((range) => range !== null) ? ranges : [];
}

/** From the first to the last of some pieces with nothing between. Null where the range would be another. */
function coverPieces(pieces: readonly Piece[], span: TextSpan): Range | null {
  const head = pieces[0];
  const tail = pieces.at(-1);
  const start = head && nodeOf(head.source);
  const end = tail && nodeOf(tail.source);
  if (!head || !tail || !start || !end) return null;
  const range = start.ownerDocument.createRange();
  // What an attribute says, or a field holds, is marked where the element stands.
  if (!isText(head.source)) range.setStartBefore(start);
  else range.setStart(start, head.offset + Math.max(0, span.start - head.span.start));
  const { startContainer } = range;
  if (!isText(tail.source)) range.setEndAfter(end);
  else range.setEnd(end, tail.offset + Math.min(tail.text.length, span.end - tail.span.start));
  // Where the end stands before the start, setting it has moved the start.
  return range.startContainer === startContainer ? range : null;
}

/** What is in slots is shown in the slots' order, and may stand in another order, or apart, in its root. */
function groupByPlace(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const groups: { readonly place: Place; readonly pieces: Piece[] }[] = [];
  for (const piece of pieces) {
    const place = placeOf(nodeOf(piece.source));
    const last = groups.at(-1);
    const before = last?.pieces.at(-1);
    if (last && before && place.root && isSamePlace(last.place, place) && isNext(before, piece, place.root))
      last.pieces.push(piece);
    else groups.push({ place, pieces: [piece] });
  }
  return groups.map((group) => group.pieces);
}

/** Whether no character stands between two pieces of a root: what is hidden or left out there is not marked. */
function isNext(before: Piece, { source, offset }: Piece, root: Node): boolean {
  const end = before.offset + before.text.length;
  if (!isText(before.source) || !isText(source)) return false;
  if (before.source === source) return end === offset;
  if (end < before.source.data.length || offset > 0) return false;
  const walker = source.ownerDocument.createTreeWalker(root, showText);
  walker.currentNode = before.source;
  while (walker.nextNode()?.nodeValue === '');
  return walker.currentNode === source;
}

/** `NodeFilter.SHOW_TEXT` */
const showText = 4;

interface Place {
  readonly root: Node | null;
  readonly slot: Element | null;
}

function placeOf(node: Element | Text | null): Place {
  return { root: node?.getRootNode() ?? null, slot: node && slotAround(node) };
}

function isSamePlace(one: Place, other: Place): boolean {
  return one.root === other.root && one.slot === other.slot;
}

/** Whether a piece that goes on where the one before it ended does so on the page as well. */
function isInPlace(piece: Piece, index: number, pieces: readonly Piece[]): boolean {
  const before = pieces[index - 1];
  if (!before || before.span.end !== piece.span.start) return true;
  const node = nodeOf(piece.source);
  const nodeBefore = nodeOf(before.source);
  if (!node || !nodeBefore || !isSamePlace(placeOf(node), placeOf(nodeBefore))) return true;
  return (nodeBefore.compareDocumentPosition(node) & precedes) === 0;
}

/** `Node.DOCUMENT_POSITION_PRECEDING` */
const precedes = 2;

function isUnchanged({ source, offset, text }: Piece): boolean {
  return (nodeOf(source)?.isConnected ?? false) && readSource(source).startsWith(text, offset);
}

/** The index of the first item that passes, by halving: those that pass follow those that do not. */
export function findFirst<Item>(items: readonly Item[], passes: (item: Item) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const item = items[middle];
    if (item !== undefined && passes(item)) high = middle;
    else low = middle + 1;
  }
  return low;
}
