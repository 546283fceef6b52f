/** A field whose characters are no node of the page: what stands in it can be typed over at any time. */
export type TextField = HTMLInputElement | HTMLTextAreaElement;

/**
 * Where characters of an article stand on the live page: in a text node, in an attribute that is
 * shown or said, or in the value of a field.
 */
export type TextSource = Text | Attr | TextField;

/** The characters that a source holds now. */
export function readSource(source: TextSource): string {
  return isField(source) ? source.value : (source.nodeValue ?? '');
}

export function isAttribute(source: TextSource): source is Attr {
  return source.nodeType === 2;
}

export function isField(source: TextSource): source is TextField {
  return source.nodeType === 1;
}

/** The node of the tree that stands where the source does: the text node, an attribute's element, or the field. Null for an attribute taken off. */
export function nodeOf(source: TextSource): Element | Text | null {
  return isAttribute(source) ? source.ownerElement : source;
}
