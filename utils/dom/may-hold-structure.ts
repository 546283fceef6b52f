import type { SelectedStretch } from './find-selections.ts';
import { isTextSeen } from './is-text-seen.ts';
import { createLiveLayout } from './live-layout.ts';
import { isElement, isText } from './node-types.ts';
import { listStretchNodes, type NodeStretch } from './stretch-nodes.ts';
import { ancestorsOf, isFrame, rootOf, shadowRootOf } from './traverse.ts';

/** Nodes and UTF-16 code units that are looked through: in more there is nearly always some. */
const MOST_NODES = 1000;
const MOST_TEXT = 100_000;
/** How many elements before the first may lead to what it is: a section's heading, and empty boxes behind it. */
const MOST_BEFORE = 7;

/**
 * Whether something of what `Structure` knows may be in highlighted text, or bear on it. Errs to the side of yes, and
 * looks at nothing but what is highlighted and what it stands in.
 */
export function mayHoldStructure(stretches: readonly SelectedStretch[], view: Window): boolean {
  return stretches.some((stretch) => stretch.type === 'nodes' && isMoreThanParagraphs(stretch, view));
}

function isMoreThanParagraphs(stretch: NodeStretch, view: Window): boolean {
  const { startContainer, startOffset, endContainer } = stretch;
  const root = rootOf(startContainer);
  // What is put together from several trees is not looked through.
  if (root.nodeType !== root.DOCUMENT_NODE || rootOf(endContainer) !== root) return true;
  const around = [...ancestorsOf(startContainer)];
  if (around.some(bearsOnAll)) return true;
  const html = around.findLast((at) => rootOf(at) === root);
  if (!html) return true;
  const layout = createLiveLayout(view);
  let named: ReadonlySet<string> | null = null;
  const isNamed = (id: string) => {
    named ??= listNamed(html);
    return named.has(id);
  };
  const mayMatter = (element: Element) => {
    const id = element.getAttribute('id');
    return isStructured(element) || (id !== null && isNamed(id));
  };
  const inner = startContainer === endContainer && isText(startContainer) ? [] : around;
  const outermost = inner.findIndex((at) => at.contains(endContainer));
  if (inner.slice(0, outermost < 0 ? undefined : outermost + 1).some(mayMatter)) return true;
  let begins: 'unseen' | 'seen' = 'unseen';
  let nodes = 0;
  let text = 0;
  for (const node of listStretchNodes(stretch)) {
    if (nodes === 0 && leadsToSection(node)) return true;
    nodes += 1;
    if (isElement(node) && mayMatter(node)) return true;
    if (isText(node)) {
      const own = node === startContainer ? node.data.slice(startOffset) : node.data;
      text += own.length;
      if (begins === 'unseen' && /\S/.test(own)) {
        // Where that is not seen, a closed section may hide it.
        if (!isTextSeen(node, layout)) return true;
        begins = 'seen';
      }
    }
    if (nodes > MOST_NODES || text > MOST_TEXT) return true;
  }
  // By slots, its end may be told before its start.
  return nodes === 0;
}

const names = new Set('table tr td th li dt blockquote math img svg details summary button slot'.split(' '));

/** What makes an element more than text, or the heading or the panel of a section. */
function isStructured(element: Element): boolean {
  return (
    names.has(element.localName) ||
    isFrame(element) ||
    (/^h[1-6]$/.test(element.localName) && mayOpen(element)) ||
    shadowRootOf(element) !== null ||
    bearsOnAll(element) ||
    element.hasAttribute('aria-expanded') ||
    element.getAttribute('hidden') === 'until-found' ||
    /heading|button|img/.test(element.getAttribute('role') ?? '')
  );
}

/** How sections are called that the page says nothing else of. `find-plain-section.ts` looks more closely. */
const sectionNames = /accordion|collaps|toggle|expand|faq/i;

/** Whether a heading may be that of a section: by what is in it and beside it, or since it can be pressed. */
function mayOpen(heading: Element): boolean {
  const { nextElementSibling: next, parentElement: row, ownerDocument } = heading;
  if (heading.querySelector('[aria-expanded]') || row?.querySelector(':scope > [aria-expanded]')) return true;
  if (next?.getAttribute('hidden') === 'until-found' || heading.closest('[role="button"], [tabindex="0"]')) return true;
  const around = [heading, row, row?.parentElement];
  if (around.some((at) => sectionNames.test(`${at?.getAttribute('class')} ${at?.getAttribute('id')}`))) return true;
  return ownerDocument.defaultView?.getComputedStyle(heading).cursor === 'pointer';
}

/** What changes how all the text in it is read. */
function bearsOnAll(element: Element): boolean {
  return (
    element.localName === 'math' ||
    element.getAttribute('aria-hidden') === 'true' ||
    element.getAttributeNames().some((name) => name.startsWith('data-ssml'))
  );
}

/** Whether the heading of a section may stand right before a node. */
function leadsToSection(node: Node): boolean {
  let before = (node as Element | Text).previousElementSibling;
  for (let steps = 0; before && steps < MOST_BEFORE; steps += 1) {
    if (isStructured(before) || before.querySelector('[aria-expanded], h1, h2, h3, h4, h5, h6, dt, button, [role]'))
      return true;
    before = before.previousElementSibling;
  }
  return false;
}

/** The ids of what controls name as the panels that they open, wherever they stand. */
function listNamed(html: Element): ReadonlySet<string> {
  const controls = [...html.querySelectorAll('[aria-expanded][aria-controls]')];
  return new Set(controls.flatMap((control) => control.getAttribute('aria-controls')?.split(/\s+/) ?? []));
}
