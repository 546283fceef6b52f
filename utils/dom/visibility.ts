/**
 * Whether a reader can see the element's box, and so what is in it, by its computed style.
 * (`visibility: hidden` is not asked here: what is in such an element may be visible again.)
 */
export function isShown(element: Element, style: CSSStyleDeclaration): boolean {
  if (style.display === 'none' || style.contentVisibility === 'hidden') return false;
  if (isFoldedAway(element)) return false;
  return !isClippedAway(style);
}

/** The content of a closed `<details>`: its computed style does not tell, in any browser. */
function isFoldedAway(element: Element): boolean {
  const parent = element.parentElement;
  return parent !== null && isClosedDetails(parent) && element !== parent.querySelector(':scope > summary');
}

export function isClosedDetails(element: Element): boolean {
  return element.localName === 'details' && !element.hasAttribute('open');
}

const clippingShape = /^inset\((?:100%|50%)/;
const clippingRect = /^rect\((?:0|1)px,? (?:0|1)px,? (?:0|1)px,? (?:0|1)px\)$/;

/**
 * Text kept for screen readers only, and skip links: a clip that shows nothing, a box of at most
 * one pixel that hides what flows over, or a place far off the page. `opacity: 0` is not one of
 * them: pages fade in what has not been scrolled to yet.
 */
function isClippedAway(style: CSSStyleDeclaration): boolean {
  if (style.clipPath && clippingShape.test(style.clipPath)) return true;
  const outOfFlow = style.position === 'absolute' || style.position === 'fixed';
  if (outOfFlow && (clippingRect.test(style.clip) || isFarAway(style.left) || isFarAway(style.top))) return true;
  if (isFarAway(style.textIndent)) return true;
  if (!hidesOverflow(style.overflowY)) return false;
  return isTiny(style.height) && (isTiny(style.width) || style.paddingBottom === '0px');
}

function hidesOverflow(overflow: string): boolean {
  return overflow === 'hidden' || overflow === 'clip';
}

function isTiny(length: string): boolean {
  return length !== '' && Number.parseFloat(length) <= 1;
}

/** The usual values are -999px, -9999px and -10000em. */
function isFarAway(length: string): boolean {
  return Number.parseFloat(length) <= -900;
}
