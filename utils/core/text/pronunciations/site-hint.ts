import type { TextSpan } from '../span.ts';

/** How a site wants a stretch of its text said: other words for it, or its letters and digits one by one. */
export interface SiteHint {
  readonly span: TextSpan;
  readonly says: HintWords;
}

export type HintWords = { readonly kind: 'alias'; readonly text: string } | { readonly kind: 'characters' };

/** The longest alias that is looked at, in UTF-16 units. No longer one is ever said. */
export const LONGEST_ALIAS = 80;
