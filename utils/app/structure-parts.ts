import { pageStructure } from '@/utils/dom/page-structure.ts';
import type { PageParts } from './page-parts.ts';

/** All that comes into a page where it has to read more than paragraphs itself. */
export const structureParts: PageParts['structure'] = pageStructure;
