import type { Block } from '@/utils/core/article/article.ts';
import type { PortraitElement, PortraitStep } from '@/utils/core/article/portrait.ts';
import type { FoundArticle, FoundBlock } from '@/utils/core/messages/article-question.ts';
import type { TextSpan } from '@/utils/core/text/span.ts';
import type { DrawnPage } from './draw-portrait.ts';
import { isText } from './node-types.ts';
import type { PageText, Piece } from './page-text.ts';
import { nodeOf, readSource, type TextSource } from './text-source.ts';

/** An article on the page that it was found for. */
interface PlacedArticle {
  /** Null if it has no text. */
  readonly pageText: PageText | null;
  /** Whether all of its text still stands on the page as it was drawn. */
  readonly page: 'unchanged' | 'changed';
}

/**
 * Leads an article that was found on a page's portrait to the page's own nodes. Its text is that of the portrait; what
 * has changed since then does not lead to it (`resolveSpan` looks at each piece).
 *
 * Throws if the article is none of this page: a number, an offset or a span out of its range or its order.
 */
export function placeBlocks({ title, lang, length, blocks: found }: FoundArticle, drawn: DrawnPage): PlacedArticle {
  const steps = drawn.portrait.steps.filter((step) => typeof step !== 'number');
  const blocks: Block[] = [];
  const pieces: Piece[] = [];
  let page: PlacedArticle['page'] = 'unchanged';
  let start = 0;
  for (const { pieces: places, ...about } of found) {
    let text = '';
    for (const { node, attribute, offset, length: own, between = '' } of places) {
      const whole = readStep(steps[node], attribute);
      if (whole === null || offset + own > whole.length) throw new Error('No such text is on the page.');
      text += between;
      const at = start + text.length;
      const piece = { span: { start: at, end: at + own }, offset, text: whole.slice(offset, offset + own) };
      text += piece.text;
      const source = findSource(drawn.nodes[node], attribute);
      if (source) pieces.push({ ...piece, source });
      if (!source || readSource(source) !== whole || !nodeOf(source)?.isConnected) page = 'changed';
    }
    if (!isInOrder(about, text.length)) throw new Error('No such block can be.');
    blocks.push({ ...about, text, span: { start, end: start + text.length } });
    // One number for the break between two blocks.
    start += text.length + 1;
  }
  const article = { title, lang, blocks, blocksOrNull: blocks, measureLength: () => length };
  return { pageText: blocks.length > 0 ? { article, pieces } : null, page };
}

/** The characters as they were drawn. */
function readStep(step: PortraitStep | undefined, attribute: string | undefined): string | null {
  if (typeof step === 'string') return attribute === undefined ? step : null;
  const [, , ...attributes] = (step ?? []) as PortraitElement | [];
  const at = attributes.findIndex((name, index) => index % 2 === 0 && name === attribute);
  return attributes[at + 1] !== undefined && at >= 0 ? (attributes[at + 1] as string) : null;
}

function findSource(node: Element | Text | undefined, attribute: string | undefined): TextSource | null {
  if (!node || isText(node)) return node ?? null;
  return attribute === undefined ? null : node.getAttributeNode(attribute);
}

function isInOrder({ runs, alternatives, notes = [], hints = [], cues }: Omit<FoundBlock, 'pieces'>, length: number) {
  const spans = [runs.map(({ span }) => span), alternatives, notes, hints.map(({ span }) => span)];
  return [...spans, cues.map(({ at }) => ({ start: at, end: at }))].every((list) => areInOrder(list, length));
}

function areInOrder(spans: readonly TextSpan[], length: number): boolean {
  return spans.every(({ start, end }, index) => start >= (spans[index - 1]?.end ?? 0) && end <= length);
}
