import { findFoldingHeading } from '@/utils/dom/find-folding-heading.ts';
import { openAnnouncedSection } from './open-announced-section.ts';
import type { PageParts } from './page-parts.ts';

/** All that comes into a page when a closed section is to be opened, or hides what is read. */
export const sectionsParts: PageParts['sections'] = { openAnnouncedSection, findFoldingHeading };
