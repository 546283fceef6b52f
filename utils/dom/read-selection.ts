import type { ClosedSectionsChoice } from '@/utils/core/settings/settings.ts';
import { finishWork } from '@/utils/core/work/work.ts';
import type { SelectedStretch } from './find-selections.ts';
import { pageStructure } from './page-structure.ts';
import type { PageText } from './page-text.ts';
import { prepareSelection, prepareStretches } from './prepare-selection.ts';
import type { StructureSource } from './structure.ts';

const structure: StructureSource = { find: () => pageStructure, load: async () => {} };

/** As `prepareSelection`, all at once. */
export function readSelection(document: Document, closedSections: ClosedSectionsChoice = 'announce'): PageText | null {
  return finishWork(prepareSelection(document, closedSections, structure));
}

/** What was highlighted at some moment, as the page has it now. */
export function readStretches(
  document: Document,
  stretches: readonly SelectedStretch[],
  closedSections: ClosedSectionsChoice,
): PageText | null {
  return finishWork(prepareStretches(document, stretches, { closedSections, structure }));
}
