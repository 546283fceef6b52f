import { isElement, isText } from './node-types.ts';
import { listSteps, showsOtherTrees } from './traverse.ts';

/** The element's text on one line, with that of the shadow roots, slots and frames in it. */
export function readLine(element: Element): string {
  const text = showsOtherTrees(element) ? joinText(element) : (element.textContent ?? '');
  return text.replace(/\s+/g, ' ').trim();
}

function joinText(element: Element): string {
  const goesInside = (node: Node) => isElement(node) && node.localName !== 'style' && node.localName !== 'script';
  let text = '';
  for (const { node } of listSteps(element, goesInside)) if (isText(node)) text += node.data;
  return text;
}

/** A class that writes a style out: `[--sidebar-width:18rem]`, `max-w-[var(--menu)]`. It names nothing. */
const writtenStyle = /\S*\[\S*/g;

/** Its classes and its id, as words: `postMeta` and `post-meta` alike. Empty for most elements. */
export function readNames(element: Element): string {
  const classes = element.getAttribute('class');
  const id = element.getAttribute('id');
  if (!classes && !id) return '';
  return `${classes?.replace(writtenStyle, '') ?? ''} ${id ?? ''}`.replace(/([a-z])([A-Z])/g, '$1-$2');
}

/** Whether no words stand beside the element within its parent: it is not part of a sentence. */
export function standsAlone(element: Element): boolean {
  return ![...(element.parentNode?.childNodes ?? [])].some((node) => isText(node) && /\S/.test(node.data));
}

/**
 * The text of an element that holds nothing but a line of at most `longest` characters, else null.
 * Whether other trees are shown in it is not looked at: see `showsOtherTrees`.
 * Asked of every block of a page, so the cheap questions come first: every container's whole text
 * would take quadratic time.
 */
export function readSoleLine(element: Element, longest: number): string | null {
  // Not how many they are: Chromium counts them one by one, and a page's main part may hold thousands.
  if (element.children[6]) return null;
  if (element.firstElementChild && element.querySelector('p, div, ul, ol, table, section, article')) return null;
  const text = element.textContent ?? '';
  if (text.length > longest * 4) return null;
  const line = text.replace(/\s+/g, ' ').trim();
  return line !== '' && line.length <= longest ? line : null;
}

/** A text's words alone: pages write the same one with other quotation marks, dashes and capitals. */
export function wordsOf(text: string): string {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  ).join(' ');
}
