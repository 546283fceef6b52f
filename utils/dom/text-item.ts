import type { CueWords } from '@/utils/core/article/cue.ts';
import type { HintWords } from '@/utils/core/text/pronunciations/site-hint.ts';
import type { TextSource } from './text-source.ts';

/** The stretch of a text node to read, in UTF-16 code units of its data, or null for none of it. */
export type ClipText = (node: Text) => { readonly start: number; readonly end: number } | null;

/** A stretch of a live source, UTF-16 code units. */
export interface TextStretch {
  readonly source: TextSource;
  readonly start: number;
  readonly end: number;
}

/** An element whose words its site wants said in its own way. */
export interface HintedElement {
  readonly element: Element;
  readonly says: HintWords;
}

export type Gap = 'raised' | 'lowered' | 'boxes';

/** What a walk over a page meets, in reading order. */
export type TextItem =
  | { readonly type: 'text'; readonly stretch: TextStretch; readonly hint?: HintedElement }
  /** What is said for a picture. */
  | { readonly type: 'alternative'; readonly stretch: TextStretch; readonly place: 'in line' | 'by itself' }
  /** A `<br>`. */
  | { readonly type: 'line break' }
  /** A raised or lowered stretch begins or ends here, or a box of its own: a thin space if characters would run into each other. */
  | { readonly type: 'gap'; readonly between: Gap }
  /** What comes next belongs to another block. Two in a row are one. */
  | { readonly type: 'block end' }
  /** Many nodes were passed with nothing to read in them: whoever must not hold up the page may rest here. */
  | { readonly type: 'nothing yet' }
  /** Said beside the text, at this place. */
  | { readonly type: 'cue'; readonly says: CueWords };
