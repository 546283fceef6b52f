import type { UnmappedText } from '../../utils/dom/find-live-text.ts';
import { readArticle } from '../../utils/dom/read-article.ts';

/**
 * Runs in the page, bundled by `article.ts`: what Hark would read of it, white space made plain, and what of
 * Readability's article leads to no text of the page. That would be a defect, unless Readability made it itself.
 */
export function inspectPage(page: Document): string {
  const unmapped: UnmappedText[] = [];
  const read = readArticle(page, { onUnmapped: (texts) => unmapped.push(...texts) });
  if (!read) return JSON.stringify({ title: page.title, lang: null, blocks: [], unmapped });
  const { title, lang, blocks } = read.article;
  return JSON.stringify({
    title,
    lang,
    blocks: Array.from(blocks, (block) => ({
      kind: block.kind,
      lang: block.lang,
      text: block.text.replace(/\s+/g, ' ').trim(),
    })),
    unmapped,
  });
}
