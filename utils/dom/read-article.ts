import { createElementLooks, type ElementLooks } from './element-looks.ts';
import { readLine } from './element-words.ts';
import { findContent } from './find-content.ts';
import { findMainPart, isAside } from './find-main-part.ts';
import { findTitleHeading } from './find-title-heading.ts';
import { isFurniture } from './furniture.ts';
import { isText } from './node-types.ts';
import { findPageLanguage } from './page-language.ts';
import type { PageText } from './page-text.ts';
import { createPageTextBuilder } from './page-text-builder.ts';
import { traverse } from './traverse.ts';
import { isShown } from './visibility.ts';
import { type ClipText, walkText } from './walk-text.ts';

export interface ReadArticleOptions {
  /** Whether a reader can see the element's box; false leaves out all that is in it. By computed style if not given. */
  readonly isVisible?: (element: Element, style: CSSStyleDeclaration) => boolean;
}

/**
 * The page's article: its title heading, then its text, from the live nodes. Changes nothing on the page.
 * Where Readability finds no article, the text of the page's main part; null only on a page without text.
 */
export function readArticle(document: Document, { isVisible = isShown }: ReadArticleOptions = {}): PageText | null {
  const view = document.defaultView;
  if (!view || !document.body) return null;
  const looks = createElementLooks(view, (element, style) => !isVisible(element, style) || isFurniture(element, style));
  const content = findContent(document, looks);
  const about = (heading: Element | null) => ({
    title: (heading && readLine(heading)) || content.title || document.title.trim(),
    lang: findPageLanguage(document, [content.lang]),
  });
  const titles = [content.title ?? '', document.title];

  if (content.nodes.size > 0) {
    const heading = findTitleHeading(document, { looks, titles, contentStart: firstOf(content.nodes) });
    const found = readWithHeading(document.body, { looks, heading, keeps: (node) => content.nodes.has(node) }).build(
      about(heading),
    );
    if (found) return found;
  }

  const plainLooks = createElementLooks(view, (element, style) => looks(element).leftOut || isAside(element, style));
  const main = findMainPart(document, plainLooks) ?? document.body;
  const heading = findTitleHeading(document, { looks, titles, contentStart: firstText(main) });
  const inMain = readWithHeading(main, { looks: plainLooks, heading, keeps: () => true }).build(about(heading));
  if (inMain) return inMain;

  // Nothing but menus, asides and controls: better read than silent.
  const seen = createElementLooks(view, (element, style) => !isVisible(element, style));
  return readWithHeading(document.body, { looks: seen, heading: null, keeps: () => true }).build(about(null));
}

/** Reads the heading first, wherever it stands, then the rest of `root` without it. */
function readWithHeading(
  root: Element,
  {
    looks,
    heading,
    keeps,
  }: { readonly looks: ElementLooks; readonly heading: Element | null; readonly keeps: (node: Text) => boolean },
) {
  const builder = createPageTextBuilder();
  const whole = (node: Text) => ({ start: 0, end: node.data.length });
  const clip: ClipText = (node) => (keeps(node) && !heading?.contains(node) ? whole(node) : null);
  if (heading) walkText(heading, { looks, clip: whole, builder });
  builder.endBlock();
  walkText(root, { looks, clip, builder });
  return builder;
}

function firstOf(nodes: ReadonlySet<Text>): Text | null {
  for (const node of nodes) if (/\S/.test(node.data)) return node;
  return null;
}

function firstText(root: Element): Text | null {
  let first: Text | null = null;
  traverse(root, {
    enter: (node) => {
      if (first === null && isText(node) && /\S/.test(node.data)) first = node;
      return first === null ? 'inside' : 'past';
    },
    leave: () => {},
  });
  return first;
}
