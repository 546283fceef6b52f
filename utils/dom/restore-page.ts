import {
  END,
  FILLED_SHADOW,
  FRAMED,
  ownAttributes,
  type Portrait,
  type PortraitElement,
  portraitAttributes,
} from '@/utils/core/article/portrait.ts';
import {
  BORDERED,
  FIXED,
  INLINE,
  JUDGED,
  MATH,
  SECTION,
  SEEN,
  SET_ASIDE,
  SVG,
  sectionRoles,
  TEXT_SHOWN,
} from '@/utils/core/article/portrait-look.ts';
import type { Work } from '@/utils/core/work/work.ts';
import { type ElementLook, type ElementLooks, leftOutLook } from './element-looks.ts';
import { isFurnitureBy } from './furniture.ts';

/** A page put up again from its portrait. */
export interface RestoredPage {
  /** It has no window: nothing in it is loaded, run or laid out. */
  readonly document: Document;
  readonly nodes: readonly (Element | Text)[];
  readonly numbers: ReadonlyMap<Node, number>;
  /** How the elements look in the page itself, less its furniture. */
  readonly looks: ElementLooks;
}

const allowed = new Set([...portraitAttributes, ...ownAttributes]);

/** Puts a page up again, bit by bit. Asks a document for another one; it is not touched itself. */
export function* restorePage(
  { implementation }: Pick<Document, 'implementation'>,
  { title, root, metas, steps, slotted }: Portrait,
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
  return { document: page, nodes, numbers, looks: createRestoredLooks(drawn) };
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

function createRestoredLooks(drawn: ReadonlyMap<Element, number>): ElementLooks {
  const known = new Map<Element, ElementLook>();
  return (element) => {
    const look = known.get(element) ?? lookFrom(element, drawn.get(element) ?? 0);
    known.set(element, look);
    return look;
  };
}

function lookFrom(element: Element, bits: number): ElementLook {
  if ((bits & SEEN) === 0) return leftOutLook;
  if ((bits & JUDGED) > 0) {
    const style = { display: bits & INLINE ? 'inline' : 'block', position: bits & FIXED ? 'fixed' : 'static' };
    if (isFurnitureBy(element, style, () => (bits & SET_ASIDE) > 0)) return leftOutLook;
  }
  const section = sectionRoles[Math.floor(bits / SECTION) % sectionRoles.length] ?? 'none';
  return { leftOut: false, textShown: (bits & TEXT_SHOWN) > 0, bordered: (bits & BORDERED) > 0, section };
}
