/** The element's text on one line. */
export function readLine(element: Element): string {
  return (element.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** Its classes and its id, as words: `postMeta` and `post-meta` alike. Empty for most elements. */
export function readNames(element: Element): string {
  const classes = element.getAttribute('class');
  const id = element.getAttribute('id');
  if (!classes && !id) return '';
  return `${classes ?? ''} ${id ?? ''}`.replace(/([a-z])([A-Z])/g, '$1-$2');
}

/**
 * The text of an element that holds nothing but a line of at most `longest` characters, else null.
 * Asked of every block of a page, so the cheap questions come first: every container's whole text
 * would take quadratic time.
 */
export function readSoleLine(element: Element, longest: number): string | null {
  if (element.childElementCount > 6) return null;
  if (element.firstElementChild && element.querySelector('p, div, ul, ol, table, section, article')) return null;
  const text = element.textContent ?? '';
  if (text.length > longest * 4) return null;
  const line = readLine(element);
  return line !== '' && line.length <= longest ? line : null;
}
