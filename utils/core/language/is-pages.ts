import type { Block } from '../article/article.ts';

/** Whether a block is in what its page is said to be in. What a program says is in no language. */
export function isPages({ kind, lang }: Pick<Block, 'kind' | 'lang'>, page: string | null): boolean {
  return kind !== 'code' && (lang === null || lang === page);
}
