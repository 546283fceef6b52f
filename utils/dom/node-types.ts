/**
 * `instanceof` fails for a node of another window (an iframe, a clone, a content script's view of
 * the page in Firefox), so node types are told by number.
 */
export function isText(node: Node): node is Text {
  return node.nodeType === 3;
}

export function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}
