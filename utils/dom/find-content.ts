import { Readability } from '@mozilla/readability';
import { clonePage } from './clone-page.ts';
import type { ElementLooks } from './element-looks.ts';
import { findLiveText } from './find-live-text.ts';

/** Which of the page's text is its article. */
export interface Content {
  /** Empty if Readability found none that it is sure of. */
  readonly nodes: ReadonlySet<Text>;
  /** As Readability makes it of the document's title and what the page says of itself. */
  readonly title: string | null;
  readonly lang: string | null;
}

/**
 * Readability's own limit (500 characters). Below it Readability lowers its demands step by step
 * and then hands out the longest of its tries, which on a short page is the menu and all.
 */
const fewestCharacters = 500;

/** Finds the article with Readability, which works on a clone: the page is not touched. */
export function findContent(document: Document, looks: ElementLooks): Content {
  const clone = clonePage(document, looks);
  const found = new Readability<Node>(clone.document, {
    charThreshold: fewestCharacters,
    disableJSONLD: true,
    keepClasses: true,
    serializer: (content) => content,
  }).parse();
  const enough = found?.content && (found.length ?? 0) >= fewestCharacters;
  return {
    nodes: enough && found.content ? findLiveText(found.content, clone) : new Set(),
    title: found?.title || null,
    lang: found?.lang || null,
  };
}
