import type { StructureLoader } from '@/utils/app/reader-parts.ts';
import { structureParts } from '@/utils/app/structure-parts.ts';

/** As it is once it has come into the page. */
export const structureThere: StructureLoader = { find: () => structureParts, load: async () => {} };
