import type { SelectedStretch } from './find-selections.ts';

/** Which characters are highlighted, to be compared with another moment. Holds no text. */
export type SelectionMark = readonly SelectedStretch[];

/** Whether both mean the same stretches of the page. */
export function isSameSelection(one: SelectionMark, other: SelectionMark): boolean {
  return one.length === other.length && one.every((stretch, index) => isSameStretch(stretch, other[index]));
}

function isSameStretch(one: SelectedStretch, other: SelectedStretch | undefined): boolean {
  if (one.type === 'value')
    return other?.type === 'value' && one.field === other.field && one.start === other.start && one.end === other.end;
  return (
    other?.type === 'nodes' &&
    one.startContainer === other.startContainer &&
    one.startOffset === other.startOffset &&
    one.endContainer === other.endContainer &&
    one.endOffset === other.endOffset
  );
}
