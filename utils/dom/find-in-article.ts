import type { LivePlace } from './live-place.ts';
import { isElement } from './node-types.ts';
import type { PageText, Piece } from './page-text.ts';
import { nodeOf } from './text-source.ts';
import { ancestorsOf, listSteps } from './traverse.ts';

/** Where a place of the page leads to in the article. */
export interface ArticlePlace {
  /** On the article's number line, UTF-16 code units. */
  readonly at: number;
  /** `within`: the article has text at the place itself. `after`: it is the next text behind it in the page. */
  readonly reached: 'within' | 'after';
}

/**
 * The text of the article that stands at a place of the page, or else the next behind it. Null if
 * none follows. Asks for blocks only as far as they are needed.
 */
export function findInArticle({ article, pieces }: PageText, place: LivePlace): ArticlePlace | null {
  const order = listFrom(place.node);
  const orderOf = (piece: Piece) => order.get(nodeOf(piece.source) as Node) ?? Number.POSITIVE_INFINITY;
  /** The title is read first, wherever it stands: it waits for what may stand nearer. */
  let nearest: Piece | null = null;
  let next = 0;
  let blocks = 0;
  for (const _block of article.blocks) {
    blocks += 1;
    for (; next < pieces.length; next += 1) {
      const piece = pieces[next];
      if (!piece || orderOf(piece) === Number.POSITIVE_INFINITY || piece.text.trim() === '') continue;
      if (nearest === null || orderOf(piece) < orderOf(nearest)) nearest = piece;
    }
    if (nearest !== null && blocks > 1) break;
  }
  if (nearest === null) return null;
  if (nearest.source === place.node) return { at: offsetIn(pieces, nearest, place.offset), reached: 'within' };
  const node = nodeOf(nearest.source);
  return { at: nearest.span.start, reached: node && isAround(place.node, node) ? 'within' : 'after' };
}

/** One text node may have been read in several pieces. */
function offsetIn(pieces: readonly Piece[], first: Piece, offset: number): number {
  const own = pieces.filter(({ source }) => source === first.source);
  const piece = own.findLast((each) => each.offset <= offset) ?? first;
  const along = Math.min(Math.max(0, offset - piece.offset), piece.text.length - 1);
  return piece.span.start + along;
}

/** A node, what is in it and what follows it, as it is shown, with their order. */
function listFrom(start: Element | Text): ReadonlyMap<Node, number> {
  const order = new Map<Node, number>();
  let root: Node = start;
  for (const at of ancestorsOf(start)) root = at;
  let reached: 'not yet' | 'reached' = 'not yet';
  for (const { node, phase } of listSteps(root, isElement)) {
    if (node === start) reached = 'reached';
    if (reached === 'reached' && phase === 'enter') order.set(node, order.size);
  }
  return order;
}

function isAround(place: Node, node: Node): boolean {
  for (const at of ancestorsOf(node)) if (at === place) return true;
  return false;
}
