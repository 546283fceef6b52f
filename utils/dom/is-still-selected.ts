import { findSelections } from './find-selections.ts';
import { isSameSelection, type SelectionMark } from './selection-mark.ts';

/** Whether this stretch of the page, which was selected once, is what is selected now. Never a part of a field. */
export function isStillSelected(document: Document, once: SelectionMark): boolean {
  if (once[0]?.type !== 'nodes') return false;
  for (const now of findSelections(document)) if (isSameSelection(now, once)) return true;
  return false;
}
