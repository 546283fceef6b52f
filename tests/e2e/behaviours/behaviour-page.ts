import { buildScript } from '../../../utils/core/article/build-script.ts';
import type { Reading } from '../../../utils/core/text/spoken-rule.ts';
import type { PageText } from '../../../utils/dom/page-text.ts';
import { readArticle } from '../../../utils/dom/read-article.ts';
import { readSelection } from '../../../utils/dom/read-selection.ts';
import { resolveSpan } from '../../../utils/dom/resolve-span.ts';
import { readSource } from '../../../utils/dom/text-source.ts';

/** What of a fixture's page is asked for. */
export interface Asked {
  /** `page` reads the article; else the CSS selector of an element whose content is highlighted first. */
  readonly passage: string;
  readonly reading: Reading;
}

/** What a fixture expects to be said, sentence by sentence. `lang` stands only where it is not the page's. */
export interface Said {
  readonly kind: string;
  readonly text: string;
  readonly lang?: string | null;
}

export interface Outcome {
  readonly title: string;
  readonly lang: string | null;
  readonly script: readonly Said[];
  /** What was found wrong with the way back to the page; nothing must be. */
  readonly faults: readonly string[];
}

/** Runs in the page, in a world of its own, bundled by `behaviours.test.ts`. */
export function readBehaviour(page: Document, asked: Asked): string {
  if (asked.passage !== 'page') highlight(page, asked.passage);
  const before = page.documentElement.outerHTML;
  const read = asked.passage === 'page' ? readArticle(page) : readSelection(page);
  if (!read) return JSON.stringify({ title: page.title, lang: null, script: [], faults: [] } satisfies Outcome);
  const { title, lang } = read.article;
  const sentences = [...buildScript(read.article, { reading: asked.reading })];
  const script = sentences.map(({ kind, spoken, lang: own }) => ({
    kind,
    text: spoken.text.replace(/\s+/g, ' ').trim(),
    ...(own === lang ? {} : { lang: own }),
  }));
  const faults = findFaults(read, sentences);
  if (page.documentElement.outerHTML !== before) faults.push('the page was changed');
  return JSON.stringify({ title, lang, script, faults } satisfies Outcome);
}

function highlight(page: Document, selector: string): void {
  const element = page.querySelector(selector);
  if (element) page.getSelection()?.selectAllChildren(element);
}

/** Spans tile the number line, every piece leads back to live characters equal to its own, every sentence to a range. */
function findFaults({ article, pieces }: PageText, sentences: Iterable<{ span: { start: number; end: number } }>) {
  const faults: string[] = [];
  let end = -1;
  for (const { span, text } of article.blocks) {
    if (span.start !== end + 1 || span.end - span.start !== text.length) faults.push(`block out of line: ${text}`);
    end = span.end;
  }
  for (const piece of pieces) {
    const { span, offset, text, source } = piece;
    if (readSource(source).slice(offset, offset + text.length) !== text) faults.push(`other live text: ${text}`);
    const ranges = resolveSpan(pieces, span);
    if (source.nodeType === 3 && (ranges.length !== 1 || String(ranges[0]) !== text)) faults.push(`no range: ${text}`);
  }
  for (const { span } of sentences) {
    if (resolveSpan(pieces, span).length === 0) faults.push(`sentence without a range at ${span.start}`);
  }
  return faults;
}
