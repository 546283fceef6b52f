import type { findFoldingHeading } from '@/utils/dom/find-folding-heading.ts';
import type { listSeenPlaces } from '@/utils/dom/find-seen-text.ts';
import type { findStart } from '@/utils/dom/find-start.ts';
import type { isLargePage } from '@/utils/dom/is-large-page.ts';
import type { markSelection } from '@/utils/dom/mark-selection.ts';
import type { prepareArticle, readDrawn } from '@/utils/dom/prepare-article.ts';
import type { prepareSelection, prepareStretches } from '@/utils/dom/prepare-selection.ts';
import type { prepareWalked } from '@/utils/dom/prepare-walked.ts';
import type { readLargeArticle } from '@/utils/dom/read-large-article.ts';
import type { Structure } from '@/utils/dom/structure.ts';
import type { watchChanges } from '@/utils/dom/watch-changes.ts';
import type { createArticleFinder } from './article-finder.ts';
import type { lendText } from './lend-text.ts';
import type { openAnnouncedSection } from './open-announced-section.ts';
import type { createPageKeeper } from './page-keeper.ts';
import type { remakeScript } from './remake-script.ts';
import type { rereadPage } from './reread-page.ts';
import type { serveReadingView } from './serve-reading-view.ts';

/**
 * What comes into a page with the reader or after it, each as a script of its own by that name, when it is asked for for
 * the first time: who reads an article needs another part than who highlights a sentence.
 */
export interface PageParts {
  /** Tells what is highlighted, and has it read. */
  readonly selection: SelectionPart;
  /** Reads what is highlighted where it stands: in fields by itself, in a page too large for a portrait with the structure. */
  readonly walk: { readonly prepareWalked: typeof prepareWalked };
  /** Reads what is more than paragraphs. */
  readonly structure: Structure;
  /** Opens closed sections, and finds the heading of one that hides a text. */
  readonly sections: {
    readonly openAnnouncedSection: typeof openAnnouncedSection;
    readonly findFoldingHeading: typeof findFoldingHeading;
  };
  /** Has the article, or what is highlighted, found and read elsewhere, and sees when its page changes. */
  readonly article: ArticlePart;
  /** Tells where "here" is in an article. */
  readonly here: { readonly listSeenPlaces: typeof listSeenPlaces; readonly findStart: typeof findStart };
  /** Reads an article again whose page has changed, or makes its sentences anew in another language. */
  readonly reread: { readonly rereadPage: typeof rereadPage; readonly remakeScript: typeof remakeScript };
  /** Finds the article of a page too large to be looked at as a whole. */
  readonly 'large-article': { readonly readLargeArticle: typeof readLargeArticle };
  /** Gives the text to the reading view, and to the page that makes an audio file of it. */
  readonly 'own-pages': { readonly serveReadingView: typeof serveReadingView; readonly lendText: typeof lendText };
}

export interface SelectionPart {
  readonly markSelection: typeof markSelection;
  readonly prepareSelection: typeof prepareSelection;
  readonly prepareStretches: typeof prepareStretches;
}

interface ArticlePart {
  readonly prepareArticle: typeof prepareArticle;
  readonly readDrawn: typeof readDrawn;
  readonly isLargePage: typeof isLargePage;
  readonly createArticleFinder: typeof createArticleFinder;
  readonly createPageKeeper: typeof createPageKeeper;
  readonly watchChanges: typeof watchChanges;
}

export type PagePart = keyof PageParts;

const REGISTRY = Symbol.for('hark.parts');

interface World {
  [REGISTRY]?: Partial<PageParts>;
}

/** Called by a part's script. Reader and parts share an isolated world, whose global the page does not see. */
export function offerPart<Part extends PagePart>(
  name: Part,
  part: PageParts[Part],
  world: World = globalThis as World,
): void {
  world[REGISTRY] = { ...world[REGISTRY], [name]: part };
}

/** The part, or null where its script has not come yet. */
export function findPart<Part extends PagePart>(
  name: Part,
  world: World = globalThis as World,
): PageParts[Part] | null {
  return world[REGISTRY]?.[name] ?? null;
}
