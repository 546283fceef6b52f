import type { Work } from '@/utils/core/work/work.ts';
import { offsetIn } from './find-read-text.ts';
import type { LivePlace } from './live-place.ts';
import { isElement } from './node-types.ts';
import type { PageText, Piece } from './page-text.ts';
import { nodeOf } from './text-source.ts';
import { ancestorsOf, listStepsFrom } from './traverse.ts';

/** Where a place of the page leads to in the article. */
export interface ArticlePlace {
  /** On the article's number line, UTF-16 code units. */
  readonly at: number;
  /** `within`: the article has text at the place itself. `after`: it is the next text behind it in the page. */
  readonly reached: 'within' | 'after';
}

/** So many nodes of the page are looked at for each block that is asked for. */
const nodesOfBlock = 200;

/**
 * The text of the article that stands at a place of the page, or else the next behind it. Null if
 * none follows. Asks for blocks only as far as they are needed, and looks no further into the page
 * than they reach.
 */
export function* findInArticle({ article, pieces }: PageText, place: LivePlace): Work<ArticlePlace | null> {
  const following = listStepsFrom(place.node, isElement);
  const order = new Map<Node, number>();
  /** Pieces that stand before the place, or further behind it than has been looked. */
  const waiting = new Map<Node, Piece>();
  /** The title is read first, wherever it stands: it waits for what may stand nearer. */
  let nearest: { readonly piece: Piece; readonly order: number } | null = null;
  const compare = (piece: Piece, at: number) => {
    if (nearest === null || at < nearest.order) nearest = { piece, order: at };
  };
  const lookOn = (nodes: number) => {
    for (let count = 0; count < nodes; ) {
      const next = following.next();
      if (next.done === true) return;
      const { node, phase } = next.value;
      if (phase === 'leave') continue;
      const at = order.size;
      order.set(node, at);
      const piece = waiting.get(node);
      if (piece) compare(piece, at);
      count += 1;
    }
  };
  let next = 0;
  let blocks = 0;
  for (const block of article.blocksOrNull) {
    yield;
    if (block === null) continue;
    blocks += 1;
    for (; next < pieces.length; next += 1) {
      const piece = pieces[next];
      const node = piece && nodeOf(piece.source);
      if (!piece || !node || piece.text.trim() === '') continue;
      const at = order.get(node);
      if (at !== undefined) compare(piece, at);
      else if (!waiting.has(node)) waiting.set(node, piece);
    }
    lookOn(nodesOfBlock);
    if (nearest !== null && blocks > 1) break;
  }
  while (nearest === null && next > 0) {
    yield;
    const before = order.size;
    lookOn(nodesOfBlock);
    if (order.size === before) break;
  }
  if (nearest === null) return null;
  const { piece } = nearest as { readonly piece: Piece };
  if (piece.source === place.node) return { at: offsetIn(pieces, piece, place.offset), reached: 'within' };
  const node = nodeOf(piece.source);
  return { at: piece.span.start, reached: node && isAround(place.node, node) ? 'within' : 'after' };
}

function isAround(place: Node, node: Node): boolean {
  for (const at of ancestorsOf(node)) if (at === place) return true;
  return false;
}
