import type { ElementLooks } from './element-looks.ts';
import { isElement, isText } from './node-types.ts';
import { isFrame, shownParentOf, traverse } from './traverse.ts';

/** One text node of the clone and the live ones it stands for: neighbours with nothing seen between them. */
export interface TextRun {
  readonly clone: Text;
  readonly data: string;
  readonly nodes: readonly Text[];
}

/** What one element of the page holds, as a stretch `[first, end)` of the clone's text runs. */
export interface RunStretch {
  readonly first: number;
  readonly end: number;
}

export interface PageClone {
  /** A document that loads nothing and runs nothing; only what a reader of the page can see. */
  readonly document: Document;
  /** In document order. */
  readonly runs: readonly TextRun[];
  /** What the element with mark `i` holds. */
  readonly stretches: readonly RunStretch[];
}

/**
 * The attribute that leads from an element of the clone back to what it holds. Readability throws
 * the clone's nodes away and parses its cached markup anew when its first pass finds little; node
 * identity is lost then and attributes stay. Never `id`: Readability scores it.
 */
export const markAttribute = 'data-hark-mark';

/** What would make Readability judge again what has been judged by computed style, or fetch or run something. */
const judgedAttributes = ['hidden', 'style', 'aria-hidden'];

const svgNamespace = 'http://www.w3.org/2000/svg';
const namedProperties = new Set('button embed fieldset form iframe img input object output'.split(' '));

export function clonePage(live: Document, looks: ElementLooks): PageClone {
  const clone = live.implementation.createHTMLDocument('');
  copyHead(live, clone);
  const runs: { clone: Text; data: string; nodes: Text[] }[] = [];
  const stretches: { first: number; end: number }[] = [];
  const open: { element: Element; stretch: { first: number; end: number } }[] = [];

  const addText = (node: Text, parent: Element) => {
    const data = asParsed(node.data);
    const last = runs.at(-1);
    if (last && parent.lastChild === last.clone) {
      last.clone.appendData(data);
      last.data += data;
      last.nodes.push(node);
      return;
    }
    const text = clone.createTextNode(data);
    parent.appendChild(text);
    runs.push({ clone: text, data, nodes: [node] });
  };

  const addElement = (node: Element) => {
    const element = node === live.body ? copyAttributes(node, clone.body) : copyElement(node, clone);
    element.setAttribute(markAttribute, String(stretches.length));
    const stretch = { first: runs.length, end: runs.length };
    stretches.push(stretch);
    if (node !== live.body) open.at(-1)?.element.appendChild(element);
    open.push({ element, stretch });
  };

  traverse(live.body, {
    enter: (node) => {
      if (isText(node)) {
        const parent = open.at(-1)?.element;
        const around = shownParentOf(node);
        if (parent && around && looks(around).textShown) addText(node, parent);
        return 'past';
      }
      if (!isElement(node) || (node !== live.body && looks(node).leftOut)) return 'past';
      addElement(node);
      return 'inside';
    },
    leave: () => {
      const closed = open.pop();
      if (closed) closed.stretch.end = runs.length;
    },
  });
  return { document: clone, runs, stretches };
}

/** The title and what the page says of itself; never its scripts. */
function copyHead(live: Document, clone: Document): void {
  copyAttributes(live.documentElement, clone.documentElement);
  clone.title = live.title;
  for (const meta of live.querySelectorAll('meta')) clone.head.appendChild(clone.importNode(meta, false));
  // Readability looks for a byline where no author is stated, and takes the first link to an author
  // out of the middle of a sentence. Bylines are told apart in `furniture.ts`.
  const author = clone.head.appendChild(clone.createElement('meta'));
  author.name = 'author';
  author.content = '-';
}

/**
 * `importNode`, since `cloneNode` would run the page's custom elements and load its pictures once more.
 *
 * What is read of a frame, a slot or a drawing stands in a plain element: Readability drops frames,
 * and markup that is parsed anew knows one body.
 */
function copyElement(node: Element, clone: Document): Element {
  // A button that is still here carries a heading; Readability drops every button.
  if (node.localName === 'button' || node.namespaceURI === svgNamespace) return clone.createElement('span');
  if (isFrame(node)) return clone.createElement('div');
  if (node.localName === 'body' || node.localName === 'frameset')
    return copyAttributes(node, clone.createElement('div'));
  const element = clone.importNode(node, false);
  for (const name of judgedAttributes) element.removeAttribute(name);
  // A form's controls and a document's pictures hide its own properties by their names: `removeChild`, `body`.
  if (namedProperties.has(element.localName)) element.removeAttribute('id');
  element.removeAttribute('name');
  // Readability puts text of its own in the place of such links.
  if (element.getAttribute('href')?.trim().toLowerCase().startsWith('javascript:')) element.removeAttribute('href');
  return element;
}

function copyAttributes(from: Element, to: Element): Element {
  for (const name of ['lang', 'dir', 'class', 'id']) {
    const value = from.getAttribute(name);
    if (value !== null) to.setAttribute(name, value);
  }
  return to;
}

/** What is left of a text node's data when its markup is parsed anew. */
function asParsed(data: string): string {
  return /[\r\0]/.test(data) ? data.replace(/\r\n?/g, '\n').replaceAll('\0', '') : data;
}
