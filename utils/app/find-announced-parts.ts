import type { CueWords } from '@/utils/core/article/cue.ts';
import type { TextSpan } from '@/utils/core/text/span.ts';
import { findClosedSection, findPassedList } from '@/utils/dom/find-closed-section.ts';
import type { SourceList } from '@/utils/dom/find-source-list.ts';
import type { PageText } from '@/utils/dom/page-text.ts';
import type { SectionParts } from '@/utils/dom/section-parts.ts';

/** What "open this section" means. */
export type Announced =
  | { readonly kind: 'closed section'; readonly parts: SectionParts }
  | { readonly kind: 'passed list'; readonly parts: SourceList };

/** The closed section, or the list of sources passed over, that a sentence with these cues is the heading of. */
export function findAnnouncedParts(
  kinds: readonly CueWords['kind'][],
  pageText: PageText,
  sentence: TextSpan,
): Announced | null {
  if (kinds.includes('closed section')) {
    const parts = findClosedSection(pageText, sentence);
    return parts && { kind: 'closed section', parts };
  }
  const parts = kinds.includes('passed list') ? findPassedList(pageText, sentence) : null;
  return parts && { kind: 'passed list', parts };
}
