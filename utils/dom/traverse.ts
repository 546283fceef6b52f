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

/**
 * The way through `root` and what is in it, in document order, as it is asked for. A node is gone
 * into if `goesInside` says so; it is asked after the node's 'enter'.
 *
 * A loop, since a page may nest deeper than the stack. By a tree walker, since a form's control
 * called `nextSibling` or `parentNode` hides the form's own property of that name (DOM
 * clobbering), and a walk by properties would go round in circles there.
 */
export function* listSteps(root: Node, goesInside: (node: Node) => boolean): Generator<Step, void, undefined> {
  const walker = root.ownerDocument?.createTreeWalker(root);
  if (!walker) return;
  for (;;) {
    const node = walker.currentNode;
    yield { node, phase: 'enter' };
    const inside = goesInside(node);
    if (inside && walker.firstChild()) continue;
    if (inside) yield { node, phase: 'leave' };
    while (!walker.nextSibling()) {
      if (walker.currentNode === root || !walker.parentNode()) return;
      yield { node: walker.currentNode, phase: 'leave' };
    }
  }
}

/** Goes the whole way at once. */
export function traverse(root: Node, { enter, leave }: Traversal): void {
  for (const { node, phase } of listSteps(root, (node) => enter(node) === 'inside')) {
    if (phase === 'leave') leave(node);
  }
}

/** The elements around `node`, from the inside out; `node` itself first if it is an element. */
export function* ancestorsOf(node: Node): Iterable<Element> {
  const document = node.ownerDocument;
  if (!document) return;
  const walker = document.createTreeWalker(document, 1);
  walker.currentNode = node;
  if (node.nodeType === 1) yield node as Element;
  for (let at = walker.parentNode(); at; at = walker.parentNode()) yield at as Element;
}
