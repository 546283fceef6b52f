import type { ArticleQuestion, FoundArticle } from '@/utils/core/messages/article-question.ts';
import type { ClosedSectionsChoice } from '@/utils/core/settings/settings.ts';
import { waitFor } from '@/utils/core/work/wait-for.ts';
import type { Work } from '@/utils/core/work/work.ts';
import { type Drawing, type DrawnPage, drawPortrait } from './draw-portrait.ts';
import type { UnmappedText } from './find-live-text.ts';
import { isLargePage } from './is-large-page.ts';
import type { LivePlace } from './live-place.ts';
import type { PageText } from './page-text.ts';
import { placeBlocks } from './place-blocks.ts';
import type { readLargeArticle } from './read-large-article.ts';
import { everything, eye, type Sight } from './visibility.ts';

export interface ReadArticleOptions {
  /** Whether a reader can see the element's box; false leaves out all that is in it. By computed style if not given. */
  readonly isVisible?: Sight['box'];
  /** Whether closed sections are announced by their headings, or read in their places. */
  readonly closedSections?: ClosedSectionsChoice;
  /** Where it is to be read: a page too large to be looked at as a whole is read from some way before the first of these that is in it. */
  readonly near?: readonly LivePlace[];
  /** Told of text that Readability chose and that leads to no text of the page. */
  readonly onUnmapped?: (texts: readonly UnmappedText[]) => void;
}

/** Where the article is found and read: elsewhere, on the page's portrait (`find-article.ts`). */
export interface ArticleFinder {
  readonly find: (question: ArticleQuestion) => FoundArticle | Promise<FoundArticle>;
  /** Brings what reads a page that is too large for it. */
  readonly bringLarge: () => typeof readLargeArticle | Promise<typeof readLargeArticle>;
}

/** A page that changes while its article is looked for is looked at so many times; then it is read as it was the last time. */
const MOST_LOOKS = 3;

/**
 * The page's article: its title heading, then its text, on the live nodes. Changes nothing on the page.
 * Where there is none, whatever text the page has; null only on a page without text.
 */
export function* prepareArticle(
  document: Document,
  { find, bringLarge, ...options }: ReadArticleOptions & ArticleFinder,
): Work<PageText | null> {
  const { isVisible = eye.box, closedSections = 'announce', near = [], onUnmapped = () => {} } = options;
  const view = document.defaultView;
  if (!view || !document.body) return null;
  const [first] = near;
  function* ask({ portrait, nodes }: DrawnPage) {
    const asked = first ? nodes.indexOf(first.node) : -1;
    const found = yield* waitFor(find({ portrait, closedSections, asked: asked < 0 ? null : asked }));
    onUnmapped(found.unmapped);
    return found;
  }
  const readLarge = isLargePage(document.body) ? yield* waitFor(bringLarge()) : null;
  // The second for a page that shows nothing: it waits for a script that does not run, or fades itself in.
  for (const sight of [{ ...eye, box: isVisible }, everything]) {
    const read = readLarge
      ? yield* readLarge(document, { view, sight, closedSections, near })
      : yield* readDrawn(document, { view, sight, ask });
    if (read && read !== 'not drawn') return read;
  }
  return null;
}

interface DrawnReading extends Drawing {
  /** Null where the portrait does not have what is asked for. */
  readonly ask: (drawn: DrawnPage) => Work<FoundArticle | null>;
}

/** What is found on the page's portrait, on the live nodes. */
export function* readDrawn(document: Document, { ask, ...drawing }: DrawnReading): Work<PageText | null | 'not drawn'> {
  for (let looks = 1; ; looks += 1) {
    const drawn = yield* drawPortrait(document, drawing);
    const found = yield* ask(drawn);
    if (!found) return 'not drawn';
    const { pageText, page } = placeBlocks(found, drawn);
    if (page === 'unchanged' || looks === MOST_LOOKS) return pageText;
  }
}
