/** Which characters are highlighted, to be compared with another moment. Holds no text. */
export type SelectionMark = readonly StaticRange[];

/** What is highlighted now; empty when nothing is. */
export function markSelection(document: Document): SelectionMark {
  const selection = document.getSelection();
  if (selection === null || selection.toString().trim() === '') return [];
  return Array.from({ length: selection.rangeCount }, (_, index) => copyRange(selection.getRangeAt(index)));
}

/** Whether both mean the same stretches of the page. */
export function isSameSelection(one: SelectionMark, other: SelectionMark): boolean {
  return one.length === other.length && one.every((range, index) => isSameRange(range, other[index]));
}

// A live Range would move with the page; a copy of its four ends stays what it was.
function copyRange({ startContainer, startOffset, endContainer, endOffset }: Range): StaticRange {
  return { startContainer, startOffset, endContainer, endOffset, collapsed: false };
}

function isSameRange(one: StaticRange, other: StaticRange | undefined): boolean {
  return (
    one.startContainer === other?.startContainer &&
    one.startOffset === other.startOffset &&
    one.endContainer === other.endContainer &&
    one.endOffset === other.endOffset
  );
}
