import { readLine } from './element-words.ts';
import { HOST_TAG } from './host-tag.ts';
import { isClosedDetails, isInline, isShown } from './visibility.ts';

/** What reading needs to know of one element. */
export interface ElementLook {
  /** Whether the element and what is in it are passed over. */
  readonly leftOut: boolean;
  /** Whether its own text is seen (`visibility` may hide it and show an element within). */
  readonly textShown: boolean;
  /** Whether a new block starts and ends with it. */
  readonly bordered: boolean;
}

export type ElementLooks = (element: Element) => ElementLook;

/** Whether to pass over an element and what is in it. `style` is its computed style. */
export type LeaveOut = (element: Element, style: CSSStyleDeclaration) => boolean;

/**
 * Elements whose text nodes are not text of the page, or not on the page. The annotations of ruby
 * are among them: they say how the characters below them sound, which the voice knows, and would be
 * heard as the same word twice. The last ones are of drawings: what names them, and parts to draw with.
 */
const textless = new Set(
  `${HOST_TAG} script style noscript template head title textarea select datalist canvas audio video object rt rp desc metadata defs symbol clipPath mask marker pattern`.split(
    ' ',
  ),
);

const leftOutLook: ElementLook = { leftOut: true, textShown: false, bordered: false };

/**
 * Looks at elements and remembers: reading walks over the page more than once, and asking for a
 * computed style is what costs. Good for one reading; a page changes. `view` is the page's; an
 * element of a frame is looked at in its own.
 */
export function createElementLooks(view: Window, leaveOut: LeaveOut): ElementLooks {
  const seen = new Map<Element, ElementLook>();
  return (element) => {
    const known = seen.get(element);
    if (known) return known;
    const look = lookAt(element, view, leaveOut);
    seen.set(element, look);
    return look;
  };
}

function lookAt(element: Element, view: Window, leaveOut: LeaveOut): ElementLook {
  if (textless.has(element.localName) || isBareDrawing(element)) return leftOutLook;
  const style = (element.ownerDocument.defaultView ?? view).getComputedStyle(element);
  if (leaveOut(element, style)) return leftOutLook;
  const { display, visibility } = style;
  const bordered = isBordered(element, style, display);
  const hidesText = visibility !== 'visible' && visibility !== '';
  const skipsText = bordered && (isClosedDetails(element) || style.contentVisibility === 'hidden');
  return { leftOut: false, textShown: !hidesText && !skipsText, bordered };
}

/** A drawing without a word, as most icons are: its many parts need not be looked at. */
function isBareDrawing(element: Element): boolean {
  return element.localName === 'svg' && element.querySelector('text, foreignObject') === null;
}

/** Passes over what cannot be seen, and nothing else. */
export const leaveOutUnseen: LeaveOut = (element, style) => !isShown(element, style);

/** Elements that hold one unit of text each, however they are laid out: list items in a row are still items. `text` is a drawing's. */
const units = new Set(
  'p li td th dt dd h1 h2 h3 h4 h5 h6 figcaption caption blockquote pre legend summary text'.split(' '),
);
const boxes = new Set(
  'div section article main header footer aside nav figure ul ol dl table tr form address'.split(' '),
);

function isBordered(element: Element, style: CSSStyleDeclaration, display: string): boolean {
  if (units.has(element.localName)) return true;
  if (isInline(display)) return false;
  if (boxes.has(element.localName)) return true;
  return !display.startsWith('inline') && !isInitial(element, style);
}

/** A floated first letter is a block by its computed style, and the first letter of a word all the same. */
function isInitial(element: Element, style: CSSStyleDeclaration): boolean {
  if (!style.cssFloat || style.cssFloat === 'none') return false;
  return readLine(element).length <= 3;
}
