/** Where characters of an article stand on the live page: in a text node, or in an attribute that is shown or said. */
export type TextSource = Text | Attr;

/** The characters that a source holds now. */
export function readSource(source: TextSource): string {
  return source.nodeValue ?? '';
}

export function isAttribute(source: TextSource): source is Attr {
  return source.nodeType === 2;
}

/** The node of the tree that stands where the source does: an attribute's element, or the text node. Null for an attribute taken off. */
export function nodeOf(source: TextSource): Element | Text | null {
  return isAttribute(source) ? source.ownerElement : source;
}
