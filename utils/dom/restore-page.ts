import { BOX, BY_ITSELF, GONE, IN_LINE, MATH, SVG, TEXT } from '@/utils/core/article/layout-bits.ts';
import {
  END,
  FILLED_SHADOW,
  FRAMED,
  itemAttributes,
  LABEL_ATTRIBUTE,
  ownAttributes,
  type Portrait,
  type PortraitElement,
  portraitAttributes,
} from '@/utils/core/article/portrait.ts';
import type { Work } from '@/utils/core/work/work.ts';
import type { LayoutBox, PageLayout, ShapeLayout } from './page-layout.ts';
import { shownParentOf } from './traverse.ts';

/** A page put up again from its portrait. */
export interface RestoredPage {
  /** It has no window: nothing in it is loaded, run or laid out. */
  readonly document: Document;
  readonly nodes: readonly (Element | Text)[];
  readonly numbers: ReadonlyMap<Node, number>;
  /** How the page itself is laid out. */
  readonly layout: PageLayout & ShapeLayout;
}

const allowed = new Set([...portraitAttributes, ...itemAttributes, LABEL_ATTRIBUTE, ...ownAttributes]);

/** Puts a page up again, bit by bit. Asks a document for another one; it is not touched itself. */
export function* restorePage(
  { implementation }: Pick<Document, 'implementation'>,
  { title, root, metas, steps, slotted, boxes }: Portrait,
): Work<RestoredPage> {
  const page = implementation.createHTMLDocument('');
  page.title = title;
  setAttributes(page.documentElement, root);
  for (let at = 0; at < metas.length; at += 3) {
    const [property = '', name = '', content = ''] = metas.slice(at, at + 3);
    const meta = page.head.appendChild(page.createElement('meta'));
    meta.setAttribute('property', property);
    meta.name = name;
    meta.content = content;
  }
  const nodes: (Element | Text)[] = [];
  const drawn = new Map<Element, number>();
  /** What is open, from the outside in. */
  const open: Node[] = [page.documentElement];
  page.body.remove();
  for (const step of steps) {
    yield;
    const around = open.at(-1) ?? page.documentElement;
    if (step === END) open.pop();
    else if (typeof step === 'number')
      open.push(step === FRAMED ? putInFrame(around, implementation) : attachShadow(around, step));
    else if (typeof step === 'string') nodes.push(around.appendChild(page.createTextNode(step)));
    else {
      const element = around.appendChild(restoreElement(page, step));
      nodes.push(element);
      drawn.set(element, step[1]);
      open.push(element);
    }
  }
  for (const [slot = 0, ...assigned] of slotted) {
    const inSlot = assigned.flatMap((number) => nodes[number] ?? []);
    (nodes[slot] as Partial<HTMLSlotElement> | undefined)?.assign?.(...inSlot);
  }
  const numbers = new Map(nodes.map((node, number) => [node, number]));
  return { document: page, nodes, numbers, layout: createRestoredLayout(drawn, nodes, boxes) };
}

function restoreElement(page: Document, [name, look, ...attributes]: PortraitElement): Element {
  const element = createElement(page, name, look);
  setAttributes(element, attributes);
  return element;
}

const namespaces = { [SVG]: 'http://www.w3.org/2000/svg', [MATH]: 'http://www.w3.org/1998/Math/MathML' };

function createElement(page: Document, name: string, look: number): Element {
  const space = namespaces[(look & (SVG | MATH)) as typeof SVG] ?? null;
  try {
    return space ? page.createElementNS(space, name) : page.createElement(name);
  } catch {
    // Markup may give an element a name that no script can: `<a"b>`.
    return page.createElement('span');
  }
}

function setAttributes(element: Element, attributes: readonly string[]): void {
  for (let at = 0; at + 1 < attributes.length; at += 2) {
    const name = attributes[at] ?? '';
    if (allowed.has(name)) element.setAttribute(name, attributes[at + 1] ?? '');
  }
}

function attachShadow(host: Node, step: number): Node {
  const slotAssignment = step === FILLED_SHADOW ? 'manual' : 'named';
  return (host as Partial<Element>).attachShadow?.({ mode: 'open', slotAssignment }) ?? host;
}

/** Into a document of its own, which leads to its frame and back as those of a page do (`traverse.ts`). */
function putInFrame(frame: Node, implementation: DOMImplementation): Node {
  const inner = implementation.createHTMLDocument('');
  inner.body.remove();
  Object.defineProperty(frame, 'contentDocument', { value: inner });
  Object.defineProperty(inner, 'defaultView', { value: { frameElement: frame } });
  return inner.documentElement;
}

interface CharacterBox extends LayoutBox {
  readonly isVertical: boolean;
}

function createRestoredLayout(
  drawn: ReadonlyMap<Element, number>,
  nodes: readonly Node[],
  boxes: Portrait['boxes'],
): PageLayout & ShapeLayout {
  const of = (element: Element) => drawn.get(element) ?? 0;
  const byText = new Map<Node | undefined, Map<number, CharacterBox>>();
  for (const [number = -1, offset = 0, left = 0, top = 0, width = 0, height = 0, vertical] of boxes) {
    const known = byText.get(nodes[number]) ?? new Map<number, CharacterBox>();
    byText.set(nodes[number], known.set(offset, { left, top, width, height, isVertical: vertical === 1 }));
  }
  return {
    of,
    boxOf(text, offset) {
      const box = byText.get(text)?.get(offset);
      if (box) return box.height > 0 ? box : null;
      const parent = shownParentOf(text);
      return parent && (of(parent) & (BOX | TEXT)) === (BOX | TEXT) ? 'unknown' : null;
    },
    isVertical: (text) => [...(byText.get(text)?.values() ?? [])].some((box) => box.isVertical),
    placePicture(picture) {
      const bits = of(picture);
      return (bits & IN_LINE) > 0 ? 'in line' : (bits & BY_ITSELF) > 0 ? 'by itself' : 'unseen';
    },
    findMarker: (item) => item.getAttribute('marker') ?? '',
    isGone: (item) => (of(item) & GONE) > 0,
  };
}
