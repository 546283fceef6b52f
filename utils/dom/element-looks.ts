import { BOX, FLOATED, ICON, INLINE, INLINE_BOX, SKIPPED, TEXT } from '@/utils/core/article/layout-bits.ts';
import type { ClosedSections } from './closed-sections.ts';
import { readLine } from './element-words.ts';
import { isMath } from './is-math.ts';
import type { PageLayout } from './page-layout.ts';
import type { Structure } from './structure.ts';
import { isBareDrawing, textless } from './textless.ts';
import { isClosedDetails } from './visibility.ts';

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

/** Whether to pass over an element and what is in it although it is seen. */
export type LeaveOut = (element: Element, presence: Presence) => boolean;

export const leftOutLook: ElementLook = { leftOut: true, textShown: false, bordered: false, section: 'none' };

export interface LookOptions {
  /** Null where nothing of it is looked at. */
  readonly structure: Structure | null;
  /** What is passed over of what is seen; nothing if not given. */
  readonly leaveOut?: LeaveOut;
}

/** Its box is put away, and what is in it stands in the line. */
const hiddenFormulaLook: ElementLook = { leftOut: false, textShown: true, bordered: false, section: 'none' };

/**
 * Looks at elements and remembers: reading walks over the page more than once. Good for one reading; a page changes.
 *
 * What a closed section holds is looked at as if it were open, and marked: see `foldSections`.
 */
export function createElementLooks(layout: PageLayout, options: LookOptions): ElementLooks {
  const { structure, leaveOut = () => false } = options;
  const seen = new Map<Element, ElementLook>();
  const sections = structure?.createSections(layout);
  return (element) => {
    const known = seen.get(element);
    if (known) return known;
    const look = lookAt(element, { layout, structure, leaveOut, sections, seen });
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
  readonly layout: PageLayout;
  readonly sections: ClosedSections | undefined;
  readonly seen: ReadonlyMap<Element, ElementLook>;
}

function lookAt(element: Element, looking: Looking): ElementLook {
  if (textless.has(element.localName) || isBareDrawing(element)) return leftOutLook;
  const { layout, structure, leaveOut, sections, seen } = looking;
  const bits = layout.of(element);
  if (structure?.isDrawnFormula(element) || (bits & ICON) > 0) return leftOutLook;
  const hasBox = isHiddenMath(element) || (bits & BOX) > 0;
  const textShown = hasBox && (bits & TEXT) > 0;
  const folded =
    sections?.isContent(element) ||
    (!textShown && sections?.isWithinContent(element, (around) => seen.get(around)?.section));
  if (!hasBox && !folded) return structure?.isHiddenFormula(element) ? hiddenFormulaLook : leftOutLook;
  if (leaveOut(element, folded ? 'folded' : 'seen')) return leftOutLook;
  const bordered = isBordered(element, bits) || sections?.isBareHeading(element) === true;
  if (folded) return { leftOut: false, textShown: true, bordered, section: 'closed content' };
  const skipsText = bordered && (bits & SKIPPED) > 0;
  if (isClosedDetails(element)) return { leftOut: false, textShown, bordered, section: 'closed details' };
  const section = sections?.isClosedHeading(element) ? 'closed heading' : 'none';
  return { leftOut: false, textShown: textShown && !skipsText, bordered, section };
}

/** What is in a formula is as hidden as the formula. */
function isHiddenMath(element: Element): boolean {
  return isMath(element) && element.localName !== 'math';
}

/** Elements that hold one unit of text each, however they are laid out: list items in a row are still items. `text` is a drawing's. */
const units = new Set(
  'p li td th dt dd h1 h2 h3 h4 h5 h6 figcaption caption blockquote pre legend summary text'.split(' '),
);
const boxes = new Set(
  'div section article main header footer aside nav figure ul ol dl table tr form address'.split(' '),
);

function isBordered(element: Element, bits: number): boolean {
  if (isMath(element)) return element.getAttribute('display') === 'block';
  if (units.has(element.localName)) return true;
  if ((bits & INLINE) > 0) return false;
  if (boxes.has(element.localName)) return true;
  return (bits & INLINE_BOX) === 0 && !isInitial(element, bits);
}

/** A floated first letter is a block by its computed style, and the first letter of a word all the same. */
function isInitial(element: Element, bits: number): boolean {
  return (bits & FLOATED) > 0 && readLine(element).length <= 3;
}
