import type { Article, Block, BlockKind } from '@/utils/core/article/article.ts';
import { cutAsDeclared } from './cut-as-declared.ts';

type BlockParts = Partial<Omit<Block, 'span'>> & { readonly text: string };

/** An article of these blocks, one behind the other on its number line, that is cut as it declares. */
export function articleOf(parts: readonly BlockParts[], about: Partial<Pick<Article, 'title' | 'lang'>> = {}): Article {
  const blocks: Block[] = [];
  for (const part of parts) {
    const start = blocks.length === 0 ? 0 : (blocks.at(-1)?.span.end ?? 0) + 1;
    const kind: BlockKind = 'paragraph';
    blocks.push({
      kind,
      lang: null,
      runs: [],
      alternatives: [],
      cues: [],
      ...part,
      span: { start, end: start + part.text.length },
    });
  }
  const measureLength = () => blocks.at(-1)?.span.end ?? 0;
  return cutAsDeclared({ title: 'Walking well', lang: 'en', ...about, blocks, blocksOrNull: blocks, measureLength });
}

/** All characters of an article, or of what was read of a page, with a `\n` for the break between two blocks. */
export function textOf(read: Article | { readonly article: Article } | null): string {
  if (read === null) return '';
  const { blocks } = 'article' in read ? read.article : read;
  return Array.from(blocks, ({ text }) => text).join('\n');
}
