/** A field whose characters are no node of the page: what stands in it can be typed over at any time. */
export type TextField = HTMLInputElement | HTMLTextAreaElement;

/**
 * Where characters of an article stand on the live page: in a text node, in an attribute that is
 * shown or said, or in the value of a field.
 */
export type TextSource = Text | Attr | TextField;

/** The characters that a source holds now. */
export function readSource(source: TextSource): string {
  if (isAttribute(source) || isField(source)) return source.value;
  return source.data;
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

/** Whether the source is said in the place of a picture. */
export function isAlternative(source: TextSource): boolean {
  return isAttribute(source) || source.parentElement?.localName === 'title';
}
