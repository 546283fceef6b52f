import type { ReadingLook } from '../settings/reading-look.ts';
import type { ReadingModel } from './reading-model.ts';

/** What the reading view knows of the page in its tab. */
export type ShownPage =
  | 'opening'
  | 'shown'
  /** The page has changed; its text is kept as it was. */
  | 'changed'
  /** The page was left or closed; its text is kept. */
  | 'left'
  /** The page was left, and the browser does not let Hark into what is there now. */
  | 'out-of-reach'
  /** The browser lets no extension in, or there is nothing to read. */
  | 'closed'
  | 'nothing-to-read'
  | 'page-unreadable';

/** What the reading view shows around the text. */
export interface ReadingViewModel {
  readonly page: ShownPage;
  readonly title: string;
  /** The page's address, to be printed; empty before it is known. */
  readonly address: string;
  readonly reading: ReadingModel;
  /** Whose choice the speed is: the clinic's cannot be changed. */
  readonly speedBy: 'reader' | 'clinic';
  readonly look: ReadingLook;
  /** Whether it stands in a tab of its own, or beside the page. */
  readonly place: 'tab' | 'side panel';
}

/** Whether a text stands there. */
export function hasText(page: ShownPage): boolean {
  return page === 'shown' || page === 'changed' || page === 'left' || page === 'out-of-reach';
}
