import type { Differences } from './find-differences.ts';
import type { Tally } from './page/find-places.ts';
import type { PageScore } from './score-page.ts';

/** What Hark is compared with. */
export const RIVALS = ['readability', 'innerText', 'rule'] as const;
export type Rival = (typeof RIVALS)[number];

/** How the reading of a page went. */
export type Outcome =
  | { readonly status: 'heard' }
  /** Nothing was said; `note` is what Hark's panel says about it. */
  | { readonly status: 'silent'; readonly note: string }
  /** The page hung or crashed. It counts as empty. */
  | { readonly status: 'failed'; readonly why: string };

/** How what was heard differs from the label, and where on the page the words in question stand. */
export interface Explained {
  readonly counts: Pick<Differences, 'wantedWords' | 'missedWords' | 'heardWords' | 'extraWords'>;
  readonly missed: Tally;
  readonly extra: Tally;
}

/** One page, measured: a line of the scratch file. */
export interface PageRecord {
  readonly id: string;
  readonly set: string;
  readonly type: string | null;
  readonly tags: readonly string[];
  /** Host and path of the page's address, or null when the corpus names none. */
  readonly address: string | null;
  /** Of the product that was measured: see `hashBuild`. */
  readonly build: string;
  /** Name and version. */
  readonly browser: string;
  readonly outcome: Outcome;
  /** By row: Hark's readings and the rivals. */
  readonly scores: Readonly<Record<string, PageScore>>;
  /** Null where nothing could be looked up. */
  readonly explained: Explained | null;
  readonly ms: number;
}
