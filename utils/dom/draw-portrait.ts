import { BOX, BY_ITSELF, DECORATION, IN_LINE, LABEL, MATH, SVG } from '@/utils/core/article/layout-bits.ts';
import {
  END,
  FILLED_SHADOW,
  FRAMED,
  itemAttributes,
  LABEL_ATTRIBUTE,
  type Portrait,
  type PortraitElement,
  type PortraitStep,
  portraitAttributes,
  SHADOW,
} from '@/utils/core/article/portrait.ts';
import type { Work } from '@/utils/core/work/work.ts';
import { isDecoration } from './decoration.ts';
import { drawTextBoxes } from './draw-text-boxes.ts';
import { isFormLabel } from './form-labels.ts';
import { HOST_TAG, NUMBERS_TAG } from './host-tag.ts';
import { isMath } from './is-math.ts';
import { findMarker } from './list-marker.ts';
import { createLiveLayout } from './live-layout.ts';
import { isElement, isText } from './node-types.ts';
import type { PageLayout } from './page-layout.ts';
import { placePicture } from './picture-place.ts';
import { isBareDrawing, textless } from './textless.ts';
import { bodyOf, isFrame, shadowRootOf } from './traverse.ts';
import { isUnseenKind } from './unseen-kind.ts';
import type { Sight } from './visibility.ts';

/** A page's portrait, and its nodes by their numbers. */
export interface DrawnPage {
  readonly portrait: Portrait;
  readonly nodes: readonly (Element | Text)[];
}

export interface Drawing {
  readonly view: Window;
  readonly sight: Sight;
  readonly isDrawn?: ((node: Node) => boolean) | undefined;
}

/** Of a script or a style in the page: it counts for how long the text around it is, and no limit is longer. In UTF-16 units. */
const LONGEST_TEXTLESS = 1000;
/** Of an address; what leads to a place in the page is told whole. */
const LONGEST_ADDRESS = 20;

const carried = new Set(portraitAttributes);
const pictureNames = new Set(['img', 'svg']);
const sources = new Set('img picture figure'.split(' '));
const sourceAttributes = new Set('src srcset data-src data-srcset'.split(' '));
const languageAttributes = ['lang', 'xml:lang', 'translate'];
const items = new Set('li ol'.split(' '));

/**
 * Draws a page's portrait bit by bit. It takes nothing from the page but what `Portrait` says.
 * @param isDrawn false for what is left out, with all that is in it
 */
export function* drawPortrait(document: Document, { view, sight, isDrawn = () => true }: Drawing): Work<DrawnPage> {
  const layout = createLiveLayout(view, sight);
  const steps: PortraitStep[] = [];
  const nodes: (Element | Text)[] = [];
  const filled: Element[] = [];
  const waiting: (Node | typeof END | typeof SHADOW | typeof FILLED_SHADOW | typeof FRAMED)[] = [document.body];
  const walker = document.createTreeWalker(document, 0x1 | 0x4);
  const expectChildren = (parent: Node) => {
    walker.currentNode = parent;
    for (let child = walker.lastChild(); child; child = walker.previousSibling())
      if (isDrawn(child)) waiting.push(child);
  };
  let depth = 0;
  /** In what is never seen nothing is looked at; 0 outside of it. */
  let hiddenFrom = 0;

  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    yield;
    if (typeof next === 'number') {
      steps.push(next);
      depth += next === END ? -1 : 1;
      if (depth < hiddenFrom) hiddenFrom = 0;
    } else if (isText(next)) {
      const { data, parentElement } = next;
      const around = parentElement?.localName ?? '';
      // The title of a drawing may be read.
      steps.push(textless.has(around) && around !== 'title' ? data.slice(0, LONGEST_TEXTLESS) : data);
      nodes.push(next);
    } else if (isElement(next) && next.localName !== HOST_TAG && next.localName !== NUMBERS_TAG) {
      nodes.push(next);
      depth += 1;
      const isLooked = hiddenFrom === 0 && !isUnseenKind(next);
      const bits = isLooked ? drawLayout(next, layout) : 0;
      if (hiddenFrom === 0 && (!isLooked || isBareDrawing(next))) hiddenFrom = depth;
      steps.push(drawElement(next, bits));
      waiting.push(END);
      const shadow = shadowRootOf(next);
      if (shadow) {
        const isFilled = shadow.slotAssignment === 'manual';
        if (isFilled) filled.push(...shadow.querySelectorAll('slot'));
        waiting.push(END);
        expectChildren(shadow);
        waiting.push(isFilled ? FILLED_SHADOW : SHADOW);
      }
      const framed = isFrame(next) ? bodyOf(next) : null;
      if (framed && isDrawn(framed)) waiting.push(END, framed, FRAMED);
      expectChildren(next);
    }
  }
  const boxes = yield* drawTextBoxes(document.body, nodes, layout);
  const portrait = { ...drawHead(document), steps, slotted: listSlotted(filled, nodes), boxes };
  return { portrait, nodes };
}

function drawLayout(element: Element, layout: PageLayout): number {
  const bits = layout.of(element);
  const place = isPicture(element) ? placePicture(element) : 'unseen';
  return (
    bits |
    ((bits & BOX) > 0 && isDecoration(element) ? DECORATION : 0) |
    (isFormLabel(element) ? LABEL : 0) |
    (place === 'unseen' ? 0 : place === 'in line' ? IN_LINE : BY_ITSELF)
  );
}

function isPicture(element: Element): boolean {
  return pictureNames.has(element.localName) || element.getAttribute('role') === 'img';
}

/** Outside of where the looks are made, which live as long as the text is read and would keep all nodes with them. */
function listSlotted(slots: readonly Element[], nodes: readonly Node[]): readonly (readonly number[])[] {
  const numberOf = (node: Node) => Math.max(0, nodes.indexOf(node));
  return slots.map((slot) => [slot, ...(slot as HTMLSlotElement).assignedNodes()].map(numberOf));
}

function drawHead(document: Document): Pick<Portrait, 'title' | 'root' | 'metas'> {
  const metas = [...document.querySelectorAll('meta')].flatMap((meta) => {
    const [property = '', name = '', content = ''] = ['property', 'name', 'content'].map(
      (attribute) => meta.getAttribute(attribute) ?? '',
    );
    return /title/i.test(property + name) ? [property, name, content] : [];
  });
  return { title: document.title, root: drawAttributes(document.documentElement), metas };
}

function drawElement(element: Element, bits: number): PortraitElement {
  const { localName, namespaceURI } = element;
  const kind = namespaceURI === 'http://www.w3.org/2000/svg' ? SVG : isMath(element) ? MATH : 0;
  return [localName, bits | kind, ...drawAttributes(element)];
}

function drawAttributes(element: Element): readonly string[] {
  const { localName, parentElement } = element;
  const attributes: string[] = [];
  const isSource = sources.has(localName);
  let hasSource = false;
  for (const name of element.getAttributeNames()) {
    const value = element.getAttribute(name) ?? '';
    if (isSource) hasSource ||= sourceAttributes.has(name) || /\.(?:jpe?g|png|webp)/i.test(value);
    if (
      carried.has(name) ||
      (name === LABEL_ATTRIBUTE && isPicture(element)) ||
      (items.has(localName) && itemAttributes.includes(name))
    )
      attributes.push(name, name === 'href' && !value.startsWith('#') ? value.slice(0, LONGEST_ADDRESS) : value);
  }
  if (localName === 'slot') attributes.push('name', element.getAttribute('name') ?? '');
  // In one: by their names a document's frames hide its own properties.
  if (isFrame(element)) attributes.push('title', `${element.getAttribute('name')} ${element.getAttribute('title')}`);
  // Readability drops pictures without a source.
  if (hasSource) attributes.push('data-src', 'x.jpg');
  if (localName === 'li' && parentElement?.localName === 'ol') attributes.push('marker', findMarker(element));
  if (localName === 'body') attributes.push(...drawLanguageAround(element));
  return attributes;
}

/** What a frame's document says of the language of all in it stands on its outermost element, which is not drawn. */
function drawLanguageAround(body: Element): readonly string[] {
  if (languageAttributes.some((name) => body.hasAttribute(name))) return [];
  return languageAttributes.flatMap((name) => {
    const said = body.parentElement?.getAttribute(name);
    return said == null ? [] : [name, said];
  });
}
