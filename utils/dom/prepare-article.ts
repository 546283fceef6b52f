import { takeStretches } from '@/utils/core/article/number-stretches.ts';
import type { ArticleQuestion, FoundArticle } from '@/utils/core/messages/article-question.ts';
import type { ClosedSectionsChoice } from '@/utils/core/settings/settings.ts';
import { waitFor } from '@/utils/core/work/wait-for.ts';
import type { Work } from '@/utils/core/work/work.ts';
import { createArticlePictures } from './article-pictures.ts';
import { createChooseLooks } from './choose-looks.ts';
import { preparePageText } from './create-page-text.ts';
import { drawPortrait } from './draw-portrait.ts';
import { createElementLooks, type ElementLooks, leftOutLook } from './element-looks.ts';
import { readLine, wordsOf } from './element-words.ts';
import type { UnmappedText } from './find-live-text.ts';
import { holdsAny } from './holds-any.ts';
import { isLargePage } from './is-large-page.ts';
import type { LivePlace } from './live-place.ts';
import { isElement, isText } from './node-types.ts';
import { findPageLanguage } from './page-language.ts';
import { pageStructure } from './page-structure.ts';
import type { PageText } from './page-text.ts';
import type { ChooseLooks } from './pass-over-sources.ts';
import type { readLargeArticle } from './read-large-article.ts';
import { everything, eye, type Sight } from './visibility.ts';
import { walkText } from './walk-text.ts';
import { walkWithHeading } from './walk-with-heading.ts';

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

/** Where the article is found: elsewhere, on the page's portrait (`find-article.ts`). */
export interface ArticleFinder {
  readonly find: (question: ArticleQuestion) => FoundArticle | Promise<FoundArticle>;
  /** Brings what reads a page that is too large for it. */
  readonly bringLarge: () => typeof readLargeArticle | Promise<typeof readLargeArticle>;
}

/**
 * The page's article: its title heading, then its text, from the live nodes. Changes nothing on the page.
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
  const choose = createChooseLooks(closedSections, first?.node ?? null);
  const readLarge = isLargePage(document.body) ? yield* waitFor(bringLarge()) : null;
  // The second for a page that shows nothing: it waits for a script that does not run, or fades itself in.
  for (const sight of [{ ...eye, box: isVisible }, everything]) {
    const read = readLarge
      ? yield* readLarge(document, { view, sight, choose, near })
      : yield* readSmallArticle(document, { view, sight, choose, near, closedSections, find, onUnmapped });
    if (read) return read;
    // Nothing but menus, asides and controls: better read than silent.
    const all = yield* readAll(
      document,
      choose(createElementLooks(view, { structure: pageStructure, sight }), isAlwaysHeard),
    );
    if (all) return all;
  }
  return null;
}

const isAlwaysHeard = () => true;

interface Reading extends Pick<ArticleFinder, 'find'>, Required<Omit<ReadArticleOptions, 'isVisible'>> {
  readonly view: Window;
  readonly sight: Sight;
  readonly choose: ChooseLooks;
}

function* readSmallArticle(document: Document, reading: Reading): Work<PageText | null> {
  const { view, sight, choose, closedSections, near, find, onUnmapped } = reading;
  const first = near[0]?.node;
  const { portrait, nodes, looks } = yield* drawPortrait(document, view, sight);
  const asked = first ? nodes.indexOf(first) : -1;
  const found = yield* waitFor(find({ portrait, closedSections, asked: asked < 0 ? null : asked }));
  onUnmapped(found.unmapped);
  const kept = new Set([...takeStretches(found.kept, nodes)].filter(isText));
  const chosen = choose(leaveOut(looks, new Set(takeStretches(found.leftOut, nodes))), (heading) =>
    holdsAny(heading, kept),
  );
  const titled = nodes[found.heading ?? -1];
  const heading = titled?.isConnected && isElement(titled) ? titled : null;
  const title = (heading && readLine(heading)) || found.title || document.title.trim();
  const inArticle = createArticlePictures(document.body, kept, chosen);
  const items = walkWithHeading(document.body, {
    looks: chosen,
    heading,
    keeps: (node) => kept.has(node),
    keepsPicture: (picture) => !isPictureOf(picture, title) && inArticle(picture),
  });
  return yield* preparePageText(items, {
    title,
    lang: findPageLanguage(document, [found.lang]),
    measureLength: () => [...kept].reduce((sum, { data }) => sum + data.length, 0),
  });
}

function leaveOut(looks: ElementLooks, left: ReadonlySet<Node>): ElementLooks {
  return (element) => (left.has(element) ? leftOutLook : looks(element));
}

function* readAll({ body, title }: Document, looks: ElementLooks): Work<PageText | null> {
  return yield* preparePageText(
    walkText(body, {
      looks,
      structure: pageStructure,
      clip: ({ data }) => ({ start: 0, end: data.length }),
      keepsPicture: () => true,
    }),
    {
      title: title.trim(),
      lang: findPageLanguage(body.ownerDocument),
      measureLength: () => body.textContent?.length ?? 0,
    },
  );
}

/** Systems that keep pages give a picture the page's title where its writer gives it nothing. */
function isPictureOf(picture: Element, title: string): boolean {
  return wordsOf(picture.getAttribute('alt') ?? '') === wordsOf(title);
}
