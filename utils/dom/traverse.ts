/** What to do at each node on the way through a tree. */
export interface Traversal {
  /** Called before the node's children. They are passed over unless it answers 'inside'. */
  enter(node: Node): 'inside' | 'past';
  /** Called after the children of every node whose `enter` answered 'inside'. */
  leave(node: Node): void;
}

/** One step on the way through a tree: into a node, or out of one that was gone into. */
export interface Step {
  readonly node: Node;
  readonly phase: 'enter' | 'leave';
}

/** A walk through one tree, and its neighbours that are shown in the same place and are still to come. */
interface Level {
  walker: TreeWalker;
  root: Node;
  readonly waiting: Iterator<Node>;
}

/**
 * The way through `root` and what is shown in it, as it is asked for. A node is gone into if
 * `goesInside` says so; it is asked after the node's 'enter'.
 *
 * What is shown is the flat tree, in the order in which it is shown:
 * - in an element with an open shadow root, the content of that root instead of its own children;
 * - in a `<slot>`, the nodes put there, or its own content where there are none. Children of a host
 *   that are put nowhere are not shown, and not met;
 * - in a frame, the body of its document if this page may see it (same origin), and else nothing.
 *
 * So the nodes met may belong to several roots and documents. A parent, an ancestor by `closest` or
 * `contains`, and `compareDocumentPosition` do not lead from one to another: `ancestorsOf` and
 * `shownParentOf` do. The `ShadowRoot` and `Document` nodes themselves are not met.
 *
 * Nothing is asked of what has not been come to: a search for slots and frames in all of `root` is felt
 * on a page of a million words, where a walk often ends within its first blocks.
 *
 * A loop, since a page may nest deeper than the stack. By tree walkers, since a form's control
 * called `nextSibling` or `parentNode` hides the form's own property of that name (DOM
 * clobbering), and a walk by properties would go round in circles there.
 */
export function* listSteps(root: Node, goesInside: (node: Node) => boolean): Generator<Step, void, undefined> {
  const document = documentOf(root);
  if (!document) return;
  const outside: Level[] = [];
  let level = enterLevel([root], document);
  while (level) {
    const node = level.walker.currentNode;
    yield { node, phase: 'enter' };
    if (goesInside(node)) {
      const shown = listInstead(node);
      const inner: Level | null = shown && enterLevel(shown, document);
      if (inner) {
        outside.push(level);
        level = inner;
        continue;
      }
      if (!shown && level.walker.firstChild()) continue;
      yield { node, phase: 'leave' };
    }
    while (level && !goToNext(level, document)) {
      const { walker, root: top }: Level = level;
      // At the end of a level its host's content is over.
      if (walker.currentNode === top || !walker.parentNode()) level = outside.pop() ?? null;
      if (level) yield { node: level.walker.currentNode, phase: 'leave' };
    }
  }
}

/**
 * The way through `start` and all that is shown behind it, as far as the end of `root` (by default of the outermost
 * element around it); with the steps out of what stands around `start`, and none into it.
 */
export function* listStepsFrom(
  start: Node,
  goesInside: (node: Node) => boolean,
  root: Node | null = null,
): Generator<Step, void, undefined> {
  yield* listSteps(start, goesInside);
  if (start === root) return;
  let inner = start;
  for (const around of ancestorsOf(start)) {
    if (around === start) continue;
    for (const node of listBehind(inner, around)) yield* listSteps(node, goesInside);
    yield { node: around, phase: 'leave' };
    if (around === root) return;
    inner = around;
  }
}

/** What is shown behind a node in the element around it. */
function* listBehind(node: Node, around: Element): Generator<Node, void, undefined> {
  const shown = listInstead(around);
  if (shown && !shadowRootOf(around)) {
    const all = [...shown];
    yield* all.slice(all.indexOf(node) + 1);
    return;
  }
  const walker = documentOf(node)?.createTreeWalker(shadowRootOf(around) ?? around);
  if (!walker) return;
  walker.currentNode = node;
  while (walker.nextSibling()) yield walker.currentNode;
}

function enterLevel(nodes: Iterable<Node>, document: Document): Level | null {
  const waiting = nodes[Symbol.iterator]();
  const { value, done } = waiting.next();
  return done ? null : { walker: document.createTreeWalker(value), root: value, waiting };
}

/** To the next node of the same parent, or to the next tree shown in the same place. */
function goToNext(level: Level, document: Document): boolean {
  if (level.walker.currentNode !== level.root) return level.walker.nextSibling() !== null;
  const { value, done } = level.waiting.next();
  if (done) return false;
  level.root = value;
  level.walker = document.createTreeWalker(value);
  return true;
}

/** What is shown in a node instead of its own children, or null where those are. */
function listInstead(node: Node): Iterable<Node> | null {
  const element = node as Element;
  const shadowRoot = shadowRootOf(element);
  if (shadowRoot) return shadowRoot.childNodes;
  const { localName } = element;
  if (localName === 'slot') {
    const assigned = (element as HTMLSlotElement).assignedNodes();
    return assigned.length > 0 ? assigned : null;
  }
  if (localName !== 'iframe' && localName !== 'frame') return null;
  const body = bodyOf(element as HTMLIFrameElement);
  return body ? [body] : [];
}

/** Asked of the node's own class where a form's control hides the property. */
function documentOf(node: Node): Document | null {
  const { ownerDocument } = node;
  if (!ownerDocument || ownerDocument.nodeType === 9) return ownerDocument;
  return Object.getOwnPropertyDescriptor(Node.prototype, 'ownerDocument')?.get?.call(node) ?? null;
}

/** The document or shadow root that a node stands in, or the outermost of what is in neither. */
export function rootOf(node: Node): Node {
  // Asked of the node's own class where a form's control hides the function.
  return typeof node.getRootNode === 'function' ? node.getRootNode() : Node.prototype.getRootNode.call(node);
}

/** The element's open shadow root, or null. */
export function shadowRootOf(element: Element): ShadowRoot | null {
  const root = element.shadowRoot;
  // A form's control may hide the property; it is no fragment.
  return root?.nodeType === 11 ? root : null;
}

export function isFrame(element: Element): element is HTMLIFrameElement | HTMLFrameElement {
  const { localName } = element;
  return localName === 'iframe' || localName === 'frame';
}

/** The body of a frame's document, or null where it has none or belongs to another origin. */
export function bodyOf(frame: HTMLIFrameElement | HTMLFrameElement): Element | null {
  const inner = frame.contentDocument;
  if (!inner) return null;
  // Pictures and forms hide a document's properties by their names: `body`, `documentElement`.
  const walker = frame.ownerDocument.createTreeWalker(inner, 1);
  const root = walker.firstChild();
  for (let at = root && walker.firstChild(); at; at = walker.nextSibling()) {
    const { localName } = at as Element;
    if (localName === 'body' || localName === 'frameset') return at as Element;
  }
  return null;
}

/** The open shadow roots of an element and of what is in it, and in those. Frames are not gone into. */
export function* shadowRootsIn(element: Element): Generator<ShadowRoot, void, undefined> {
  const document = documentOf(element);
  const trees: Node[] = document ? [element] : [];
  for (let tree = trees.pop(); tree; tree = trees.pop()) {
    const walker = document?.createTreeWalker(tree, 1);
    for (let at: Node | null = tree; at; at = walker?.nextNode() ?? null) {
      const root = at.nodeType === 1 ? shadowRootOf(at as Element) : null;
      if (!root) continue;
      yield root;
      trees.push(root);
    }
  }
}

/** Whether an element's own text is not all that is shown in it, or more than that: a shadow root, a slot or a frame is in it. */
export function showsOtherTrees(element: Element): boolean {
  const walker = documentOf(element)?.createTreeWalker(element, 1);
  for (let at: Element | null = element; at; at = (walker?.nextNode() ?? null) as Element | null) {
    if (shadowRootOf(at) || at.localName === 'slot' || isFrame(at)) return true;
  }
  return false;
}

/** Goes the whole way at once. */
export function traverse(root: Node, { enter, leave }: Traversal): void {
  for (const { node, phase } of listSteps(root, (node) => enter(node) === 'inside')) {
    if (phase === 'leave') leave(node);
  }
}

/** Elements and document fragments, which shadow roots are. */
const upward = 0x1 | 0x400;

/**
 * The elements around `node` in the flat tree, from the inside out; `node` itself first if it is an
 * element. From a node in a slot to the slot, from a shadow root's content to its host, from a
 * frame's document to the frame. (From a child of a host that is put nowhere, to the host.)
 */
export function* ancestorsOf(node: Node): Iterable<Element> {
  const document = documentOf(node);
  if (!document) return;
  const walker = document.createTreeWalker(document, upward);
  walker.currentNode = node;
  if (node.nodeType === 1) yield node as Element;
  for (let inner = node, at = walker.parentNode(); ; inner = at, at = walker.parentNode()) {
    if (at === null) at = frameAround(inner);
    else if (at.nodeType === 11) at = (at as ShadowRoot).host ?? null;
    else if (shadowRootOf(at as Element)) at = slotOf(inner) ?? at;
    if (at === null) return;
    walker.currentNode = at;
    yield at as Element;
  }
}

/** The element in which a text is shown, or null for one that is not. As the first of `ancestorsOf`, in less time. */
export function shownParentOf(text: Text): Element | null {
  const parent = text.parentElement;
  if (!parent) return (text.parentNode as Partial<ShadowRoot> | null)?.host ?? null;
  return shadowRootOf(parent) ? slotOf(text) : parent;
}

/** The slot in which a child of a host is shown, or null. */
export function slotOf(node: Node): Element | null {
  const slot = (node as Element | Text).assignedSlot;
  return slot?.localName === 'slot' ? slot : null;
}

/** The nearest slot that a node of the slot's own host is shown in, with its surroundings; null where there is none. */
export function slotAround(node: Node): Element | null {
  const walker = documentOf(node)?.createTreeWalker(rootOf(node));
  if (!walker) return null;
  walker.currentNode = node;
  for (let inner = node, at = walker.parentNode(); at; inner = at, at = walker.parentNode()) {
    if (at.nodeType === 1 && shadowRootOf(at as Element)) return slotOf(inner);
  }
  return null;
}

/** The frame that shows the document of `node`, its outermost element, if this page may see it. */
function frameAround(node: Node): Element | null {
  const frame = documentOf(node)?.defaultView?.frameElement;
  return frame?.nodeType === 1 ? frame : null;
}
