import { findSelections, type SelectedStretch } from './find-selections.ts';
import { mayHoldStructure } from './may-hold-structure.ts';
import type { Structure } from './structure.ts';
import { readSource } from './text-source.ts';
import { walkSelection } from './walk-selection.ts';

/** Which characters are highlighted, to be compared with another moment. Holds no text. */
export type SelectionMark = readonly SelectedStretch[];

/**
 * What is highlighted now, as `readSelection` understands it; empty when nothing is. Null where it cannot be told without
 * the structure of what is highlighted.
 */
export function markSelection(document: Document, structure: Structure | null): SelectionMark | null {
  const view = document.defaultView;
  for (const stretches of view ? findSelections(document) : []) {
    if (!view) continue;
    if (structure === null && mayHoldStructure(stretches, view)) return null;
    if (holdsText(stretches, view, structure)) return stretches;
  }
  return [];
}

/** Whether there is more than white space: known at the first word. */
function holdsText(stretches: readonly SelectedStretch[], view: Window, structure: Structure | null): boolean {
  for (const item of walkSelection(stretches, view, { structure, closedSections: 'announce' })) {
    if (item.type !== 'text') continue;
    const { source, start, end } = item.stretch;
    if (readSource(source).slice(start, end).trim() !== '') return true;
  }
  return false;
}

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
