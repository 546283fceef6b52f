import { findFoldingHeading } from '@/utils/dom/find-folding-heading.ts';
import { pageStructure } from '@/utils/dom/page-structure.ts';
import { findAnnouncedParts } from './find-announced-parts.ts';
import { openAnnouncedSection } from './open-announced-section.ts';
import type { StructurePart } from './page-parts.ts';

/** All that comes into a page when there may be more than paragraphs to read. */
export const structureParts: StructurePart = {
  ...pageStructure,
  findAnnouncedParts,
  openAnnouncedSection,
  findFoldingHeading,
};
