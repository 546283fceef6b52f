import type { ClosedSectionsChoice } from '@/utils/core/settings/settings.ts';
import { finishWork, type Work } from '@/utils/core/work/work.ts';
import { preparePageText } from './create-page-text.ts';
import { findSelections, type SelectedStretch } from './find-selections.ts';
import { findPageLanguage } from './page-language.ts';
import type { PageText } from './page-text.ts';
import { listSelectionRanges } from './selection-ranges.ts';
import { walkSelection } from './walk-selection.ts';

/**
 * What the reader has highlighted: from exactly its first to its last character, wherever on the
 * page it stands, without what cannot be seen. In a frame or a field if the focus is there.
 * Null if that is nothing but white space.
 */
export function readSelection(document: Document, closedSections: ClosedSectionsChoice = 'announce'): PageText | null {
  return finishWork(prepareSelection(document, closedSections));
}

/** The same, to be done bit by bit. */
export function* prepareSelection(
  document: Document,
  closedSections: ClosedSectionsChoice = 'announce',
): Work<PageText | null> {
  for (const stretches of findSelections(document)) {
    const read = yield* prepareStretches(document, stretches, closedSections);
    if (read) return read;
  }
  return null;
}

/** What was highlighted at some moment, as the page has it now. */
export function readStretches(
  document: Document,
  stretches: readonly SelectedStretch[],
  closedSections: ClosedSectionsChoice,
): PageText | null {
  return finishWork(prepareStretches(document, stretches, closedSections));
}

/** The same, to be done bit by bit. */
export function* prepareStretches(
  document: Document,
  stretches: readonly SelectedStretch[],
  closedSections: ClosedSectionsChoice,
): Work<PageText | null> {
  const view = document.defaultView;
  if (!view) return null;
  const inner = ownerOf(stretches) ?? document;
  return yield* preparePageText(walkSelection(stretches, view, closedSections), {
    title: document.title.trim(),
    lang: findPageLanguage(inner) ?? findPageLanguage(document),
    measureLength: () => measureStretches(stretches),
  });
}

function ownerOf([stretch]: readonly SelectedStretch[]): Document | null {
  if (!stretch) return null;
  return stretch.type === 'value' ? stretch.field.ownerDocument : stretch.startContainer.ownerDocument;
}

function measureStretches(stretches: readonly SelectedStretch[]): number {
  const values = stretches.reduce(
    (sum, stretch) => sum + (stretch.type === 'value' ? stretch.end - stretch.start : 0),
    0,
  );
  return listSelectionRanges(stretches).reduce((sum, range) => sum + range.toString().length, values);
}
