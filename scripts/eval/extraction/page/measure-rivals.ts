import { Readability } from '@mozilla/readability';
import type { Rival } from '../page-record.ts';
import { readBlocks } from './block-text.ts';

/** What else could be read of the page: the rows that Hark is compared with. The page's markup stays as it is. */
export function measureRivals(page: Document): Readonly<Record<Rival, string>> {
  return { readability: readReadability(page), innerText: readAsShown(page.body), rule: readByRule(page) };
}

function readAsShown(element: HTMLElement | null): string {
  // biome-ignore lint/performance/useDomNodeTextContent: as the page shows it is what is compared with.
  return element?.innerText ?? '';
}

/** Readability as it comes, on a plain clone of the page. */
function readReadability(page: Document): string {
  const found = new Readability(page.cloneNode(true) as Document).parse();
  return found?.content ? readMarkup(found.content) : '';
}

export function readMarkup(markup: string): string {
  return readBlocks(new DOMParser().parseFromString(markup, 'text/html').body);
}

const mainPart = 'main, [role="main"]';
const leftOut = ':is(nav, footer, form, aside)';

/** The five-line rule. A constructed sheet hides what it leaves out, because `innerText` needs the page's own layout. */
function readByRule(page: Document): string {
  const root = page.querySelector<HTMLElement>(mainPart) ?? page.querySelector<HTMLElement>('article') ?? page.body;
  if (!root) return '';
  const sheet = new CSSStyleSheet();
  const scope = [mainPart, 'article', 'body'].find((selector) => root.matches(selector));
  sheet.replaceSync(`:is(${scope}) ${leftOut} { display: none !important; }`);
  const before = page.adoptedStyleSheets;
  page.adoptedStyleSheets = [...before, sheet];
  const text = readAsShown(root);
  page.adoptedStyleSheets = before;
  return text;
}
