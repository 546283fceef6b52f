import type { findFoldingHeading } from '@/utils/dom/find-folding-heading.ts';
import type { listSeenPlaces } from '@/utils/dom/find-seen-text.ts';
import type { findStart } from '@/utils/dom/find-start.ts';
import type { prepareArticle } from '@/utils/dom/prepare-article.ts';
import type { readLargeArticle } from '@/utils/dom/read-large-article.ts';
import type { Structure } from '@/utils/dom/structure.ts';
import type { watchChanges } from '@/utils/dom/watch-changes.ts';
import type { createArticleFinder } from './article-finder.ts';
import type { findAnnouncedParts } from './find-announced-parts.ts';
import type { lendText } from './lend-text.ts';
import type { openAnnouncedSection } from './open-announced-section.ts';
import type { createPageKeeper } from './page-keeper.ts';
import type { rereadPage } from './reread-page.ts';
import type { serveReadingView } from './serve-reading-view.ts';

/**
 * What comes into a page after the reader, each as a script of its own by that name, when it is asked for for the first
 * time: most who highlight a sentence never ask for any of it.
 */
export interface PageParts {
  /** Reads what is more than paragraphs, and opens closed sections. */
  readonly structure: StructurePart;
  /** Has the article found and tells where "here" is in it, and follows its page when that changes. */
  readonly article: ArticlePart;
  /** Finds the article of a page too large to be looked at as a whole. */
  readonly 'large-article': { readonly readLargeArticle: typeof readLargeArticle };
  /** Gives the text to the reading view, and to the page that makes an audio file of it. */
  readonly 'own-pages': { readonly serveReadingView: typeof serveReadingView; readonly lendText: typeof lendText };
}

export interface StructurePart extends Structure {
  readonly findAnnouncedParts: typeof findAnnouncedParts;
  readonly openAnnouncedSection: typeof openAnnouncedSection;
  readonly findFoldingHeading: typeof findFoldingHeading;
}

interface ArticlePart {
  readonly prepareArticle: typeof prepareArticle;
  readonly createArticleFinder: typeof createArticleFinder;
  readonly listSeenPlaces: typeof listSeenPlaces;
  readonly findStart: typeof findStart;
  readonly createPageKeeper: typeof createPageKeeper;
  readonly watchChanges: typeof watchChanges;
  readonly rereadPage: typeof rereadPage;
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
