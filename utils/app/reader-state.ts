import type { PassageChoice } from '@/utils/core/messages/to-background.ts';
import type { TabSound } from '@/utils/core/messages/to-reader.ts';
import { isActive } from '@/utils/core/reading/is-active.ts';
import type { PlayerView } from '@/utils/core/reading/player-view.ts';
import type { ReaderProblem } from '@/utils/core/reading/reader-problem.ts';
import type { WrittenPlace } from '@/utils/core/reading/written-place.ts';
import type { ClosedSectionsChoice } from '@/utils/core/settings/settings.ts';
import type { Speeds } from '@/utils/core/settings/speed.ts';
import type { LivePlace } from '@/utils/dom/live-place.ts';
import type { PageText } from '@/utils/dom/page-text.ts';
import type { SelectionMark } from '@/utils/dom/selection-mark.ts';
import type { AnnouncedSection } from './announced-section.ts';
import type { PassageScript } from './passage-script.ts';

/** What was asked for, and all that is needed to read it from any place again. */
export interface Passage {
  readonly id: number;
  readonly pageText: PageText;
  readonly script: PassageScript;
  /** Where the script begins, on the article's number line; 0 save where reading began in the middle of a long one. */
  readonly from: number;
  /** The page's address when the passage was opened. */
  readonly address: string;
  /** `gone`: the text is no longer on the page, and reading ends with the sentence. */
  readonly fate: 'stays' | 'gone';
  /** What was highlighted when reading began: the same again is not a new wish. */
  readonly selection: SelectionMark;
  /** Whether the selection was asked for, or the page. Highlighted text is read as it was then; an article follows the page. */
  readonly choice: PassageChoice;
  readonly closedSections: ClosedSectionsChoice;
  /** About where on the page reading was asked for; none for its beginning. A large page is read from there. */
  readonly near: readonly LivePlace[];
}

/**
 * Who has the passage in hand: the speech host, for this tab; nobody, while it is handed over or the
 * host has gone; or the host reads for another tab. The place is kept here in each case.
 */
export type Holder = 'this-tab' | 'nobody' | 'other-tab';

interface Circumstances {
  /** Why the last press came to nothing, or null. Stands until the next press. */
  readonly problem: ReaderProblem | null;
  readonly tabSound: TabSound;
  /** As the reader chose them. */
  readonly speeds: Speeds;
}

/** What the reader of one page is doing. */
export type ReaderState = Circumstances &
  (
    | { readonly status: 'empty' }
    | {
        readonly status: 'open';
        readonly passage: Passage;
        readonly view: PlayerView;
        readonly holder: Holder;
        /** What "open this section" means, or null. */
        readonly announced: AnnouncedSection | null;
      }
  );

/** The reader while it has a passage. */
export type OpenState = Extract<ReaderState, { readonly status: 'open' }>;

export const BEGINNING: WrittenPlace = { sentence: 0, offset: 0 };

/** A passage at its beginning that the host has yet to take. */
export function beginningView(rate: number): PlayerView {
  return viewFrom(0, rate);
}

/** A passage that the host has yet to take and begin at a sentence. */
export function viewFrom(sentence: number, rate: number): PlayerView {
  return {
    activity: { status: 'loading', waitsFor: 'start' },
    position: { place: { sentence, offset: 0 }, sentence: null, word: null },
    progress: { done: sentence, total: null, fraction: 0 },
    rate,
  };
}

/** The view with the place kept, while the host is opened to go on from there. */
export function loadView(view: PlayerView): PlayerView {
  return { ...view, activity: { status: 'loading', waitsFor: 'start' } };
}

/** The view with the place kept and nobody speaking, for when the host is out of reach. */
export function pauseView(view: PlayerView): PlayerView {
  return isActive(view.activity) ? { ...view, activity: { status: 'paused', because: 'reader' } } : view;
}

/** The view with the place given up. */
export function stopView(view: PlayerView): PlayerView {
  return {
    ...view,
    activity: { status: 'idle' },
    position: null,
    progress: { ...view.progress, done: 0, fraction: 0 },
  };
}

/** Where a host that takes the passage anew stands to begin: behind the last sentence when all was read. */
export function placeOf({ activity, position, progress }: PlayerView): WrittenPlace {
  return activity.status === 'finished' ? { sentence: progress.done, offset: 0 } : (position?.place ?? BEGINNING);
}
