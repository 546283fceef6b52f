import type { CueWords } from '@/utils/core/article/cue.ts';
import type { TextSource } from './text-source.ts';

/** A stretch of a live source, UTF-16 code units. */
export interface TextStretch {
  readonly source: TextSource;
  readonly start: number;
  readonly end: number;
}

/** What a walk over a page meets, in reading order. */
export type TextItem =
  | { readonly type: 'text'; readonly stretch: TextStretch }
  /** A `<br>`. */
  | { readonly type: 'line break' }
  /** A raised or lowered stretch begins or ends here: a thin space if characters would run into each other. */
  | { readonly type: 'gap'; readonly script: 'raised' | 'lowered' }
  /** What comes next belongs to another block. Two in a row are one. */
  | { readonly type: 'block end' }
  /** Many nodes were passed with nothing to read in them: whoever must not hold up the page may rest here. */
  | { readonly type: 'nothing yet' }
  /** Said beside the text, at this place. */
  | { readonly type: 'cue'; readonly says: CueWords };
