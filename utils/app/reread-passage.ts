import type { PageSettings } from '@/utils/core/messages/page-settings.ts';
import { findOffsetAfter } from '@/utils/dom/find-section-at.ts';
import type { SectionParts } from '@/utils/dom/section-parts.ts';
import type { SelectionMark } from '@/utils/dom/selection-mark.ts';
import { findPageText } from './find-page-text.ts';
import { createPassageScript } from './passage-script.ts';
import type { ReaderParts } from './reader-parts.ts';
import type { Passage } from './reader-state.ts';

interface RereadParts extends Pick<ReaderParts, 'readStretches' | 'readArticle' | 'doInSlices'> {
  readonly settings: PageSettings;
}

/** A passage as the page has it now, and the sentence of it to begin at. */
interface Reread {
  readonly passage: Pick<Passage, 'pageText' | 'script' | 'closedSections'>;
  readonly sentence: number;
}

/** The passage once a section of it has been opened, from behind the section's heading. Null if the heading is no longer there. */
export async function rereadPassage(
  { choice, selection, near }: Pick<Passage, 'choice' | 'selection' | 'near'>,
  section: Pick<SectionParts, 'heading' | 'panel'>,
  { readStretches, readArticle, doInSlices, settings }: RereadParts,
): Promise<Reread | null> {
  const { closedSections } = settings;
  const finding = await findPageText(
    () =>
      choice === 'selection'
        ? readStretches(stretchOver(section, selection), closedSections)
        : readArticle(closedSections, near),
    'nothing-to-read',
  );
  if (finding.status === 'missing') return null;
  const { pageText } = finding;
  const offset = findOffsetAfter(pageText, section.heading);
  if (offset === null) return null;
  const script = createPassageScript(pageText.article);
  return { passage: { pageText, script, closedSections }, sentence: await doInSlices(script.takeTo(offset)) };
}

/** What was highlighted; where it ends within the section's heading, with what the section holds. */
function stretchOver(
  { heading, panel }: Pick<SectionParts, 'heading' | 'panel'>,
  selection: SelectionMark,
): SelectionMark {
  const last = selection.at(-1);
  if (last?.type !== 'nodes' || !panel || !heading.contains(last.endContainer)) return selection;
  return [...selection.slice(0, -1), { ...last, endContainer: panel, endOffset: panel.childNodes.length }];
}
