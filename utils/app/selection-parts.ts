import { markSelection } from '@/utils/dom/mark-selection.ts';
import { prepareSelection, prepareStretches } from '@/utils/dom/prepare-selection.ts';
import type { PageParts } from './page-parts.ts';

/** All that comes into a page when something is highlighted in it, but for what reads it. */
export const selectionParts: PageParts['selection'] = {
  markSelection,
  prepareSelection,
  prepareStretches,
};
