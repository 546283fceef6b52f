import { findSelections, type SelectedStretch } from './find-selections.ts';
import { mayHoldStructure } from './may-hold-structure.ts';
import type { SelectionMark } from './selection-mark.ts';
import type { Structure } from './structure.ts';
import { readSource } from './text-source.ts';
import { walkSelection } from './walk-selection.ts';

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
