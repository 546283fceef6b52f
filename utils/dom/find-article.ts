import { toStretches } from '@/utils/core/article/number-stretches.ts';
import type { ArticleQuestion, FoundArticle } from '@/utils/core/messages/article-question.ts';
import type { Work } from '@/utils/core/work/work.ts';
import { chooseContent } from './choose-content.ts';
import { createChooseLooks } from './choose-looks.ts';
import { findContent } from './find-content.ts';
import { findMainPart } from './find-main-part.ts';
import { findTitleHeading } from './find-title-heading.ts';
import { holdsAny } from './holds-any.ts';
import { isElement } from './node-types.ts';
import { type RestoredPage, restorePage } from './restore-page.ts';
import { listSteps } from './traverse.ts';

/** Finds a page's article on its portrait, bit by bit. `here` is the document of whoever looks for it. */
export function* findArticle(here: Document, { portrait, closedSections, asked }: ArticleQuestion): Work<FoundArticle> {
  const page = yield* restorePage(here, portrait);
  const { document, nodes, numbers, looks } = page;
  const leftOut = yield* listLeftOut(page);
  const content = findContent(document, looks);
  yield;
  const main = findMainPart(document, looks);
  const kept = chooseContent(document.body, { article: content.nodes, main, looks });
  yield;
  const place = asked === null ? null : (nodes[asked] ?? null);
  const chosen = createChooseLooks(closedSections, place)(looks, (heading) => holdsAny(heading, kept));
  const titles = [content.title ?? '', document.title];
  const heading = findTitleHeading(document, { looks: chosen, titles, contentStart: firstOf(kept) });
  const numberOf = (node: Node) => numbers.get(node) ?? 0;
  return {
    kept: toStretches([...kept].map(numberOf)),
    leftOut: toStretches(leftOut.map(numberOf)),
    heading: heading && numberOf(heading),
    title: content.title,
    lang: content.lang,
    unmapped: content.unmapped,
  };
}

/** The elements that are passed over. Half of the time goes into looking at elements, and looks are remembered: what follows finds them ready. */
function* listLeftOut({ document: { body }, looks }: Pick<RestoredPage, 'document' | 'looks'>): Work<Element[]> {
  const leftOut: Element[] = [];
  const goesInside = (node: Node) => isElement(node) && !looks(node).leftOut;
  for (const { node, phase } of listSteps(body, goesInside)) {
    if (phase !== 'enter' || !isElement(node)) continue;
    yield;
    if (looks(node).leftOut) leftOut.push(node);
  }
  return leftOut;
}

function firstOf(nodes: ReadonlySet<Text>): Text | null {
  for (const node of nodes) if (/\S/.test(node.data)) return node;
  return null;
}
