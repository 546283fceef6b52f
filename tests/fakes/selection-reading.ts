import { isLargePage } from '@/utils/dom/is-large-page.ts';
import { readDrawn } from '@/utils/dom/prepare-article.ts';
import type { SelectionReading } from '@/utils/dom/prepare-selection.ts';
import { prepareWalked } from '@/utils/dom/prepare-walked.ts';
import { findHere } from '@/utils/dom/read-article.ts';

/** Reads highlighted text as a page does in which no structure is: on a portrait where it may be more than paragraphs. */
export const onPortrait: SelectionReading = {
  structure: { find: () => null, load: () => Promise.reject(new Error('It may not come.')) },
  bringWalk: () => prepareWalked,
  bringDrawn: () => ({ ...findHere(document), readDrawn, isLargePage }),
};
