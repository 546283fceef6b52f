import type { SelectionLoader, StructureLoader } from '@/utils/app/reader-parts.ts';
import { selectionParts } from '@/utils/app/selection-parts.ts';
import { structureParts } from '@/utils/app/structure-parts.ts';

/** As it is once it has come into the page. */
export const structureThere: StructureLoader = { find: () => structureParts, load: async () => {} };
export const selectionThere: SelectionLoader = { find: () => selectionParts, load: async () => {} };
