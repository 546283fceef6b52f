import type { PlaceClue } from '@/utils/core/messages/place-clue.ts';
import type { PassageChoice } from '@/utils/core/messages/to-background.ts';
import type { ReaderProblem } from '@/utils/core/reading/reader-problem.ts';
import type { LivePlace } from '@/utils/dom/live-place.ts';
import type { SelectionMark } from '@/utils/dom/selection-mark.ts';
import { findPageText } from './find-page-text.ts';
import type { HostKeeper } from './host-keeper.ts';
import { openPassage } from './open-passage.ts';
import type { Presses } from './presses.ts';
import type { Pointed, ReaderParts } from './reader-parts.ts';
import type { ReaderStore } from './reader-store.ts';

interface ListenParts
  extends Pick<
    ReaderParts,
    'readSettings' | 'readSelection' | 'readArticle' | 'doInSlices' | 'pointHere' | 'readAddress'
  > {
  readonly store: ReaderStore;
  readonly presses: Presses;
  readonly host: Pick<HostKeeper, 'open'>;
}

interface Wish {
  readonly choice: PassageChoice;
  readonly clue: PlaceClue | null;
  /** What is highlighted. */
  readonly selection: SelectionMark;
}

/** Finds on the page what is asked for, and has it read. */
export async function listen(parts: ListenParts, { choice, clue, selection }: Wish): Promise<void> {
  const { store, presses } = parts;
  const comeToNothing = (problem: ReaderProblem) => {
    presses.settle();
    store.change({ ...store.state(), problem });
  };
  const { findNear, findStart } = choice === 'here' ? parts.pointHere(clue) : BEGINNING;
  const reading = parts.readSettings();
  const press = presses.prepare();
  // Refused once the extension was reloaded: this page belongs to the copy that has gone.
  const settings = await reading.catch(() => null);
  if (press.isOvertaken()) return;
  if (settings === null) return comeToNothing('host-unreachable');
  const { closedSections } = settings;
  let near: readonly LivePlace[] = [];
  const readArticle = async () => {
    near = await findNear();
    return parts.readArticle(closedSections, near);
  };
  const finding =
    choice === 'selection'
      ? await findPageText(() => parts.readSelection(closedSections), 'nothing-highlighted')
      : await findPageText(readArticle, 'nothing-to-read');
  if (press.isOvertaken()) return;
  if (finding.status === 'missing') return comeToNothing(finding.problem);
  const { pageText } = finding;
  const start = await findStart(pageText);
  if (press.isOvertaken()) return;
  const missing = choice === 'here' ? 'nothing-from-here' : 'nothing-to-read';
  if (start === null) return comeToNothing(missing);
  await openPassage(parts, {
    press,
    pageText,
    start,
    settings,
    selection,
    choice: choice === 'selection' ? 'selection' : 'page',
    near,
    missing,
    onNothing: comeToNothing,
  });
}

const BEGINNING: Pointed = { findNear: () => [], findStart: () => ({ at: 0, seen: null }) };
