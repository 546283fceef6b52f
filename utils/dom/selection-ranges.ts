import type { SelectedStretch } from './find-selections.ts';

/**
 * Ranges from the first to the last character of what is highlighted, for what needs only about where
 * or how much that is: between ends in two shadow roots, all that follows the first in its root and
 * all that comes before the last in its own. None for a field.
 */
export function listSelectionRanges(stretches: readonly SelectedStretch[]): readonly Range[] {
  return stretches.flatMap((stretch) => {
    const document = stretch.type === 'nodes' ? stretch.startContainer.ownerDocument : null;
    if (stretch.type === 'value' || !document) return [];
    const { startContainer, startOffset, endContainer, endOffset } = stretch;
    const [first, last] = [document.createRange(), document.createRange()];
    first.setStart(startContainer, startOffset);
    last.setEnd(endContainer, endOffset);
    const [outset, outcome] = [startContainer.getRootNode(), endContainer.getRootNode()];
    if (outset === outcome) {
      first.setEnd(endContainer, endOffset);
      return [first];
    }
    first.setEnd(outset, outset.childNodes.length);
    last.setStart(outcome, 0);
    return [first, last];
  });
}
