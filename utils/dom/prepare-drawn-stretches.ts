import type { ClosedSectionsChoice } from '@/utils/core/settings/settings.ts';
import { waitFor } from '@/utils/core/work/wait-for.ts';
import type { Work } from '@/utils/core/work/work.ts';
import type { DrawnPage } from './draw-portrait.ts';
import type { SelectedStretch } from './find-selections.ts';
import type { isLargePage } from './is-large-page.ts';
import { isSelectable } from './is-selectable.ts';
import { isElement, isText } from './node-types.ts';
import type { PageText } from './page-text.ts';
import type { ArticleFinder, readDrawn } from './prepare-article.ts';
import { listStretchNodes } from './stretch-nodes.ts';
import { ancestorsOf, listSteps } from './traverse.ts';
import { eye } from './visibility.ts';

/** Of paragraphs nothing around them is drawn: how a page reads them is not told by it. */
export type Holding = 'paragraphs' | 'structure';

/** Where a portrait is read, and what leads back from it to the page. */
export interface DrawnReader extends Pick<ArticleFinder, 'find'> {
  readonly readDrawn: typeof readDrawn;
  readonly isLargePage: typeof isLargePage;
}

interface DrawnStretches extends DrawnReader {
  readonly closedSections: ClosedSectionsChoice;
  readonly holds: Holding;
}

/**
 * Has highlighted text read elsewhere, by the rules by which the page itself would be read (`read-drawn-selection.ts`).
 * `not drawn`: what is highlighted has no place in a portrait, or what it stands in is too large for one.
 */
export function* prepareDrawnStretches(
  document: Document,
  stretches: readonly SelectedStretch[],
  { closedSections, holds, find, readDrawn, isLargePage }: DrawnStretches,
): Work<PageText | null | 'not drawn'> {
  const view = document.defaultView;
  if (!view || !document.body) return 'not drawn';
  const around = holds === 'paragraphs' ? listAround(stretches, { view, isLargePage }) : null;
  // Around paragraphs nothing is drawn, however large the page is.
  if (around ? around.size === 0 : isLargePage(document.body)) return 'not drawn';
  return yield* readDrawn(document, {
    view,
    sight: eye,
    isDrawn: around ? (node) => around.has(node) : undefined,
    *ask(drawn) {
      const places = numberStretches(stretches, drawn);
      if (!places) return null;
      const unselectable: number[] = [];
      for (const [number, node] of drawn.nodes.entries()) {
        yield;
        if (isText(node) && !isSelectable(node)) unselectable.push(number);
      }
      const selection = { places, unselectable, holds };
      return yield* waitFor(find({ portrait: drawn.portrait, closedSections, asked: null, selection }));
    },
  });
}

/**
 * What is highlighted, with all that it stands in, and all of the two lines or rows in which it begins and ends: a part of a
 * note's mark is known by the whole, and the end of a row by what follows. None where that is too much.
 */
function listAround(
  stretches: readonly SelectedStretch[],
  { view, isLargePage }: Pick<DrawnReader, 'isLargePage'> & { readonly view: Window },
): ReadonlySet<Node> {
  const around = new Set<Node>();
  const add = (node: Node) => {
    around.add(node);
    for (const at of ancestorsOf(node)) {
      if (at !== node && around.has(at)) return;
      around.add(at);
    }
  };
  for (const stretch of stretches) {
    if (stretch.type === 'value') continue;
    for (const node of listStretchNodes(stretch)) add(node);
    for (const end of [stretch.startContainer, stretch.endContainer]) {
      add(end);
      const row = findRow(end, view);
      if (!row || isLargePage(row)) return new Set();
      for (const { node } of listSteps(row, () => true)) add(node);
    }
  }
  return around;
}

/** The nearest block, or the row of the nearest cell. */
function findRow(node: Node, view: Window): Element | null {
  const ancestors = [...ancestorsOf(node)];
  const cell = ancestors.findIndex(({ localName }) => localName === 'td' || localName === 'th');
  if (cell >= 0) return ancestors[cell + 1] ?? null;
  return ancestors.find((at) => !/^(?:inline|contents|ruby)/.test(view.getComputedStyle(at).display)) ?? null;
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
