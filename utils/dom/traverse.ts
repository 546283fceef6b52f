/** What to do at each node on the way through a tree. */
export interface Traversal {
  /** Called before the node's children. They are passed over unless it answers 'inside'. */
  enter(node: Node): 'inside' | 'past';
  /** Called after the children of every node whose `enter` answered 'inside'. */
  leave(node: Node): void;
}

/**
 * Goes through `root` and what is in it, in document order.
 *
 * A loop, since a page may nest deeper than the stack. By a tree walker, since a form's control
 * called `nextSibling` or `parentNode` hides the form's own property of that name (DOM
 * clobbering), and a walk by properties would go round in circles there.
 */
export function traverse(root: Node, { enter, leave }: Traversal): void {
  const walker = root.ownerDocument?.createTreeWalker(root);
  if (!walker) return;
  for (;;) {
    const inside = enter(walker.currentNode) === 'inside';
    if (inside && walker.firstChild()) continue;
    if (inside) leave(walker.currentNode);
    while (!walker.nextSibling()) {
      if (walker.currentNode === root || !walker.parentNode()) return;
      leave(walker.currentNode);
    }
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
