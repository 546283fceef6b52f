import { findPassedList, findSectionAt } from '@/utils/dom/find-section-at.ts';
import type { PageText } from '@/utils/dom/page-text.ts';
import type { SectionParts } from '@/utils/dom/section-parts.ts';
import type { AnnouncedSection } from './announced-section.ts';

/** What "open this section" means on the page. */
export type Announced =
  | { readonly kind: 'closed section'; readonly parts: SectionParts }
  | { readonly kind: 'passed list'; readonly parts: Pick<SectionParts, 'heading' | 'panel'> };

/** The section, or the list of sources passed over, that was announced; null where the page has it no more. */
export function findAnnouncedParts({ kind, span }: AnnouncedSection, pageText: PageText): Announced | null {
  if (kind === 'closed section') {
    const parts = findSectionAt(pageText, span);
    return parts && { kind, parts };
  }
  const found = findPassedList(pageText, span);
  return found && { kind, parts: { heading: found.heading, panel: found.list } };
}
