import type { Start } from '@/utils/core/article/start.ts';
import type { PageSettings } from '@/utils/core/messages/page-settings.ts';
import type { PlaceClue } from '@/utils/core/messages/place-clue.ts';
import type { ClosedSectionsChoice } from '@/utils/core/settings/settings.ts';
import type { LivePlace } from '@/utils/dom/live-place.ts';
import type { PageText } from '@/utils/dom/page-text.ts';
import type { SelectionMark } from '@/utils/dom/selection-mark.ts';
import type { HostLine } from './host-line.ts';
import type { PageMarks } from './page-marks.ts';
import type { PageParts, SelectionPart } from './page-parts.ts';
import type { PartLoader } from './part-loader.ts';
import type { ReaderState } from './reader-state.ts';
import type { DoInSlices } from './supply.ts';

type ReadPage = (closedSections: ClosedSectionsChoice) => PageText | null | Promise<PageText | null>;

/** What is meant by "here". */
export interface Pointed {
  /** About where it is on the page. */
  readonly findNear: () => readonly LivePlace[] | Promise<readonly LivePlace[]>;
  /** Leads it into the article; null where no text follows. */
  readonly findStart: (article: PageText) => Start | null | Promise<Start | null>;
}

/** What reads a highlight. */
export type SelectionLoader = PartLoader<SelectionPart>;
/** What opens closed sections. */
export type SectionsLoader = PartLoader<PageParts['sections']>;

/** What the reader of one page is put together from. */
export interface ReaderParts {
  readonly document: Document;
  readonly line: HostLine;
  readonly marks: PageMarks;
  readonly readSettings: () => Promise<PageSettings>;
  readonly readSelection: ReadPage;
  /** What was highlighted before, as the page has it now. */
  readonly readStretches: (
    stretches: SelectionMark,
    closedSections: ClosedSectionsChoice,
  ) => PageText | null | Promise<PageText | null>;
  /** `near`: where it is to be read, for a page too large to be read as a whole first. */
  readonly readArticle: (
    closedSections: ClosedSectionsChoice,
    near?: readonly LivePlace[],
  ) => PageText | null | Promise<PageText | null>;
  readonly doInSlices: DoInSlices;
  readonly selection: SelectionLoader;
  readonly sections: SectionsLoader;
  /** Brings what reads a passage anew. Rejects where it may not come. */
  readonly bringReread: () => Promise<PageParts['reread']>;
  /** Keeps the place that is meant by "here" at this moment. */
  readonly pointHere: (clue: PlaceClue | null) => Pointed;
  /** The page's address, as far as another one means another page. */
  readonly readAddress: () => string;
  /** The system's clock, in ms since 1970. */
  readonly readTime?: () => number;
  /** BCP 47 tag for pages that name no language. */
  readonly fallbackLang: string;
  readonly onState: (state: ReaderState) => void;
}
