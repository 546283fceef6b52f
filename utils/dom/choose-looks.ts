import type { ClosedSectionsChoice } from '@/utils/core/settings/settings.ts';
import { foldSections, unfoldSections } from './element-looks.ts';
import { type ChooseLooks, passOverSources } from './pass-over-sources.ts';

/**
 * By the reader's choice. What closed sections hold counts for what the article is, or their headings would be lost;
 * whether it is read is another matter.
 */
export function createChooseLooks(closedSections: ClosedSectionsChoice, asked: Node | null): ChooseLooks {
  return (looks, isHeard) =>
    closedSections === 'announce' ? passOverSources(foldSections(looks), { isHeard, asked }) : unfoldSections(looks);
}
