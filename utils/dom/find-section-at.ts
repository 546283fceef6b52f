import type { TextSpan } from '@/utils/core/text/span.ts';
import { findPlainSection } from './find-plain-section.ts';
import { findSourceList, type SourceList } from './find-source-list.ts';
import { createLiveLayout } from './live-layout.ts';
import type { PageText, Piece } from './page-text.ts';
import { findFirst } from './resolve-span.ts';
import { findSectionOf, type SectionParts } from './section-parts.ts';
import { nodeOf } from './text-source.ts';
import { ancestorsOf } from './traverse.ts';

/** The section, closed or not, that a stretch of the article is the heading of, as the page stands now; null if it is none. */
export function findSectionAt({ pieces }: Pick<PageText, 'pieces'>, span: TextSpan): SectionParts | null {
  const node = findNodeAt(pieces, span);
  const view = node?.ownerDocument.defaultView;
  if (!node || !view) return null;
  const layout = createLiveLayout(view);
  for (const at of ancestorsOf(node)) {
    const section = findSectionOf(at) ?? findPlainSection(at, layout);
    if (section) return section;
    if (at.localName === 'body') break;
  }
  return null;
}

/** The list of sources that a stretch of the article is the heading of; null if it is none. */
export function findPassedList({ pieces }: Pick<PageText, 'pieces'>, span: TextSpan): SourceList | null {
  const node = findNodeAt(pieces, span);
  for (const at of node ? ancestorsOf(node) : []) {
    const found = findSourceList(at);
    if (found) return found;
    if (at.localName === 'body') break;
  }
  return null;
}

function findNodeAt(pieces: readonly Piece[], span: TextSpan): Element | Text | null {
  const piece = pieces[findFirst(pieces, ({ span: { end } }) => end > span.start)];
  return piece && piece.span.start < span.end ? nodeOf(piece.source) : null;
}

/** Where the article goes on behind the words of an element, on its number line; null if it ends there or holds none of them. */
export function findOffsetAfter({ article, pieces }: PageText, element: Element): number | null {
  let next = 0;
  let last: Piece | null = null;
  for (const _block of article.blocks) {
    // Only as far into the page as is needed: a block's pieces are there once it has been asked for.
    for (; next < pieces.length; next += 1) {
      const piece = pieces[next];
      const node = piece && nodeOf(piece.source);
      if (!piece || !node) continue;
      if (element.contains(node)) last = piece;
      else if (last !== null) return piece.span.start;
    }
  }
  return null;
}
