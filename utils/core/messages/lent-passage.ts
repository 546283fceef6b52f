/** What of a tab is to be made a file of: what is highlighted, the article, or the passage that is open there. */
export const LENT_PASSAGES = ['selection', 'page', 'open'] as const;
export type LentPassage = (typeof LENT_PASSAGES)[number];
