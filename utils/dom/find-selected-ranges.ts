import { findSelections, type SelectedStretch } from './find-selections.ts';
import { listSelectionRanges } from './selection-ranges.ts';

/** `NodeFilter.SHOW_TEXT` */
const texts = 0x4;

/**
 * The ranges of what is highlighted in `document`, likeliest first understood as `markSelection` does; empty where
 * nothing but white space is. A quick look, for what is in pages that are never listened to: hidden text counts too.
 */
export function findSelectedRanges(document: Document): readonly Range[] {
  for (const stretches of findSelections(document)) {
    const ranges = listSelectionRanges(stretches);
    if (ranges.some(holdsText) || stretches.some(isFilledField)) return ranges;
  }
  return [];
}

function isFilledField(stretch: SelectedStretch): boolean {
  return stretch.type === 'value' && stretch.field.value.slice(stretch.start, stretch.end).trim() !== '';
}

/** Known at the first word, however long the range is. */
function holdsText(range: Range): boolean {
  const { startContainer, startOffset, commonAncestorContainer: root } = range;
  const walker = startContainer.ownerDocument?.createTreeWalker(root, texts);
  if (!walker) return false;
  walker.currentNode = startContainer.childNodes[startOffset] ?? startContainer;
  for (let at: Node | null = walker.currentNode; at; at = walker.nextNode()) {
    if (range.comparePoint(at, 0) > 0) return false;
    if (at.nodeType === 3 && cut(range, at as Text).trim() !== '') return true;
  }
  return false;
}

function cut(range: Range, text: Text): string {
  if (!range.intersectsNode(text)) return '';
  const end = text === range.endContainer ? range.endOffset : text.length;
  return text.data.slice(text === range.startContainer ? range.startOffset : 0, end);
}
