import type { ElementLooks } from './element-looks.ts';
import { readLine, wordsOf } from './element-words.ts';
import { isElement } from './node-types.ts';
import { ancestorsOf, listSteps } from './traverse.ts';

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
  const before = listHeadings(document.body, { looks, end: contentStart });
  const wanted = titles.map(wordsOf).filter((words) => words !== '');
  const carries = (heading: Element) => wanted.includes(wordsOf(readLine(heading)));
  return (
    before.findLast((heading) => heading.localName === 'h1' && carries(heading)) ??
    before.findLast(carries) ??
    before.findLast(
      (heading) => heading.localName === 'h1' && wordsOf(readLine(heading)) !== '' && !isElsewhere(heading),
    ) ??
    null
  );
}

/** The headings that are seen, up to `end`. */
function listHeadings(
  body: Element,
  { looks, end }: { readonly looks: ElementLooks; readonly end: Text | null },
): readonly Element[] {
  const found: Element[] = [];
  for (const { node, phase } of listSteps(body, (at) => isElement(at) && (at === body || !looks(at).leftOut))) {
    if (node === end) break;
    if (phase === 'enter' && isElement(node) && node.matches(headings) && isSeen(node, looks)) found.push(node);
  }
  return found;
}

function isSeen(heading: Element, looks: ElementLooks): boolean {
  const look = looks(heading);
  return !look.leftOut && look.textShown;
}

function isElsewhere(heading: Element): boolean {
  for (const at of ancestorsOf(heading)) if (at.matches(elsewhere)) return true;
  return false;
}
