import type { ElementLooks } from './element-looks.ts';
import { ancestorsOf } from './traverse.ts';

const headings = 'h1, h2, h3, h4, h5, h6, [role="heading"]';
/** Where a heading names the site or something else, not the article. */
const elsewhere = 'nav, aside, footer, [role="banner"], [role="navigation"], [role="complementary"], body > header';

/**
 * The heading on the page that carries the article's title: Readability takes it out of the content.
 * One whose words are those of a known title, else the last `<h1>` before the content begins.
 */
export function findTitleHeading(
  document: Document,
  {
    looks,
    titles,
    contentStart,
  }: { readonly looks: ElementLooks; readonly titles: readonly string[]; readonly contentStart: Text | null },
): Element | null {
  const seen = [...document.querySelectorAll(headings)].filter((heading) => isSeen(heading, looks));
  const before = seen.filter((heading) => contentStart === null || isBefore(heading, contentStart));
  const wanted = titles.map(wordsOf).filter((words) => words !== '');
  const carries = (heading: Element) => wanted.includes(wordsOf(heading.textContent ?? ''));
  return (
    before.findLast((heading) => heading.localName === 'h1' && carries(heading)) ??
    before.findLast(carries) ??
    before.findLast(
      (heading) =>
        heading.localName === 'h1' && wordsOf(heading.textContent ?? '') !== '' && !heading.closest(elsewhere),
    ) ??
    null
  );
}

/** A title's words alone: pages write the same one with other quotation marks, dashes and capitals. */
function wordsOf(title: string): string {
  return (
    title
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  ).join(' ');
}

function isSeen(element: Element, looks: ElementLooks): boolean {
  for (const at of ancestorsOf(element)) if (looks(at).leftOut) return false;
  return looks(element).textShown;
}

function isBefore(heading: Element, text: Text): boolean {
  const relation = heading.compareDocumentPosition(text);
  const following = 4;
  return (relation & following) !== 0;
}
