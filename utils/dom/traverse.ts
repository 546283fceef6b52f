/** What to do at each node on the way through a tree. */
export interface Traversal {
  /** Called before the node's children. They are passed over unless it answers 'inside'. */
  enter(node: Node): 'inside' | 'past';
  /** Called after the children of every node whose `enter` answered 'inside'. */
  leave(node: Node): void;
}

/** Goes through `root` and what is in it, in document order. A loop, since a page may nest deeper than the stack. */
export function traverse(root: Node, { enter, leave }: Traversal): void {
  let node: Node = root;
  for (;;) {
    const inside = enter(node) === 'inside';
    if (inside && node.firstChild) {
      node = node.firstChild;
      continue;
    }
    if (inside) leave(node);
    while (node !== root && !node.nextSibling) {
      if (!node.parentNode) return;
      node = node.parentNode;
      leave(node);
    }
    if (node === root || !node.nextSibling) return;
    node = node.nextSibling;
  }
}
