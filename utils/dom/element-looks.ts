import type { ClosedSections } from './closed-sections.ts';
import { readLine } from './element-words.ts';
import { HOST_TAG, NUMBERS_TAG } from './host-tag.ts';
import { isIconLetters } from './icon-letters.ts';
import { isMath } from './is-math.ts';
import type { Structure } from './structure.ts';
import { eye, isClosedDetails, isInline, type Sight } from './visibility.ts';

/**
 * What an element is to a section that is closed: its heading, one of the elements it hides, or the
 * `<details>` that is closed. Or the heading of a list of sources that is passed over. `none` for nearly all.
 */
export type SectionRole = 'none' | 'closed heading' | 'closed content' | 'closed details' | 'sources heading';

/** What reading needs to know of one element. */
export interface ElementLook {
  /** Whether the element and what is in it are passed over. */
  readonly leftOut: boolean;
  /** Whether its own text is seen (`visibility` may hide it and show an element within), or would be if its section were open. */
  readonly textShown: boolean;
  /** Whether a new block starts and ends with it. */
  readonly bordered: boolean;
  readonly section: SectionRole;
}

export type ElementLooks = (element: Element) => ElementLook;

/** Whether an element is seen, or hidden in a section that is closed. */
export type Presence = 'seen' | 'folded';

/** Whether to pass over an element and what is in it although it is seen. `style` is its computed style. */
export type LeaveOut = (element: Element, style: CSSStyleDeclaration, presence: Presence) => boolean;

/**
 * Elements whose text nodes are not text of the page, or not on the page. The annotations of ruby
 * are among them: they say how the characters below them sound, which the voice knows, and would be
 * heard as the same word twice. So are those of formulas, which write them once more in another
 * notation, and `<noscript>`, which is seen only where scripts are off, and then asks to switch them
 * on. The last ones are of drawings: what names them, and parts to draw with.
 */
export const textless = new Set(
  `${HOST_TAG} ${NUMBERS_TAG} script style noscript template head title textarea select datalist progress meter canvas audio video object rt rp annotation annotation-xml mphantom desc metadata defs symbol clipPath mask marker pattern`.split(
    ' ',
  ),
);

export const leftOutLook: ElementLook = { leftOut: true, textShown: false, bordered: false, section: 'none' };

/** What is seen, and what of it is passed over. By default: what the eye sees, and nothing. */
export interface LookOptions {
  /** Null where nothing of it is looked at. */
  readonly structure: Structure | null;
  readonly sight?: Sight;
  readonly leaveOut?: LeaveOut;
}

/** Its box is put away, and what is in it stands in the line. */
const hiddenFormulaLook: ElementLook = { leftOut: false, textShown: true, bordered: false, section: 'none' };

/**
 * Looks at elements and remembers: reading walks over the page more than once, and asking for a
 * computed style is what costs. Good for one reading; a page changes. `view` is the page's; an element of a frame is
 * looked at in its own.
 *
 * What a closed section holds is looked at as if it were open, and marked: see `foldSections`.
 */
export function createElementLooks(view: Window, options: LookOptions): ElementLooks {
  const { structure, sight = eye, leaveOut = () => false } = options;
  const seen = new Map<Element, ElementLook>();
  const sections = structure?.createSections(view, sight);
  return (element) => {
    const known = seen.get(element);
    if (known) return known;
    const look = lookAt(element, { view, structure, sight, leaveOut, sections, seen });
    seen.set(element, look);
    return look;
  };
}

/** Passes over what closed sections hold. Their headings are left. */
export function foldSections(looks: ElementLooks): ElementLooks {
  return (element) => {
    const look = looks(element);
    if (look.section === 'closed content') return leftOutLook;
    return look.section === 'closed details' ? { ...look, textShown: false } : look;
  };
}

/** Takes closed sections for open. */
export function unfoldSections(looks: ElementLooks): ElementLooks {
  return (element) => {
    const look = looks(element);
    return look.section === 'none' ? look : { ...look, section: 'none' };
  };
}

interface Looking extends Required<LookOptions> {
  readonly view: Window;
  readonly sections: ClosedSections | undefined;
  readonly seen: ReadonlyMap<Element, ElementLook>;
}

function lookAt(element: Element, looking: Looking): ElementLook {
  const { localName, ownerDocument } = element;
  if (textless.has(localName) || (localName === 'svg' && isBareDrawing(element))) return leftOutLook;
  const { view, structure, sight, leaveOut, sections, seen } = looking;
  const own = ownerDocument === view.document ? view : (ownerDocument.defaultView ?? view);
  const style = own.getComputedStyle(element);
  if (structure?.isDrawnFormula(element) || isIconLetters(element, style)) return leftOutLook;
  const hasBox = isHiddenMath(element) || sight.box(element, style);
  const textShown = hasBox && sight.text(element, style);
  const folded =
    sections?.isContent(element, style) ||
    (!textShown && sections?.isWithinContent(element, style, (around) => seen.get(around)?.section));
  if (!hasBox && !folded) return structure?.isHiddenFormula(element) ? hiddenFormulaLook : leftOutLook;
  if (leaveOut(element, style, folded ? 'folded' : 'seen')) return leftOutLook;
  const bordered = isBordered(element, style) || sections?.isBareHeading(element) === true;
  if (folded) return { leftOut: false, textShown: true, bordered, section: 'closed content' };
  const skipsText = bordered && style.contentVisibility === 'hidden';
  if (isClosedDetails(element)) return { leftOut: false, textShown, bordered, section: 'closed details' };
  const section = sections?.isClosedHeading(element) ? 'closed heading' : 'none';
  return { leftOut: false, textShown: textShown && !skipsText, bordered, section };
}

/** What is in a formula is as hidden as the formula. */
function isHiddenMath(element: Element): boolean {
  return isMath(element) && element.localName !== 'math';
}

/** A drawing without a word, as most icons are: its many parts need not be looked at. */
function isBareDrawing(element: Element): boolean {
  return element.querySelector('text, foreignObject') === null;
}

/** Elements that hold one unit of text each, however they are laid out: list items in a row are still items. `text` is a drawing's. */
const units = new Set(
  'p li td th dt dd h1 h2 h3 h4 h5 h6 figcaption caption blockquote pre legend summary text'.split(' '),
);
const boxes = new Set(
  'div section article main header footer aside nav figure ul ol dl table tr form address'.split(' '),
);

function isBordered(element: Element, style: CSSStyleDeclaration): boolean {
  if (isMath(element)) return element.getAttribute('display') === 'block';
  if (units.has(element.localName)) return true;
  const { display } = style;
  if (isInline(display)) return false;
  if (boxes.has(element.localName)) return true;
  return !display.startsWith('inline') && !isInitial(element, style);
}

/** A floated first letter is a block by its computed style, and the first letter of a word all the same. */
function isInitial(element: Element, style: CSSStyleDeclaration): boolean {
  if (!style.cssFloat || style.cssFloat === 'none') return false;
  return readLine(element).length <= 3;
}
