import type { ClosedSectionsChoice } from '@/utils/core/settings/settings.ts';
import { finishWork } from '@/utils/core/work/work.ts';
import type { SelectedStretch } from './find-selections.ts';
import { pageStructure } from './page-structure.ts';
import type { PageText } from './page-text.ts';
import { prepareSelection, prepareStretches, type SelectionReading } from './prepare-selection.ts';
import { prepareWalked } from './prepare-walked.ts';

/** Where it stands, by all that there is. */
const reading: SelectionReading = {
  structure: { find: () => pageStructure, load: async () => {} },
  bringWalk: () => prepareWalked,
  bringDrawn: () => {
    throw new Error('It is read where it stands.');
  },
};

/** As `prepareSelection`, all at once. */
export function readSelection(document: Document, closedSections: ClosedSectionsChoice = 'announce'): PageText | null {
  return finishWork(prepareSelection(document, closedSections, reading));
}

/** What was highlighted at some moment, as the page has it now. */
export function readStretches(
  document: Document,
  stretches: readonly SelectedStretch[],
  closedSections: ClosedSectionsChoice,
): PageText | null {
  return finishWork(prepareStretches(document, stretches, { closedSections, ...reading }));
}
