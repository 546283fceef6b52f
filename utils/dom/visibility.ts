/**
 * Whether a reader can see the element's box, and so what is in it.
 * (`visibility: hidden` is not asked here: what is in such an element may be visible again.)
 */
export function isShown(element: Element, style: CSSStyleDeclaration): boolean {
  // Asked first, since it costs less than one property of a computed style. An element of
  // `display: contents` has no box of its own, and what is in it does.
  if (!element.checkVisibility() && style.display !== 'contents') return false;
  return !isFoldedAway(element) && !isClippedAway(style);
}

/** The content of a closed `<details>`: not every browser's `checkVisibility` knows. */
function isFoldedAway(element: Element): boolean {
  const parent = element.parentElement;
  return parent !== null && isClosedDetails(parent) && element !== parent.querySelector(':scope > summary');
}

export function isClosedDetails(element: Element): boolean {
  return element.localName === 'details' && !element.hasAttribute('open');
}

export function isInline(display: string): boolean {
  // happy-dom gives '' for inline elements.
  return display === 'inline' || display === 'contents' || display === '' || display.startsWith('ruby');
}

const clippingShape = /^inset\((?:100%|50%)/;
const clippingRect = /^rect\((?:0|1)px,? (?:0|1)px,? (?:0|1)px,? (?:0|1)px\)$/;

/**
 * Text kept for screen readers only, and skip links: a clip that shows nothing, a box of at most
 * one pixel that hides what flows over, or a place far off the page. `opacity: 0` is not one of
 * them: pages fade in what has not been scrolled to yet.
 */
function isClippedAway(style: CSSStyleDeclaration): boolean {
  // What is out of the flow or has a size is not inline; most elements of a page are.
  if (isInline(style.display)) return false;
  if (isFarAway(style.textIndent)) return true;
  if (style.position === 'absolute' || style.position === 'fixed') {
    if (clippingRect.test(style.clip) || clippingShape.test(style.clipPath)) return true;
    if (isFarAway(style.left) || isFarAway(style.top)) return true;
  }
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
