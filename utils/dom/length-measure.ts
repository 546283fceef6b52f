/** How long a text is in UTF-16 code units, or of a longer one some length that is no less than `enough`. */
export type LengthMeasure = (enough: number) => number;

/** Texts and CDATA sections: what `textContent` is made of. */
const texts = 0x4 | 0x8;

/**
 * Measures an element's raw text only as far as somebody has to know, and never twice: all the text of
 * a page of a million words would be put together before its first sentence, to learn that a footer is
 * a small part of it.
 */
export function createLengthMeasure(element: Element): LengthMeasure {
  const walker = element.ownerDocument.createTreeWalker(element, texts);
  let length = 0;
  return (enough) => {
    while (length < enough) {
      const text = walker.nextNode() as CharacterData | null;
      if (!text) break;
      length += text.data.length;
    }
    return length;
  };
}
