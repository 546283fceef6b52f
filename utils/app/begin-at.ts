import type { ReaderProblem } from '@/utils/core/reading/reader-problem.ts';
import type { PageText } from '@/utils/dom/page-text.ts';
import { resolveSpan } from '@/utils/dom/resolve-span.ts';
import type { HostKeeper } from './host-keeper.ts';
import { openPassage } from './open-passage.ts';
import type { Presses } from './presses.ts';
import type { ReaderParts } from './reader-parts.ts';
import type { ReaderStore } from './reader-store.ts';

interface BeginAtParts
  extends Pick<ReaderParts, 'document' | 'readSettings' | 'doInSlices' | 'readAddress' | 'selection'> {
  readonly store: ReaderStore;
  readonly presses: Presses;
  readonly host: Pick<HostKeeper, 'open'>;
}

/** A place in a text that was read from the page before. */
export interface TextPlace {
  readonly pageText: PageText;
  /** On the article's number line, UTF-16 code units: the sentence there is the first. */
  readonly at: number;
}

/** Has an article read from a place on. `gone`: the page has something else there by now. */
export async function beginAt(parts: BeginAtParts, { pageText, at }: TextPlace): Promise<'begun' | 'gone'> {
  if (resolveSpan(pageText.pieces, { start: at, end: at + 1 }).length === 0) return 'gone';
  const { store, presses } = parts;
  const comeToNothing = (problem: ReaderProblem) => {
    presses.settle();
    store.change({ ...store.state(), problem });
  };
  const press = presses.prepare();
  // Refused once the extension was reloaded: this page belongs to the copy that has gone.
  const settings = await parts.readSettings().catch(() => null);
  if (press.isOvertaken()) return 'begun';
  if (settings === null) comeToNothing('host-unreachable');
  else {
    await openPassage(parts, {
      press,
      pageText,
      start: { at, seen: null },
      settings,
      // Reading views bring both.
      selection: parts.selection.find()?.markSelection(parts.document) ?? [],
      choice: 'page',
      near: [],
      missing: 'nothing-from-here',
      onNothing: comeToNothing,
    });
  }
  return 'begun';
}
