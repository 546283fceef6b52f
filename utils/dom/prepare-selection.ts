import type { ClosedSectionsChoice } from '@/utils/core/settings/settings.ts';
import type { Work } from '@/utils/core/work/work.ts';
import { preparePageText } from './create-page-text.ts';
import { findSelections, type SelectedStretch } from './find-selections.ts';
import { mayHoldStructure } from './may-hold-structure.ts';
import { findPageLanguage } from './page-language.ts';
import type { PageText } from './page-text.ts';
import { listSelectionRanges } from './selection-ranges.ts';
import type { Structure, StructureSource } from './structure.ts';
import { walkSelection } from './walk-selection.ts';

/**
 * What the reader has highlighted: from exactly its first to its last character, wherever on the
 * page it stands, without what cannot be seen. In a frame or a field if the focus is there.
 * Null if that is nothing but white space. Waits for the structure where there may be any; throws where it does not come.
 */
export function* prepareSelection(
  document: Document,
  closedSections: ClosedSectionsChoice,
  structure: StructureSource,
): Work<PageText | null> {
  for (const stretches of findSelections(document)) {
    const read = yield* prepareStretches(document, stretches, { closedSections, structure });
    if (read) return read;
  }
  return null;
}

interface StretchReading {
  readonly closedSections: ClosedSectionsChoice;
  readonly structure: StructureSource;
}

/** What was highlighted at some moment, as the page has it now. */
export function* prepareStretches(
  document: Document,
  stretches: readonly SelectedStretch[],
  { closedSections, structure: source }: StretchReading,
): Work<PageText | null> {
  const view = document.defaultView;
  if (!view) return null;
  const inner = ownerOf(stretches) ?? document;
  const about = {
    title: document.title.trim(),
    lang: findPageLanguage(inner) ?? findPageLanguage(document),
    measureLength: () => measureStretches(stretches),
  };
  const prepare = (structure: Structure | null) =>
    preparePageText(walkSelection(stretches, view, { structure, closedSections }), about);
  if (source.find() === null && !mayHoldStructure(stretches, view)) {
    const plain = yield* prepare(null);
    // To its end, before the page puts something else there.
    for (const _block of plain?.article.blocksOrNull ?? []) yield;
    if (!mayHoldStructure(stretches, view)) return plain;
  }
  if (source.find() === null) yield source.load();
  const structure = source.find();
  if (structure === null) throw new Error('What tables and lists are read with did not come.');
  return yield* prepare(structure);
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
