import { ancestorsOf } from './traverse.ts';

/** What of the page is taken for seen: an element's box, with all that is in it, and its own text. */
export interface Sight {
  readonly box: (element: Element, style: CSSStyleDeclaration) => boolean;
  readonly text: (element: Element, style: CSSStyleDeclaration) => boolean;
}

/** As a reader of the page sees it, by computed style. */
export const eye: Sight = { box: isShown, text: isTextShown };

/** For a page that shows nothing: it waits for a script that does not run, or fades itself in. */
export const everything: Sight = { box: () => true, text: () => true };

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

/** Whether an element's own text is painted at all; an element within may say otherwise for its own. */
function isTextShown(element: Element, style: CSSStyleDeclaration): boolean {
  const { visibility } = style;
  if (visibility !== 'visible' && visibility !== '') return false;
  // How pages close the gaps between boxes in a row.
  if (style.fontSize === '0px') return false;
  return !isTransparent(style.webkitTextFillColor) || isPaintedOtherwise(element, style);
}

/** What a computed colour without any opacity ends with: `rgba(0, 0, 0, 0)`, `oklch(0 0 0 / 0)`. */
function isTransparent(colour: string | undefined): boolean {
  return colour?.endsWith(' 0)') === true && /^rgba|\//.test(colour);
}

/** Text without a colour of its own shows its background through, an outline or a shadow. */
function isPaintedOtherwise(element: Element, { textShadow, webkitTextStrokeWidth }: CSSStyleDeclaration): boolean {
  if (textShadow !== 'none' || webkitTextStrokeWidth !== '0px') return true;
  const view = element.ownerDocument.defaultView;
  for (const at of ancestorsOf(element)) {
    const style = view?.getComputedStyle(at);
    if (!style || !isTransparent(style.webkitTextFillColor)) return false;
    if (style.backgroundClip.includes('text')) return true;
  }
  return false;
}

const clippingShape = /^(?:inset\((?:100%|50%)|circle\(0)/;
const clippingRect = /^rect\((?:0|1)px,? (?:0|1)px,? (?:0|1)px,? (?:0|1)px\)$/;

/**
 * Text kept for screen readers only, skip links and what waits beside the page: a clip that shows
 * nothing, a box of at most one pixel that hides what flows over, a place far off the page.
 * `opacity: 0` is not one of them: pages fade in what has not been scrolled to yet. It is one where
 * the box floats and lets the pointer through: a hint or a menu that is not there yet.
 */
function isClippedAway(style: CSSStyleDeclaration): boolean {
  // What is out of the flow or has a size is not inline; most elements of a page are.
  if (isInline(style.display)) return false;
  if (isIndentedAway(style.textIndent)) return true;
  const { position } = style;
  if (position === 'absolute' || position === 'fixed') {
    if (clippingRect.test(style.clip) || clippingShape.test(style.clipPath)) return true;
    if (isFarRight(style.right) || (style.opacity === '0' && style.pointerEvents === 'none')) return true;
  }
  if (position !== 'static' && position !== '' && (isFarAway(style.left) || isFarAway(style.top))) return true;
  if (!hidesOverflow(style.overflowY)) return false;
  if (isTiny(style.height)) return isTiny(style.width) || style.paddingBottom === '0px';
  return isTiny(style.width) && style.paddingRight === '0px';
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

/** Further than what stands in a row to be scrolled to. */
function isFarRight(right: string): boolean {
  return Number.parseFloat(right) <= -5000;
}

/** A picture in the place of its words: they are moved out of their box, to the left or the right. */
function isIndentedAway(indent: string): boolean {
  return indent === '100%' || Math.abs(Number.parseFloat(indent)) >= 900;
}
