import type { SectionsLoader, SelectionLoader } from '@/utils/app/reader-parts.ts';
import { sectionsParts } from '@/utils/app/sections-parts.ts';
import { selectionParts } from '@/utils/app/selection-parts.ts';

/** As it is once it has come into the page. */
export const sectionsThere: SectionsLoader = { find: () => sectionsParts, load: async () => {} };
export const selectionThere: SelectionLoader = { find: () => selectionParts, load: async () => {} };
