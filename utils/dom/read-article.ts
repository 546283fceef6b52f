import type { ClosedSectionsChoice } from '@/utils/core/settings/settings.ts';
import { finishWork, type Work } from '@/utils/core/work/work.ts';
import { createArticlePictures } from './article-pictures.ts';
import { chooseContent } from './choose-content.ts';
import { preparePageText } from './create-page-text.ts';
import { createElementLooks, type ElementLooks, foldSections, unfoldSections } from './element-looks.ts';
import { readLine, wordsOf } from './element-words.ts';
import { findContent } from './find-content.ts';
import type { UnmappedText } from './find-live-text.ts';
import { findMainPart } from './find-main-part.ts';
import { findTitleHeading } from './find-title-heading.ts';
import { isFurniture } from './furniture.ts';
import { isLargePage } from './is-large-page.ts';
import type { LivePlace } from './live-place.ts';
import { isElement, isText } from './node-types.ts';
import { findPageLanguage } from './page-language.ts';
import { pageStructure } from './page-structure.ts';
import type { PageText } from './page-text.ts';
import { type ChooseLooks, passOverSources } from './pass-over-sources.ts';
import { readLargeArticle } from './read-large-article.ts';
import { listSteps } from './traverse.ts';
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

/**
 * The page's article: its title heading, then its text, from the live nodes. Changes nothing on the page.
 * Where there is none, whatever text the page has; null only on a page without text.
 */
export function readArticle(document: Document, options?: ReadArticleOptions): PageText | null {
  return finishWork(prepareArticle(document, options));
}

/** The same, to be done bit by bit. */
export function* prepareArticle(document: Document, options: ReadArticleOptions = {}): Work<PageText | null> {
  const { isVisible = eye.box, closedSections = 'announce', near = [], onUnmapped = () => {} } = options;
  const view = document.defaultView;
  if (!view || !document.body) return null;
  const sight: Sight = { ...eye, box: isVisible };
  const [first] = near;
  const choose: ChooseLooks = (looks, isHeard) =>
    closedSections === 'announce'
      ? passOverSources(foldSections(looks), { isHeard, asked: first?.node ?? null })
      : unfoldSections(looks);
  const reading = { choose, near, onUnmapped };
  const readContent = isLargePage(document.body) ? readLargeArticle : readSmallArticle;
  return (
    (yield* readContent(
      document,
      createElementLooks(view, { structure: pageStructure, sight, leaveOut: isFurniture }),
      reading,
    )) ??
    // Nothing but menus, asides and controls: better read than silent.
    (yield* readAll(document, choose(createElementLooks(view, { structure: pageStructure, sight }), isAlwaysHeard))) ??
    // A page that shows nothing: it waits for a script that does not run, or fades itself in.
    (yield* readContent(
      document,
      createElementLooks(view, { structure: pageStructure, sight: everything, leaveOut: isFurniture }),
      reading,
    )) ??
    (yield* readAll(
      document,
      choose(createElementLooks(view, { structure: pageStructure, sight: everything }), isAlwaysHeard),
    ))
  );
}

const isAlwaysHeard = () => true;

interface Reading {
  /** What closed sections hold counts for what the article is, or their headings would be lost; whether it is read is another matter. */
  readonly choose: ChooseLooks;
  readonly near: readonly LivePlace[];
  readonly onUnmapped: (texts: readonly UnmappedText[]) => void;
}

function* readSmallArticle(
  document: Document,
  looks: ElementLooks,
  { choose, onUnmapped }: Reading,
): Work<PageText | null> {
  yield* lookAhead(document.body, looks);
  const content = findContent(document, looks);
  onUnmapped(content.unmapped);
  yield;
  const main = findMainPart(document, looks);
  const kept = chooseContent(document.body, { article: content.nodes, main, looks });
  yield;
  const titles = [content.title ?? '', document.title];
  const chosen = choose(looks, (heading) => holdsAny(heading, kept));
  const heading = findTitleHeading(document, { looks: chosen, titles, contentStart: firstOf(kept) });
  const title = (heading && readLine(heading)) || content.title || document.title.trim();
  const inArticle = createArticlePictures(document.body, kept, chosen);
  const items = walkWithHeading(document.body, {
    looks: chosen,
    heading,
    keeps: (node) => kept.has(node),
    keepsPicture: (picture) => !isPictureOf(picture, title) && inArticle(picture),
  });
  return yield* preparePageText(items, {
    title,
    lang: findPageLanguage(document, [content.lang]),
    measureLength: () => [...kept].reduce((sum, { data }) => sum + data.length, 0),
  });
}

/** Half of the time goes into looking at elements, and looks are remembered: what follows finds them ready. */
function* lookAhead(body: Element, looks: ElementLooks): Work<void> {
  for (const { node } of listSteps(body, (node) => isElement(node) && !looks(node).leftOut)) if (isElement(node)) yield;
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

function holdsAny(element: Element, nodes: ReadonlySet<Text>): boolean {
  for (const { node } of listSteps(element, isElement)) if (isText(node) && nodes.has(node)) return true;
  return false;
}

function firstOf(nodes: ReadonlySet<Text>): Text | null {
  for (const node of nodes) if (/\S/.test(node.data)) return node;
  return null;
}
