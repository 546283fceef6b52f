import type { TextSpan } from '../text/span.ts';

/** Where reading is to begin, on the article's number line (UTF-16 code units). */
export interface Start {
  readonly at: number;
  /**
   * What of the article is on the screen from `at` on, where the start is the screen's edge: then a
   * sentence that the edge cuts off gives way to the first one that begins on the screen. Null where
   * `at` is meant exactly.
   */
  readonly seen: TextSpan | null;
}
