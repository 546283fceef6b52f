import { readArticle } from '../../utils/dom/read-article.ts';

/** Runs in the page, bundled by `article.ts`: what Hark would read of it, white space made plain. */
export function inspectPage(page: Document): string {
  const read = readArticle(page);
  if (!read) return JSON.stringify({ title: page.title, lang: null, blocks: [] });
  const { title, lang, blocks } = read.article;
  return JSON.stringify({
    title,
    lang,
    blocks: Array.from(blocks, (block) => ({
      kind: block.kind,
      lang: block.lang,
      text: block.text.replace(/\s+/g, ' ').trim(),
    })),
  });
}
