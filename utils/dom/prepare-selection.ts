import type { ClosedSectionsChoice } from '@/utils/core/settings/settings.ts';
import { waitFor } from '@/utils/core/work/wait-for.ts';
import type { Work } from '@/utils/core/work/work.ts';
import { findSelections, type SelectedStretch } from './find-selections.ts';
import { mayHoldStructure } from './may-hold-structure.ts';
import type { PageText } from './page-text.ts';
import type { ArticleFinder } from './prepare-article.ts';
import type { prepareDrawnStretches } from './prepare-drawn-stretches.ts';
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

interface DrawnReader extends Pick<ArticleFinder, 'find'> {
  readonly prepareDrawnStretches: typeof prepareDrawnStretches;
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

/** Which part will read what is highlighted now: it can come before it is asked for. */
export function chooseReader(document: Document): 'walk' | 'article' {
  const [stretches = []] = findSelections(document);
  const view = document.defaultView;
  return view && mayHoldStructure(stretches, view) ? 'article' : 'walk';
}

interface StretchReading extends SelectionReading {
  readonly closedSections: ClosedSectionsChoice;
}

/** What was highlighted at some moment, as the page has it now. */
export function* prepareStretches(
  document: Document,
  stretches: readonly SelectedStretch[],
  { closedSections, structure: source, bringWalk, bringDrawn }: StretchReading,
): Work<PageText | null> {
  const view = document.defaultView;
  if (!view) return null;
  if (source.find() === null) {
    if (!mayHoldStructure(stretches, view)) {
      const prepare = yield* waitFor(bringWalk());
      const plain = yield* prepare(document, stretches, { structure: null, closedSections });
      // To its end, before the page puts something else there.
      for (const _block of plain?.article.blocksOrNull ?? []) yield;
      if (!mayHoldStructure(stretches, view)) return plain;
    }
    const drawn = yield* waitFor(bringDrawn());
    const read = yield* drawn.prepareDrawnStretches(document, stretches, { closedSections, find: drawn.find });
    if (read !== 'not drawn') return read;
    yield source.load();
  }
  const structure = source.find();
  if (structure === null) throw new Error('What tables and lists are read with did not come.');
  const prepare = yield* waitFor(bringWalk());
  return yield* prepare(document, stretches, { structure, closedSections });
}
