import type { Gold } from './corpus.ts';

/** The whole main text of a label. */
export type GoldText =
  | { readonly kind: 'text'; readonly text: string }
  /** Markup: a browser has to read it. */
  | { readonly kind: 'markup'; readonly markup: string }
  | { readonly kind: 'none' };

export function findGoldText({ text, html, markdown }: Gold): GoldText {
  if (text !== undefined) return { kind: 'text', text };
  if (html) return { kind: 'markup', markup: html };
  return markdown ? { kind: 'text', text: stripMarkdown(markdown) } : { kind: 'none' };
}

/** Markdown without its marks, as the corpora's own scorer takes them off. */
export function stripMarkdown(markdown: string): string {
  return markdown
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    .replace(/```json[\s\S]*?```/, '')
    .replace(/!\[[^\]]*\]\([^)]*\)/g, ' ')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*_`#>|~]+/g, ' ');
}
