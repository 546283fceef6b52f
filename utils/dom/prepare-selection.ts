import type { ClosedSectionsChoice } from '@/utils/core/settings/settings.ts';
import { waitFor } from '@/utils/core/work/wait-for.ts';
import type { Work } from '@/utils/core/work/work.ts';
import { findSelections, type SelectedStretch } from './find-selections.ts';
import { mayHoldStructure } from './may-hold-structure.ts';
import type { PageText } from './page-text.ts';
import { type DrawnReader, type Holding, prepareDrawnStretches } from './prepare-drawn-stretches.ts';
import type { prepareWalked } from './prepare-walked.ts';
import type { StructureSource } from './structure.ts';

/** Brings what reads highlighted text. Each rejects where it may not come. */
export interface SelectionReading {
  /** What reads it where it stands. */
  readonly bringWalk: () => typeof prepareWalked | Promise<typeof prepareWalked>;
  /** What has it read elsewhere, on the page's portrait. */
  readonly bringDrawn: () => DrawnReader | Promise<DrawnReader>;
  readonly structure: StructureSource;
}

/**
 * What the reader has highlighted: from exactly its first to its last character, wherever on the
 * page it stands, without what cannot be seen. In a frame or a field if the focus is there.
 * Null if that is nothing but white space. Waits for what it is read with; throws where that does not come.
 */
export function* prepareSelection(
  document: Document,
  closedSections: ClosedSectionsChoice,
  reading: SelectionReading,
): Work<PageText | null> {
  for (const stretches of findSelections(document)) {
    const read = yield* prepareStretches(document, stretches, { closedSections, ...reading });
    if (read) return read;
  }
  return null;
}

interface StretchReading extends SelectionReading {
  readonly closedSections: ClosedSectionsChoice;
}

function tellHolding(stretches: readonly SelectedStretch[], view: Window): Holding {
  return mayHoldStructure(stretches, view) ? 'structure' : 'paragraphs';
}

/** What was highlighted at some moment, as the page has it now. */
export function* prepareStretches(
  document: Document,
  stretches: readonly SelectedStretch[],
  { closedSections, structure: source, bringWalk, bringDrawn }: StretchReading,
): Work<PageText | null> {
  const view = document.defaultView;
  if (!view) return null;
  let holds = tellHolding(stretches, view);
  // What stands in a field is no node.
  const isDrawable = stretches.every(({ type }) => type === 'nodes');
  while (source.find() === null && isDrawable) {
    const drawn = yield* waitFor(bringDrawn());
    const read = yield* prepareDrawnStretches(document, stretches, { closedSections, holds, ...drawn });
    if (read === 'not drawn') break;
    if (holds === 'structure') return read;
    // The page may have put something else there meanwhile.
    holds = tellHolding(stretches, view);
    if (holds === 'paragraphs') return read;
  }
  if (source.find() === null && holds === 'structure') yield source.load();
  const structure = source.find();
  if (structure === null && holds === 'structure') throw new Error('What tables and lists are read with did not come.');
  const prepare = yield* waitFor(bringWalk());
  return yield* prepare(document, stretches, { structure, closedSections });
}
