import { DECORATION, LABEL } from '@/utils/core/article/layout-bits.ts';
import type { ArticleQuestion, FoundArticle } from '@/utils/core/messages/article-question.ts';
import type { Work } from '@/utils/core/work/work.ts';
import { createArticlePictures } from './article-pictures.ts';
import { chooseContent } from './choose-content.ts';
import { createChooseLooks } from './choose-looks.ts';
import { createElementLooks, type ElementLooks, type LeaveOut } from './element-looks.ts';
import { readLine, wordsOf } from './element-words.ts';
import { findContent } from './find-content.ts';
import { findMainPart } from './find-main-part.ts';
import { findTitleHeading } from './find-title-heading.ts';
import { createFurniture } from './furniture.ts';
import { holdsAny } from './holds-any.ts';
import { isElement } from './node-types.ts';
import { findPageLanguage } from './page-language.ts';
import { createStructure } from './page-structure.ts';
import { restorePage } from './restore-page.ts';
import { tellBlocks } from './tell-blocks.ts';
import { listSteps } from './traverse.ts';
import { walkText } from './walk-text.ts';
import { walkWithHeading } from './walk-with-heading.ts';

/**
 * Finds a page's article on its portrait and reads it there, bit by bit: its title heading, then its text. Where there is
 * none, whatever text the page shows. `here` is the document of whoever looks for it.
 */
export function* findArticle(here: Document, question: ArticleQuestion): Work<FoundArticle> {
  const { closedSections, asked } = question;
  const page = yield* restorePage(here, question.portrait);
  const { document, nodes, layout } = page;
  const structure = createStructure(layout);
  const isSetAside: LeaveOut = (element, presence) => {
    const bits = layout.of(element);
    return (presence === 'seen' && (bits & DECORATION) > 0) || (bits & LABEL) > 0;
  };
  const looks = createElementLooks(layout, { structure, leaveOut: createFurniture(layout, isSetAside) });
  yield* lookAtAll(document.body, looks);
  const content = findContent(document, looks);
  yield;
  const main = findMainPart(document, looks);
  const kept = chooseContent(document.body, { article: content.nodes, main, looks });
  yield;
  const choose = createChooseLooks(closedSections, asked === null ? null : (nodes[asked] ?? null));
  const chosen = choose(looks, (heading) => holdsAny(heading, kept));
  const titles = [content.title ?? '', document.title];
  const heading = findTitleHeading(document, { looks: chosen, titles, contentStart: firstOf(kept) });
  const title = (heading && readLine(heading)) || content.title || document.title.trim();
  const inArticle = createArticlePictures(document.body, kept, chosen);
  const items = walkWithHeading(document.body, {
    layout,
    structure,
    looks: chosen,
    heading,
    keeps: (node) => kept.has(node),
    keepsPicture: (picture) => !isPictureOf(picture, title) && inArticle(picture),
  });
  const { unmapped } = content;
  const blocks = yield* tellBlocks(items, page);
  if (blocks.length > 0) {
    const length = [...kept].reduce((sum, { data }) => sum + data.length, 0);
    return { title, lang: findPageLanguage(document, [content.lang]), length, blocks, unmapped };
  }
  // Nothing but menus, asides and controls: better read than silent.
  const all = walkText(document.body, {
    layout,
    structure,
    looks: choose(createElementLooks(layout, { structure }), () => true),
    clip: ({ data }) => ({ start: 0, end: data.length }),
    keepsPicture: () => true,
  });
  return {
    title: document.title.trim(),
    lang: findPageLanguage(document),
    length: document.body.textContent?.length ?? 0,
    blocks: yield* tellBlocks(all, page),
    unmapped,
  };
}

/** Half of the time goes into looking at elements, and looks are remembered: what follows finds them ready. */
function* lookAtAll(body: Element, looks: ElementLooks): Work<void> {
  const goesInside = (node: Node) => isElement(node) && !looks(node).leftOut;
  for (const _step of listSteps(body, goesInside)) yield;
}

function firstOf(nodes: ReadonlySet<Text>): Text | null {
  for (const node of nodes) if (/\S/.test(node.data)) return node;
  return null;
}

/** Systems that keep pages give a picture the page's title where its writer gives it nothing. */
function isPictureOf(picture: Element, title: string): boolean {
  return wordsOf(picture.getAttribute('alt') ?? '') === wordsOf(title);
}
