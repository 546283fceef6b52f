/**
 * Web pages draw a formula by boxes or a picture that is kept from screen readers, beside a hidden
 * one in MathML that is made to be read (KaTeX, MathJax 3, MediaWiki). The hidden one is read.
 */
export function isHiddenFormula(element: Element): boolean {
  const math = findMath(element);
  if (!math || element.textContent?.trim() !== math.textContent?.trim()) return false;
  return siblingsOf(element).some(isKeptFromReaders);
}

/** The drawing beside such a formula, which would be the same once more, or its letters without their order. */
export function isDrawnFormula(element: Element): boolean {
  if (!isKeptFromReaders(element)) return false;
  return siblingsOf(element).some((other) => findMath(other) !== null);
}

/** What a page says for a formula in words. TeX is not words. */
export function findFormulaWords(math: Element): Attr | null {
  const words = math.localName === 'math' ? math.getAttributeNode('alttext') : null;
  return words && /[\p{L}\p{N}]/u.test(words.value) && !/[\\{}^_$]/.test(words.value) ? words : null;
}

function isKeptFromReaders(element: Element): boolean {
  return element.getAttribute('aria-hidden') === 'true';
}

function siblingsOf({ previousElementSibling, nextElementSibling }: Element): readonly Element[] {
  return [previousElementSibling, nextElementSibling].filter((other) => other !== null);
}

/** A form's controls may hide its own functions. */
function findMath(element: Element): Element | null {
  if (element.localName === 'math') return element;
  return element.localName === 'form' ? null : element.querySelector('math');
}
