import {
  END,
  FILLED_SHADOW,
  FRAMED,
  type Portrait,
  type PortraitElement,
  type PortraitStep,
  portraitAttributes,
  SHADOW,
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
import { createElementLooks, type ElementLooks, textless } from './element-looks.ts';
import { HOST_TAG, NUMBERS_TAG } from './host-tag.ts';
import { isMath } from './is-math.ts';
import { isElement, isText } from './node-types.ts';
import { pageStructure } from './page-structure.ts';
import { isSetAside } from './set-aside.ts';
import { bodyOf, isFrame, shadowRootOf } from './traverse.ts';
import { isInline, type Sight } from './visibility.ts';

/** A page's portrait, and what only the page has. */
export interface DrawnPage {
  readonly portrait: Portrait;
  /** The page's nodes by their numbers. */
  readonly nodes: readonly (Element | Text)[];
  /** How they look, furniture as well. */
  readonly looks: ElementLooks;
}

/** Of a script or a style in the page: it counts for how long the text around it is, and no limit is longer. In UTF-16 units. */
const LONGEST_TEXTLESS = 1000;
/** Of an address; what leads to a place in the page is told whole. */
const LONGEST_ADDRESS = 20;

const carried = new Set(portraitAttributes);
const pictures = new Set('img picture figure'.split(' '));
const pictureSources = new Set('src srcset data-src data-srcset'.split(' '));

/** Draws a page's portrait bit by bit. It takes nothing from the page but what `Portrait` says. */
export function* drawPortrait(document: Document, view: Window, sight: Sight): Work<DrawnPage> {
  const judged = new Map<Element, number>();
  const looks = createElementLooks(view, {
    structure: pageStructure,
    sight,
    leaveOut(element, style, presence) {
      const { display, position } = style;
      const layout =
        JUDGED |
        (isInline(display) ? INLINE : 0) |
        (position === 'fixed' ? FIXED : 0) |
        (isSetAside(element, style, presence) ? SET_ASIDE : 0);
      judged.set(element, layout);
      return false;
    },
  });
  const lookOf = (element: Element) => {
    const { leftOut, textShown, bordered, section } = looks(element);
    if (leftOut) return 0;
    const role = Math.max(0, (sectionRoles as readonly string[]).indexOf(section));
    return (
      SEEN | (textShown ? TEXT_SHOWN : 0) | (bordered ? BORDERED : 0) | (SECTION * role) | (judged.get(element) ?? 0)
    );
  };

  const steps: PortraitStep[] = [];
  const nodes: (Element | Text)[] = [];
  const filled: Element[] = [];
  const waiting: (Node | typeof END | typeof SHADOW | typeof FILLED_SHADOW | typeof FRAMED)[] = [document.body];
  const walker = document.createTreeWalker(document, 0x1 | 0x4);
  const expectChildren = (parent: Node) => {
    walker.currentNode = parent;
    for (let child = walker.lastChild(); child; child = walker.previousSibling()) waiting.push(child);
  };
  let depth = 0;
  /** In what is not seen nothing is looked at; 0 where all around is seen. */
  let hiddenFrom = 0;

  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    yield;
    if (typeof next === 'number') {
      steps.push(next);
      depth += next === END ? -1 : 1;
      if (depth < hiddenFrom) hiddenFrom = 0;
    } else if (isText(next)) {
      nodes.push(next);
      const { data, parentNode } = next;
      const isTextless = textless.has((parentNode as Partial<Element> | null)?.localName ?? '');
      steps.push(isTextless ? data.slice(0, LONGEST_TEXTLESS) : data);
    } else if (isElement(next) && next.localName !== HOST_TAG && next.localName !== NUMBERS_TAG) {
      nodes.push(next);
      depth += 1;
      const look = hiddenFrom > 0 ? 0 : lookOf(next);
      // The body is gone through whatever is said of it.
      if (look === 0 && hiddenFrom === 0 && depth > 1) hiddenFrom = depth;
      steps.push(drawElement(next, look));
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
      if (framed) waiting.push(END, framed, FRAMED);
      expectChildren(next);
    }
  }
  return { portrait: { ...drawHead(document), steps, slotted: listSlotted(filled, nodes) }, nodes, looks };
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

function drawElement(element: Element, look: number): PortraitElement {
  const { localName, namespaceURI } = element;
  const kind = namespaceURI === 'http://www.w3.org/2000/svg' ? SVG : isMath(element) ? MATH : 0;
  return [localName, look | kind, ...drawAttributes(element)];
}

function drawAttributes(element: Element): readonly string[] {
  const { localName } = element;
  const attributes: string[] = [];
  const isPicture = pictures.has(localName);
  let hasSource = false;
  for (const name of element.getAttributeNames()) {
    const value = element.getAttribute(name) ?? '';
    if (isPicture) hasSource ||= pictureSources.has(name) || /\.(?:jpe?g|png|webp)/i.test(value);
    if (!carried.has(name)) continue;
    attributes.push(name, name === 'href' && !value.startsWith('#') ? value.slice(0, LONGEST_ADDRESS) : value);
  }
  if (localName === 'slot') attributes.push('name', element.getAttribute('name') ?? '');
  // In one: by their names a document's frames hide its own properties.
  if (isFrame(element)) attributes.push('title', `${element.getAttribute('name')} ${element.getAttribute('title')}`);
  // Readability drops pictures without a source.
  if (hasSource) attributes.push('data-src', 'x.jpg');
  return attributes;
}
