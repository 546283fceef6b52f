import type { ClosedSectionsChoice } from '@/utils/core/settings/settings.ts';
import { waitFor } from '@/utils/core/work/wait-for.ts';
import type { Work } from '@/utils/core/work/work.ts';
import type { DrawnPage } from './draw-portrait.ts';
import type { SelectedStretch } from './find-selections.ts';
import { isLargePage } from './is-large-page.ts';
import { isSelectable } from './is-selectable.ts';
import { isElement, isText } from './node-types.ts';
import type { PageText } from './page-text.ts';
import { type ArticleFinder, readDrawn } from './prepare-article.ts';
import { eye } from './visibility.ts';

interface DrawnReading extends Pick<ArticleFinder, 'find'> {
  readonly closedSections: ClosedSectionsChoice;
}

/**
 * Has highlighted text read elsewhere, by the rules by which the page itself would be read (`read-drawn-selection.ts`).
 * `not drawn`: the page is too large for a portrait, or what is highlighted has no place in it.
 */
export function* prepareDrawnStretches(
  document: Document,
  stretches: readonly SelectedStretch[],
  { closedSections, find }: DrawnReading,
): Work<PageText | null | 'not drawn'> {
  const view = document.defaultView;
  if (!view || !document.body || isLargePage(document.body)) return 'not drawn';
  return yield* readDrawn(document, {
    view,
    sight: eye,
    *ask(drawn) {
      const places = numberStretches(stretches, drawn);
      if (!places) return null;
      const unselectable: number[] = [];
      for (const [number, node] of drawn.nodes.entries()) {
        yield;
        if (isText(node) && !isSelectable(node)) unselectable.push(number);
      }
      const selection = { places, unselectable };
      return yield* waitFor(find({ portrait: drawn.portrait, closedSections, asked: null, selection }));
    },
  });
}

function numberStretches(
  stretches: readonly SelectedStretch[],
  { nodes }: DrawnPage,
): readonly (readonly number[])[] | null {
  const numbers = new Map<Node, number>(nodes.map((node, number) => [node, number]));
  const placeOf = (container: Node, offset: number) => {
    const host = (container as Partial<ShadowRoot>).host;
    const node = numbers.get(container.nodeType === 11 && host ? host : container);
    if (node === undefined) return null;
    // Comments and Hark's own elements are not drawn.
    const before = [...container.childNodes].slice(0, offset).filter((child) => numbers.has(child)).length;
    return [node, isText(container) ? offset : before, isElement(container) || isText(container) ? 0 : 1];
  };
  const places: (readonly number[])[] = [];
  for (const stretch of stretches) {
    if (stretch.type === 'value') return null;
    const start = placeOf(stretch.startContainer, stretch.startOffset);
    const end = placeOf(stretch.endContainer, stretch.endOffset);
    if (!start || !end) return null;
    places.push([...start, ...end]);
  }
  return places;
}
