import type { TextSpan } from '../text/span.ts';
import type { Block } from './article.ts';

/** What a stretch of text looks like beside its letters, where that bears on its meaning. */
export const SHAPES = ['raised', 'lowered', 'struck', 'strong', 'emphasis'] as const;
export type Shape = (typeof SHAPES)[number];

/** A cell as its table lays it out, whether it holds text or not: an empty one keeps the others in their columns. */
export interface CellOutline {
  readonly id: number;
  readonly is: 'cell' | 'column header' | 'row header';
  /** How many columns and rows it spans. */
  readonly columns: number;
  readonly rows: number;
}

/**
 * Something that holds blocks. Two blocks that follow one another are in the same one if its number is
 * the same; numbers mean nothing beyond one article.
 */
export type Holder = { readonly id: number } & (
  | { readonly is: 'list' | 'numbered list' | 'quote' | 'terms' | 'term' | 'explanation' | 'cell' | 'caption' }
  /** With its number or letter as it is shown, where it has one: "3.". */
  | { readonly is: 'item'; readonly number?: string }
  /** With its rows the first time that it is met, and never again. */
  | { readonly is: 'table'; readonly rows?: readonly (readonly CellOutline[])[] }
);

/** A block with all that is needed to show it somewhere else than on its page. */
export interface ShownBlock {
  readonly block: Block;
  readonly direction: 'ltr' | 'rtl';
  /** Of a heading: 1 to 6. */
  readonly level?: number;
  /** What it stands in, from the outside in. */
  readonly within: readonly Holder[];
  /** In order of their starts, from the block's start in UTF-16 code units. */
  readonly shapes: readonly { readonly span: TextSpan; readonly shape: Shape }[];
}
