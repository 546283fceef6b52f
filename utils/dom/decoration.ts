import { readLine, readNames } from './element-words.ts';
import { isText } from './node-types.ts';
import { ancestorsOf } from './traverse.ts';
import { isInline, isShown } from './visibility.ts';

/**
 * Whether an element that the page hides from screen readers (`aria-hidden`, `inert`) is not read.
 * Who sees its text expects to hear it: pages write "5 mg" for the eye, and the same in full for
 * screen readers alone. Not read is what is no text (icons, arrows, stars), what stands beside it a
 * second time to be moved about, and what waits beyond the page's edges: the other cards of a row
 * that slides, menus.
 */
export function isDecoration(element: Element): boolean {
  if (element.getAttribute('aria-hidden') !== 'true' && !element.hasAttribute('inert')) return false;
  const style = element.ownerDocument.defaultView?.getComputedStyle(element);
  if (!style) return false;
  const line = readLine(element);
  if (!quantity.test(line) || isIcon(line, style)) return true;
  if (isDrawnFormula(element)) return true;
  if (!isInline(style.display) && !isOnPage(element, style)) return true;
  return isSaidBeside(element, line);
}

/** A letter, a digit, or a sign that changes what a number means. */
const quantity = /[\p{L}\p{N}\p{Sc}−±≤≥%°]/u;
const iconFonts = /icon|awesome|glyph|fontello|icomoon|material symbols/i;
/** The names of pictures in fonts that draw a picture for a whole word: "arrow_forward". */
const pictureName = /^[a-z]+(?:_[a-z\d]+)+$/;

function isIcon(line: string, { fontFamily }: CSSStyleDeclaration): boolean {
  return pictureName.test(line) || iconFonts.test(fontFamily);
}

/** Letters set in their places one by one, so that 10⁹ would be heard as 109. Its MathML stands beside it. */
function isDrawnFormula({ parentElement }: Element): boolean {
  return parentElement?.querySelector(':scope > math, :scope > * > math') != null;
}

/** Asked of few elements: it needs the page to be laid out. */
function isOnPage(element: Element, { opacity }: CSSStyleDeclaration): boolean {
  if (opacity === '0') return false;
  const { documentElement, defaultView: view } = element.ownerDocument;
  const box = element.getBoundingClientRect();
  if (!view || box.width <= 1 || box.height <= 1) return false;
  let left = -view.scrollX;
  let right = left + Math.max(documentElement.clientWidth, documentElement.scrollWidth);
  for (const at of ancestorsOf(element)) {
    if (at === element || at === documentElement || view.getComputedStyle(at).overflowX === 'visible') continue;
    const around = at.getBoundingClientRect();
    left = Math.max(left, around.left);
    right = Math.min(right, around.right);
  }
  return box.left < right - 1 && box.right > left + 1;
}

const forScreenReaders = /(?:^|[\s_-])(?:sr-only|screen-?reader|visually-?hidden|assistive-text)(?=$|[\s_-])/i;

/**
 * Whether an element says for screen readers what stands next to it for the eye, and mostly in more
 * words. It is seen where the site's styles did not arrive, and is read then in the place of the other.
 */
export function isSpokenCopy(element: Element): boolean {
  if (!forScreenReaders.test(readNames(element))) return false;
  return [...(element.parentElement?.children ?? [])].some(
    (twin) => twin !== element && twin.getAttribute('aria-hidden') === 'true' && quantity.test(readLine(twin)),
  );
}

/** Whether the same is seen next to it and hidden from nobody. */
function isSaidBeside(element: Element, line: string): boolean {
  const view = element.ownerDocument.defaultView;
  for (const node of element.parentNode?.childNodes ?? []) {
    if (node === element) continue;
    if (isText(node)) {
      if (node.data.replace(/\s+/g, ' ').trim() === line) return true;
      continue;
    }
    if (node.nodeType !== 1) continue;
    const twin = node as Element;
    if (twin.getAttribute('aria-hidden') === 'true' || twin.hasAttribute('inert')) continue;
    if (readLine(twin) !== line && !(isSpokenCopy(twin) && readLine(twin).includes(line))) continue;
    if (view && isShown(twin, view.getComputedStyle(twin))) return true;
  }
  return false;
}
